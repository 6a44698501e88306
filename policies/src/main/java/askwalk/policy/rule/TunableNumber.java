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
 * A setting of a rule that is a number, or the word for finding the best number in dialogues on validation tuples.
 *
 * @param setting the setting
 */
record TunableNumber(Setting<OptionalInt> setting) {

    /** Checks whether there is something to tune it on. */
    void check(SettingValues settings, Tuples validation) {
        if (settings.get(setting).isEmpty() && validation.size() == 0) {
            throw new SettingException(
                    setting.key(),
                    "setting " + setting.key() + " is '" + Setting.TUNED
                            + "': that takes validation tuples, and there is none; give a number",
                    null);
        }
    }

    /** Finds the best of some numbers if it is left to tuning; the earlier of two that do the same. */
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
                    (tried, best, first) -> tried.isBetterThan(best));
        }
    }
}
