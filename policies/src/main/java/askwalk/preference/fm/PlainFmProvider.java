package askwalk.preference.fm;

import askwalk.model.Checkpoint;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.settings.Setting;
import java.util.List;

/**
 * The provider of a factorization machine trained without candidate negatives and attribute loss, as used with CRM and
 * Abs Greedy.
 */
public final class PlainFmProvider implements LearnedPreferenceProvider {

    /** Creates the provider. */
    public PlainFmProvider() {}

    @Override
    public String name() {
        return "fm-plain";
    }

    @Override
    public String summary() {
        return "factorization machine trained only on the ranking of items (CRM)";
    }

    @Override
    public List<Setting<?>> settings() {
        return FmSettings.PLAIN;
    }

    @Override
    public boolean reflects() {
        return true;
    }

    @Override
    public Checkpoint train(PreferenceSetup setup) {
        return new FmTrainer(setup, FmSettings.plain(setup.settings())).train();
    }

    @Override
    public PreferenceModel restore(PreferenceSetup setup, Checkpoint checkpoint) {
        return FactorizationMachine.restore(setup.graph(), checkpoint);
    }
}
