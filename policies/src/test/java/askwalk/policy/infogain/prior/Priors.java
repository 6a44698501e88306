package askwalk.policy.infogain.prior;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.testing.KeyTask;
import java.util.Arrays;
import java.util.Map;

/** Priors with given weights, for tests. */
public final class Priors {

    public static final Tuples NO_TUPLES = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());

    private Priors() {}

    /** Returns a prior under which all items are equally probable. */
    static Prior uniform(KnowledgeGraph graph) {
        return of(graph, NO_TUPLES, Map.of());
    }

    /** Returns a prior under which an item with n training interactions has the weight n + 1. */
    public static Prior popular(KnowledgeGraph graph) {
        return of(graph, NO_TUPLES, Map.of(Feature.POPULARITY, 1.0));
    }

    /** Returns a prior with these feature weights for all users, and the scale 1. */
    static Prior of(KnowledgeGraph graph, Tuples validation, Map<Feature, Double> weights) {
        PreferenceModel cosine = new CosinePreference().create(PreferenceSetup.of(graph));
        PriorWeights all = weights(weights);
        return new Prior(new InteractionHistory(graph, validation), cosine, KeyTask.UNIFORM, all, all);
    }

    static PriorWeights weights(Map<Feature, Double> weights) {
        double[] scales = new double[Feature.COUNT];
        Arrays.fill(scales, 1);
        double[] byFeature = Arrays.stream(Feature.values())
                .mapToDouble(feature -> weights.getOrDefault(feature, 0.0))
                .toArray();
        return new PriorWeights(byFeature, scales);
    }
}
