package askwalk.policy.ear;

import askwalk.policy.reinforce.TrainingSettings;
import askwalk.preference.Reflection;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The hyperparameters of EAR.
 *
 * @param rawPreferences whether the state has raw attribute scores of the preference model; otherwise they are
 *     standardised over the remaining questions
 * @param training the hyperparameters of training
 */
record EarSettings(boolean rawPreferences, TrainingSettings training) {

    private static final Setting<String> PREFERENCE_STATE = Setting.choice(
                    "preferenceState", "standardised", "standardised", "raw")
            .description("attribute scores in the state: standardised over the remaining questions, or raw");
    private static final Setting<String> ABLATE = Setting.choice(
                    "ablate", "none", "none", "entropy", "preference", "history", "length")
            .description("segment of the state that is set to 0")
            .acting();

    static final List<Setting<?>> ALL = all();

    private static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(List.of(PREFERENCE_STATE, ABLATE));
        all.addAll(TrainingSettings.settings());
        all.addAll(Reflection.settings(true));
        return List.copyOf(all);
    }

    static EarSettings read(SettingValues values) {
        return new EarSettings(values.get(PREFERENCE_STATE).equals("raw"), TrainingSettings.read(values));
    }

    /** Returns the ablated segment of the state, or null. */
    static Segment ablated(SettingValues values) {
        String word = values.get(ABLATE);
        return word.equals("none") ? null : Segment.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
