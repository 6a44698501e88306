package askwalk.policy.ear;

import askwalk.policy.reinforce.TrainingSettings;
import askwalk.settings.Settings;

/**
 * The hyperparameters of EAR.
 *
 * @param rawPreferences whether the net sees scores of attributes as the preference model gives them, and not
 *     standardised over the questions that are left
 * @param training how the net is trained
 */
record EarSettings(boolean rawPreferences, TrainingSettings training) {

    static EarSettings read(Settings settings) {
        return new EarSettings(
                settings.choice("preferenceState", "standardised", "standardised", "raw")
                        .equals("raw"),
                TrainingSettings.read(settings));
    }
}
