package askwalk.policy.lazytree;

import askwalk.model.Progress;
import askwalk.policy.ValidationTrial;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds from which readiness on to recommend, for each number of actions left, by dynamic programming on validation
 * tuples: from the last but one action back, each dialogue goes on twice from there, asking and recommending, by the
 * thresholds found before, and the threshold is where those below it do better asking and those above it recommending.
 */
final class ThresholdSearch {

    private final ValidationTrial trial;
    private final double turnCost;

    /**
     * Makes a search.
     *
     * @param trial has the dialogues
     * @param turnCost what a turn costs, where a success is worth 1
     */
    ThresholdSearch(ValidationTrial trial, double turnCost) {
        this.trial = trial;
        this.turnCost = turnCost;
    }

    /** How many dialogues {@link #find} goes through. */
    long steps(int actions) {
        return 2L * (actions - 1) * trial.dialogues();
    }

    /**
     * Finds thresholds.
     *
     * @param maker makes the policy that recommends by some thresholds
     * @param start thresholds to begin with
     * @param actions how many actions a dialogue has
     * @param progress is told of every dialogue, and may stop it
     */
    Thresholds find(Function<Thresholds, LazyTreePolicy> maker, Thresholds start, int actions, Progress progress) {
        Thresholds found = start;
        for (int left = 2; left <= actions; left++) {
            int now = left;
            LazyTreePolicy asking = maker.apply(found.with(now, Double.POSITIVE_INFINITY));
            LazyTreePolicy recommending = maker.apply(found.with(now, Double.NEGATIVE_INFINITY));
            List<Trial> asked = trial.run(
                    () -> new StoppingScoreRecorder(asking, now),
                    (watch, score) -> new Trial(watch.readiness(), score.worth(turnCost)),
                    progress);
            List<Double> recommended =
                    trial.run(() -> recommending, (policy, score) -> score.worth(turnCost), progress);
            found = found.with(now, best(asked, recommended, found.at(now)));
        }
        return found;
    }

    private record Trial(double readiness, double worth) {}

    /** The threshold of most worth; it stays where it is if no dialogue came so far. */
    private static double best(List<Trial> asked, List<Double> recommended, double before) {
        Integer[] came = IntStream.range(0, asked.size())
                .filter(i -> !Double.isNaN(asked.get(i).readiness))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> asked.get(i).readiness))
                .toArray(Integer[]::new);
        double gain = 0;
        double bestGain = 0;
        double best = came.length == 0 ? before : beyond(asked.get(came[0]).readiness, -1);
        for (int i = 0; i < came.length; i++) {
            gain += asked.get(came[i]).worth - recommended.get(came[i]);
            double here = asked.get(came[i]).readiness;
            boolean last = i + 1 == came.length;
            if (gain > bestGain && (last || asked.get(came[i + 1]).readiness > here)) {
                bestGain = gain;
                best = last ? beyond(here, 1) : (here + asked.get(came[i + 1]).readiness) / 2;
            }
        }
        return best;
    }

    /** A little below or above, and not so little that it would be the same when kept as a float. */
    private static double beyond(double readiness, int sign) {
        return readiness + sign * 1e-5 * (1 + Math.abs(readiness));
    }
}
