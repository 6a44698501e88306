package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.Score;
import askwalk.policy.ValidationTrial;
import askwalk.settings.SettingException;
import askwalk.settings.Settings;
import askwalk.training.GridSearch;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** A setting of a rule that is a number, or the word for finding the best number in dialogues on validation tuples. */
record TunableNumber(String key, int defaultValue) {

    /** Reads the setting and sees whether there is something to tune it on. */
    void check(PolicySetup setup) {
        read(setup);
    }

    /** Makes the policy of the number that was set, or of the best of some; the earlier of two that do the same. */
    Policy policy(PolicySetup setup, int[] grid, IntFunction<Policy> rule) {
        OptionalInt number = read(setup);
        if (number.isPresent()) {
            return rule.apply(number.getAsInt());
        }
        int best = best(setup, grid, rule);
        setup.settings().found(key, Integer.toString(best));
        return rule.apply(best);
    }

    private OptionalInt read(PolicySetup setup) {
        OptionalInt number = setup.settings().integerOrTuned(key, defaultValue, 0, Integer.MAX_VALUE);
        setup.settings().requireAllRead();
        if (number.isEmpty() && setup.validation().size() == 0) {
            throw new SettingException(
                    key,
                    "setting " + key + " is '" + Settings.TUNED
                            + "': that takes validation tuples, and there is none; give a number",
                    null);
        }
        return number;
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
