package askwalk.preference.fm;

import askwalk.model.Checkpoint;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.settings.Setting;
import java.util.List;

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
