package askwalk.policy.reinforce;

import askwalk.learning.Settings;
import askwalk.preference.PreferenceModel;

/** The preference model as it is when a trained policy acts; in training it hears of no rejected items. */
final class ActingPreference {

    private ActingPreference() {}

    /** Reads the setting {@code update}: whether the model learns from what the user rejects. */
    static PreferenceModel of(PreferenceModel model, Settings settings) {
        return settings.flag("update", true) ? withReflection(model) : model;
    }

    private static PreferenceModel withReflection(PreferenceModel model) {
        return model;
    }
}
