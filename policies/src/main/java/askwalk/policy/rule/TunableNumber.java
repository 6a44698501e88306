package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.Score;
import askwalk.policy.ValidationTrial;
import askwalk.settings.Setting;
import askwalk.settings.SettingException;
import askwalk.settings.SettingValues;
import askwalk.training.GridSearch;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * An integer setting of a rule that can be tuned in dialogues on validation tuples.
 *
 * @param setting the setting
 */
record TunableNumber(Setting<OptionalInt> setting) {

    /** Checks that there are validation tuples if the setting is to be tuned. */
    void check(SettingValues settings, Tuples validation) {
        if (settings.get(setting).isEmpty() && validation.size() == 0) {
            throw new SettingException(
                    setting.key(),
                    "setting " + setting.key() + " is '" + Setting.TUNED
                            + "': tuning needs validation tuples, and there are none; set a number",
                    null);
        }
    }

    /** Returns the best number of a grid if the setting is to be tuned. Among equal scores, the first number wins. */
    Map<String, String> tune(PolicySetup setup, int[] grid, IntFunction<Policy> rule) {
        check(setup.settings(), setup.validation());
        return setup.settings().get(setting).isPresent()
                ? Map.of()
                : Map.of(setting.key(), Integer.toString(best(setup, grid, rule)));
    }

    private static int best(PolicySetup setup, int[] grid, IntFunction<Policy> rule) {
        ValidationTrial trial = new ValidationTrial(setup);
        double[] values = Arrays.stream(grid).asDoubleStream().toArray();
        try (Progress progress = setup.stages().begin("tuning", (long) grid.length * trial.dialogues())) {
            return (int) GridSearch.<Score>best(
                    values,
                    value -> trial.score(rule.apply((int) value), progress),
                    (score, best, first) -> score.isBetterThan(best));
        }
    }
}
