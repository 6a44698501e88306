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

/** Priors that tests set by hand. */
public final class Priors {

    public static final Tuples NOBODY = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());

    private Priors() {}

    /** All items are equally probable. */
    static Prior uniform(KnowledgeGraph graph) {
        return of(graph, NOBODY, Map.of());
    }

    /** An item of n training interactions has the weight n + 1. */
    public static Prior popular(KnowledgeGraph graph) {
        return of(graph, NOBODY, Map.of(Feature.POPULARITY, 1.0));
    }

    /** The signs have these weights, for everybody, and the scale 1. */
    static Prior of(KnowledgeGraph graph, Tuples validation, Map<Feature, Double> weights) {
        PreferenceModel cosine = new CosinePreference().create(PreferenceSetup.of(graph));
        PriorWeights all = weights(weights);
        return new Prior(new InteractionHistory(graph, validation), cosine, KeyTask.UNIFORM, all, all);
    }

    static PriorWeights weights(Map<Feature, Double> weights) {
        double[] scales = new double[Feature.COUNT];
        Arrays.fill(scales, 1);
        double[] bySign = Arrays.stream(Feature.values())
                .mapToDouble(sign -> weights.getOrDefault(sign, 0.0))
                .toArray();
        return new PriorWeights(bySign, scales);
    }
}
