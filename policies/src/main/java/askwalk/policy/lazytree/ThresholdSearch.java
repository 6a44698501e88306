package askwalk.policy.lazytree;

import askwalk.model.Progress;
import askwalk.policy.ValidationTrial;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tunes the stopping thresholds for each number of actions left, by dynamic programming on validation tuples.
 *
 * <p>Algorithm: from the second-to-last action back to the first, each dialogue is simulated twice, once with asking
 * and once with recommending at that action, both followed by the thresholds found before. Dialogues are sorted by
 * their stopping score at that action. The threshold is the score that maximises the sum, over the dialogues below it,
 * of the value of asking less the value of recommending. It lies halfway between two scores, or just below the first or
 * above the last.
 */
final class ThresholdSearch {

    private final ValidationTrial trial;
    private final double turnCost;

    /**
     * Creates a search.
     *
     * @param trial simulates the dialogues
     * @param turnCost cost of a turn, where a success is worth 1
     */
    ThresholdSearch(ValidationTrial trial, double turnCost) {
        this.trial = trial;
        this.turnCost = turnCost;
    }

    /** Returns the number of dialogues that {@link #find} simulates. */
    long steps(int actions) {
        return 2L * (actions - 1) * trial.dialogues();
    }

    /**
     * Finds thresholds.
     *
     * @param factory creates the policy with some thresholds
     * @param start initial thresholds
     * @param actions number of actions in a dialogue
     * @param progress is notified of every dialogue, and may cancel the search
     */
    Thresholds find(Function<Thresholds, LazyTreePolicy> factory, Thresholds start, int actions, Progress progress) {
        Thresholds found = start;
        for (int left = 2; left <= actions; left++) {
            int now = left;
            LazyTreePolicy asking = factory.apply(found.with(now, Double.POSITIVE_INFINITY));
            LazyTreePolicy recommending = factory.apply(found.with(now, Double.NEGATIVE_INFINITY));
            List<Trial> asked = trial.run(
                    () -> new StoppingScoreRecorder(asking, now),
                    (recorder, score) -> new Trial(recorder.stoppingScore(), score.worth(turnCost)),
                    progress);
            List<Double> recommended =
                    trial.run(() -> recommending, (policy, score) -> score.worth(turnCost), progress);
            found = found.with(now, best(asked, recommended, found.at(now)));
        }
        return found;
    }

    private record Trial(double stoppingScore, double value) {}

    /** Returns the best threshold; {@code before} if no dialogue reached this action. */
    private static double best(List<Trial> asked, List<Double> recommended, double before) {
        Integer[] reached = IntStream.range(0, asked.size())
                .filter(i -> !Double.isNaN(asked.get(i).stoppingScore))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> asked.get(i).stoppingScore))
                .toArray(Integer[]::new);
        double gain = 0;
        double bestGain = 0;
        double best = reached.length == 0 ? before : beyond(asked.get(reached[0]).stoppingScore, -1);
        for (int i = 0; i < reached.length; i++) {
            gain += asked.get(reached[i]).value - recommended.get(reached[i]);
            double score = asked.get(reached[i]).stoppingScore;
            boolean last = i + 1 == reached.length;
            if (gain > bestGain && (last || asked.get(reached[i + 1]).stoppingScore > score)) {
                bestGain = gain;
                best = last ? beyond(score, 1) : (score + asked.get(reached[i + 1]).stoppingScore) / 2;
            }
        }
        return best;
    }

    /**
     * Returns a value slightly below or above a score, by a difference that is not lost when it is stored as a float.
     */
    private static double beyond(double score, int sign) {
        return score + sign * 1e-5 * (1 + Math.abs(score));
    }
}
