package askwalk.preference.ease;

import askwalk.graph.KnowledgeGraph;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.MatrixReader;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.RecentScores;
import askwalk.random.Seed;
import askwalk.settings.Setting;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The provider of a linear autoencoder in closed form (EASE, Steck, arXiv:1905.03375), in which the items' attributes
 * are additional rows, like users. Training uses at most {@code rows} users and attributes, those with the most items
 * first; other users are still scored by their training interactions. For users without training interactions, all
 * scores are 0.
 */
public final class EaseProvider implements LearnedPreferenceProvider {

    static final String INVERSE = "inverse";
    private static final String RULES = "rules";

    /** Creates the provider. */
    public EaseProvider() {}

    @Override
    public String name() {
        return "ease";
    }

    @Override
    public String summary() {
        return "linear autoencoder in closed form, with attributes as input (EASE)";
    }

    @Override
    public List<Setting<?>> settings() {
        return EaseSettings.ALL;
    }

    @Override
    public Checkpoint train(PreferenceSetup setup) {
        return new EaseTrainer(setup, EaseSettings.read(setup.settings())).train();
    }

    @Override
    public PreferenceModel restore(PreferenceSetup setup, Checkpoint checkpoint) {
        EaseSettings settings = checkpoint.matrices().containsKey(RULES)
                ? ofOlderFile(checkpoint)
                : EaseSettings.read(setup.settings());
        double l2 = settings.l2()
                .orElseGet(() -> checkpoint.metric(EaseSettings.L2.key(), EaseSettings.MIN_L2, EaseSettings.MAX_L2));
        double attributeWeight = settings.attributeWeight()
                .orElseGet(() ->
                        checkpoint.metric(EaseSettings.ATTRIBUTE_WEIGHT.key(), 0, EaseSettings.MAX_ATTRIBUTE_WEIGHT));
        EaseRows rows = rows(setup.graph(), settings.rows());
        Matrix inverse = checkpoint.weights(INVERSE, rows.count, rows.count);
        // Rounded as stored by earlier versions, so that both versions of a file give the same scores.
        Autoencoder model = new Autoencoder(rows, (float) l2, (float) attributeWeight, inverse.values());
        model.requireFinite();
        return new RecentScores(rows.itemCount(), model::scores);
    }

    /** Reads the settings from a file of an earlier version, where they are stored as a matrix. */
    private static EaseSettings ofOlderFile(Checkpoint checkpoint) {
        MatrixReader rules = checkpoint.reader(RULES, 1, 3);
        return new EaseSettings(
                OptionalDouble.of(rules.real(0, 0, EaseSettings.MIN_L2, EaseSettings.MAX_L2)),
                OptionalDouble.of(rules.real(0, 1, 0, EaseSettings.MAX_ATTRIBUTE_WEIGHT)),
                rules.integer(0, 2, 1, EaseSettings.MAX_ROWS));
    }

    /** Returns the rows, which do not depend on the seed of training and therefore need not be stored. */
    static EaseRows rows(KnowledgeGraph graph, int max) {
        Seed ties = new Seed(1).derive("ease");
        return new EaseRows(graph, max, id -> Long.hashCode(ties.hash(id)));
    }
}
