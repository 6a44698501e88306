package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.conversation.TurnCounting;
import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import askwalk.learning.HeldOut;
import askwalk.learning.Progress;
import askwalk.learning.SettingException;
import askwalk.learning.Settings;
import askwalk.policy.PolicySetup;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
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
        Ids tuples = HeldOut.of(setup.validation(), 1, setup.seed()).choosing();
        int best = grid[0];
        Score bestScore = null;
        try (Progress progress = setup.stages().begin("tuning", (long) grid.length * tuples.size())) {
            for (int number : grid) {
                Score score = score(setup, rule.apply(number), tuples, progress);
                if (bestScore == null || score.isBetterThan(bestScore)) {
                    best = number;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** All numbers are tried with the same openings. */
    private static Score score(PolicySetup setup, Policy policy, Ids tuples, Progress progress) {
        DialogueSimulator simulator = new DialogueSimulator(
                setup.graph(), policy, setup.protocol(), setup.seed().derive("tuning"), setup.userAttributes());
        Tuples validation = setup.validation();
        TurnCounting counting = setup.protocol().counting();
        int successes = 0;
        long turns = 0;
        for (int i = 0; i < tuples.size(); i++) {
            progress.check();
            int tuple = tuples.get(i);
            Outcome outcome = simulator.run(validation.user(tuple), validation.item(tuple), tuple);
            successes += outcome.success() ? 1 : 0;
            turns += outcome.success() ? outcome.actions() + counting.averageOffset() : counting.turnCap();
            progress.advance(1);
        }
        return new Score(successes, turns);
    }

    /** Whole numbers over the same dialogues, so that no rounding decides. */
    private record Score(int successes, long turns) {

        boolean isBetterThan(Score other) {
            return successes > other.successes || (successes == other.successes && turns < other.turns);
        }
    }
}
