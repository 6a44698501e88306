package askwalk.experiment;

import askwalk.experiment.run.PlanException;
import askwalk.graph.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Looks things up by name and, where there is none, says which name is nearest. */
public final class NameLookup {

    private NameLookup() {}

    /** Finds a thing by its name, whatever the case; otherwise an exception names the most similar one. */
    public static <T> T find(String kind, String name, List<T> things, Function<T, String> nameOf) {
        for (T thing : things) {
            if (nameOf.apply(thing).equalsIgnoreCase(name)) {
                return thing;
            }
        }
        List<String> names = things.stream().map(nameOf).toList();
        throw new PlanException("unknown " + kind + " '" + name + "': did you mean '" + nearest(name, names)
                + "'? There are " + String.join(", ", names));
    }

    /**
     * The name that takes the fewest changes, whatever the case, of those that begin as was typed if there are any; the
     * first of several.
     */
    public static String nearest(String name, Collection<String> names) {
        return Objects.requireNonNull(NearestName.of(name, names), "there is no name");
    }
}
