package askwalk.experiment;

import askwalk.experiment.run.PlanException;
import askwalk.graph.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Looks up named objects; the error for an unknown name contains the most similar one. */
public final class NameLookup {

    private NameLookup() {}

    /** Returns the object of a name, ignoring case; the exception for an unknown name contains the most similar one. */
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
     * Returns the name with the smallest edit distance, ignoring case. Names that start with the given text are
     * preferred; ties go to the first.
     */
    public static String nearest(String name, Collection<String> names) {
        return Objects.requireNonNull(NearestName.of(name, names), "no names");
    }
}
