package askwalk.experiment;

import askwalk.experiment.run.PlanException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Looks things up by name and, where there is none, says which name is nearest. */
public final class Names {

    private Names() {}

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
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String lower = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .min(Comparator.comparing((String known) ->
                                !known.toLowerCase(Locale.ROOT).startsWith(lower))
                        .thenComparing(known -> distance.apply(lower, known.toLowerCase(Locale.ROOT))))
                .orElseThrow();
    }
}
