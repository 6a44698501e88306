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
 * A linear autoencoder in closed form (EASE, Steck, arXiv:1905.03375), to which the items' attributes are as many more
 * users. Users and attributes beyond the setting {@code rows} are left out of what is learned, those of few items
 * first; such users are still scored by their training interactions. Users without any score 0.
 */
public final class EaseProvider implements LearnedPreferenceProvider {

    static final String INVERSE = "inverse";
    private static final String RULES = "rules";

    /** Makes the provider. */
    public EaseProvider() {}

    @Override
    public String name() {
        return "ease";
    }

    @Override
    public String summary() {
        return "linear autoencoder in closed form, with attributes as side information (EASE)";
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
        // Rounded as earlier versions kept them, so that files of either give the same scores.
        Autoencoder model = new Autoencoder(rows, (float) l2, (float) attributeWeight, inverse.values());
        model.requireFinite();
        return new RecentScores(rows.itemCount(), model::scores);
    }

    /** Files of earlier versions have the settings as numbers besides the weights. */
    private static EaseSettings ofOlderFile(Checkpoint checkpoint) {
        MatrixReader rules = checkpoint.reader(RULES, 1, 3);
        return new EaseSettings(
                OptionalDouble.of(rules.real(0, 0, EaseSettings.MIN_L2, EaseSettings.MAX_L2)),
                OptionalDouble.of(rules.real(0, 1, 0, EaseSettings.MAX_ATTRIBUTE_WEIGHT)),
                rules.integer(0, 2, 1, EaseSettings.MAX_ROWS));
    }

    /** Which rows there are does not depend on the seed of training, so that they need not be kept. */
    static EaseRows rows(KnowledgeGraph graph, int most) {
        Seed ties = new Seed(1).derive("ease");
        return new EaseRows(graph, most, id -> Long.hashCode(ties.hash(id)));
    }
}
