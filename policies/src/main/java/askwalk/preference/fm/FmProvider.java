package askwalk.preference.fm;

import askwalk.model.Checkpoint;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.settings.Setting;
import java.util.List;

/**
 * The provider of EAR's attribute-aware factorization machine, trained jointly on the rankings of items and attributes.
 */
public final class FmProvider implements LearnedPreferenceProvider {

    /** Creates the provider. */
    public FmProvider() {}

    @Override
    public String name() {
        return "fm";
    }

    @Override
    public String summary() {
        return "factorization machine trained on the rankings of items and attributes (EAR)";
    }

    @Override
    public List<Setting<?>> settings() {
        return FmSettings.ATTRIBUTE_AWARE;
    }

    @Override
    public boolean reflects() {
        return true;
    }

    @Override
    public Checkpoint train(PreferenceSetup setup) {
        return new FmTrainer(setup, FmSettings.attributeAware(setup.settings())).train();
    }

    @Override
    public PreferenceModel restore(PreferenceSetup setup, Checkpoint checkpoint) {
        return FactorizationMachine.restore(setup.graph(), checkpoint);
    }
}
