package askwalk.policy.lazytree;

import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.policy.ValidationTrial;
import askwalk.random.Seed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tunes the stopping thresholds for each number of actions left, by dynamic programming on validation tuples.
 *
 * <p>Algorithm: from the second-to-last action back to the first, each dialogue that comes to that action with a
 * question to ask is continued twice, once with asking and once with recommending at that action, both followed by the
 * thresholds found before. Until then, dialogues follow the initial thresholds, so that these actions are recorded once
 * and repeated. Dialogues are sorted by their stopping score at that action. The threshold is the score that maximises
 * the sum, over the dialogues below it, of the value of asking less the value of recommending. It lies halfway between
 * two scores, or just below the first or above the last.
 */
final class ThresholdSearch {

    /** The largest number of dialogues that are continued from an action. */
    private static final int MAX_CONTINUED = 500;

    private static final double ASK = Double.POSITIVE_INFINITY;
    private static final double RECOMMEND = Double.NEGATIVE_INFINITY;

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

    /**
     * Finds thresholds.
     *
     * @param factory creates the policy with some thresholds
     * @param start initial thresholds
     * @param actions number of actions in a dialogue
     * @param stages receives the progress, and may cancel the search
     */
    Thresholds find(Function<Thresholds, LazyTreePolicy> factory, Thresholds start, int actions, Stages stages) {
        List<RecordedActions> recorded;
        try (Progress progress = stages.begin("dialogues", trial.dialogues())) {
            LazyTreePolicy initial = factory.apply(start);
            recorded = trial.run(() -> new ActionRecorder(initial), (recorder, score) -> recorder.recorded(), progress);
        }
        long choices = IntStream.rangeClosed(2, actions)
                .mapToLong(left -> positions(recorded, left).length)
                .sum();
        Map<Seed, RecordedActions> bySeed =
                recorded.stream().collect(Collectors.toMap(RecordedActions::seed, Function.identity()));
        Thresholds found = start;
        try (Progress progress = stages.begin("thresholds", 2 * choices)) {
            for (int left = 2; left <= actions; left++) {
                ValidationTrial reached = trial.only(positions(recorded, left));
                Thresholds before = found;
                List<Trial> asked = run(reached, factory.apply(before.with(left, ASK)), left, bySeed, progress);
                List<Trial> recommended =
                        run(reached, factory.apply(before.with(left, RECOMMEND)), left, bySeed, progress);
                found = before.with(left, best(asked, recommended, before.at(left)));
            }
        }
        return found;
    }

    /** Returns the dialogues to continue of those that come to this number of actions left with a question to ask. */
    private static int[] positions(List<RecordedActions> recorded, int left) {
        int[] all = IntStream.range(0, recorded.size())
                .filter(i -> recorded.get(i).hasChoice(left))
                .toArray();
        int continued = Math.min(MAX_CONTINUED, all.length);
        return IntStream.range(0, continued)
                .map(i -> all[(int) ((long) i * all.length / continued)])
                .toArray();
    }

    private List<Trial> run(
            ValidationTrial reached,
            LazyTreePolicy policy,
            int left,
            Map<Seed, RecordedActions> recorded,
            Progress progress) {
        return reached.run(
                () -> new StoppingScoreRecorder(policy, left, recorded),
                (recorder, score) -> new Trial(recorder.stoppingScore(), score.worth(turnCost)),
                progress);
    }

    private record Trial(double stoppingScore, double value) {}

    /** Returns the best threshold; {@code before} if no dialogue reached this action. */
    private static double best(List<Trial> asked, List<Trial> recommended, double before) {
        Integer[] reached = IntStream.range(0, asked.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> asked.get(i).stoppingScore))
                .toArray(Integer[]::new);
        double gain = 0;
        double bestGain = 0;
        double best = reached.length == 0 ? before : beyond(asked.get(reached[0]).stoppingScore, -1);
        for (int i = 0; i < reached.length; i++) {
            gain += asked.get(reached[i]).value - recommended.get(reached[i]).value;
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
