package askwalk.preference.fm;

import askwalk.graph.KnowledgeGraph;
import askwalk.model.Checkpoint;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.settings.Settings;

/** The attribute-aware factorization machine of EAR, trained on items and attributes at once. */
public final class FmProvider implements LearnedPreferenceProvider {

    /** Makes the provider. */
    public FmProvider() {}

    @Override
    public String name() {
        return "fm";
    }

    @Override
    public String summary() {
        return "factorization machine that learns items and attributes (EAR)";
    }

    @Override
    public Record hyperparameters(Settings settings) {
        return FmSettings.attributeAware(settings);
    }

    @Override
    public boolean reflects() {
        return true;
    }

    @Override
    public Checkpoint train(PreferenceSetup setup) {
        check(setup.settings());
        return new FmTrainer(setup, FmSettings.attributeAware(setup.settings())).train();
    }

    @Override
    public PreferenceModel restore(KnowledgeGraph graph, Checkpoint checkpoint) {
        return FactorizationMachine.restore(graph, checkpoint);
    }
}
