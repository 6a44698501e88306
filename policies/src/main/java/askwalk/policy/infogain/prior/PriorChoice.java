package askwalk.policy.infogain.prior;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * A prior that may be chosen.
 *
 * @param word its name in settings
 * @param signs what it goes by
 */
public record PriorChoice(String word, EnumSet<Feature> signs) {

    /** All there are, the simplest first: no sign, each sign by itself, all together. */
    public static List<PriorChoice> all() {
        List<PriorChoice> all = new ArrayList<>();
        all.add(new PriorChoice("uniform", EnumSet.noneOf(Feature.class)));
        for (Feature sign : Feature.values()) {
            all.add(new PriorChoice(sign.word(), EnumSet.of(sign)));
        }
        all.add(new PriorChoice("mixture", EnumSet.allOf(Feature.class)));
        return all;
    }

    /** The words of all. */
    public static List<String> words() {
        return all().stream().map(PriorChoice::word).toList();
    }

    /** What of it can be read of somebody of whom nothing is known. */
    EnumSet<Feature> impersonal() {
        EnumSet<Feature> impersonal = EnumSet.copyOf(signs);
        impersonal.removeIf(Feature::isPersonal);
        return impersonal;
    }
}
