package askwalk.preference.fm;

import askwalk.graph.KnowledgeGraph;
import askwalk.model.Checkpoint;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.settings.Settings;

/** The factorization machine that knows no candidates and no attribute loss, as CRM and Abs Greedy go with. */
public final class PlainFmProvider implements LearnedPreferenceProvider {

    /** Makes the provider. */
    public PlainFmProvider() {}

    @Override
    public String name() {
        return "fm-plain";
    }

    @Override
    public String summary() {
        return "factorization machine that learns the order of items alone (CRM)";
    }

    @Override
    public Record hyperparameters(Settings settings) {
        return FmSettings.plain(settings);
    }

    @Override
    public boolean reflects() {
        return true;
    }

    @Override
    public Checkpoint train(PreferenceSetup setup) {
        check(setup.settings());
        return new FmTrainer(setup, FmSettings.plain(setup.settings())).train();
    }

    @Override
    public PreferenceModel restore(KnowledgeGraph graph, Checkpoint checkpoint) {
        return FactorizationMachine.restore(graph, checkpoint);
    }
}
