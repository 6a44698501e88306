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
 * @param rawPreferences whether the net sees scores of attributes as the preference model gives them, and not
 *     standardised over the questions that are left
 * @param training how the net is trained
 */
record EarSettings(boolean rawPreferences, TrainingSettings training) {

    private static final Setting<String> PREFERENCE_STATE = Setting.choice(
                    "preferenceState", "standardised", "standardised", "raw")
            .description("how the net sees scores of attributes");
    private static final Setting<String> ABLATE = Setting.choice(
                    "ablate", "none", "none", "entropy", "preference", "history", "length")
            .description("a part of the state that is 0 throughout")
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

    /** The part of the state that is left out, or null. */
    static Segment ablated(SettingValues values) {
        String word = values.get(ABLATE);
        return word.equals("none") ? null : Segment.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
