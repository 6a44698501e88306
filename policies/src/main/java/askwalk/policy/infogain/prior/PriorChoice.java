package askwalk.policy.infogain.prior;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * A feature set that the prior may use.
 *
 * @param word its name in settings
 * @param features its features
 */
public record PriorChoice(String word, EnumSet<Feature> features) {

    /** Returns all choices, the simplest first: no feature, each single feature, all features. */
    public static List<PriorChoice> all() {
        List<PriorChoice> all = new ArrayList<>();
        all.add(new PriorChoice("uniform", EnumSet.noneOf(Feature.class)));
        for (Feature feature : Feature.values()) {
            all.add(new PriorChoice(feature.word(), EnumSet.of(feature)));
        }
        all.add(new PriorChoice("mixture", EnumSet.allOf(Feature.class)));
        return all;
    }

    /** Returns the names of all choices. */
    public static List<String> words() {
        return all().stream().map(PriorChoice::word).toList();
    }

    /** Returns those of its features that are available for unknown users. */
    EnumSet<Feature> nonPersonalFeatures() {
        EnumSet<Feature> nonPersonal = EnumSet.copyOf(features);
        nonPersonal.removeIf(Feature::isPersonal);
        return nonPersonal;
    }
}
