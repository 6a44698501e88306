package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.training.Race;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Tuning of the parameters of a policy, one after another, by {@linkplain Race races} of their values in the dialogues
 * of a {@link ValidationTrial}. The scores of all parameters that were tried are kept, so that no dialogue is simulated
 * twice with the same parameters. Not safe for concurrent use.
 *
 * @param <C> the type of parameters, with {@code equals} and {@code hashCode}
 */
public final class DialogueTuning<C> {

    private final ValidationTrial trial;
    private final Stages stages;
    private final Function<? super C, ? extends Policy> policies;
    private final ToDoubleFunction<Score> value;

    /** The scores of the first dialogues, by parameters. */
    private final Map<C, double[]> known = new HashMap<>();

    /**
     * Creates a tuning.
     *
     * @param trial simulates the dialogues
     * @param stages receives the progress, and may cancel the tuning
     * @param policies creates the policy with some parameters, which is used by several threads
     * @param value returns the value of the score of a dialogue
     */
    public DialogueTuning(
            ValidationTrial trial,
            Stages stages,
            Function<? super C, ? extends Policy> policies,
            ToDoubleFunction<Score> value) {
        this.trial = trial;
        this.stages = stages;
        this.policies = policies;
        this.value = value;
    }

    /**
     * Selects the best of some parameters. Dialogues that turn out not to be needed count as completed.
     *
     * @param stage a short description, for display
     * @param candidates the parameters, at least one
     * @param minErrors the number of standard errors by which a candidate has to exceed the first one
     * @return the index of the best parameters
     * @throws java.util.concurrent.CancellationException if the tuning is cancelled
     */
    public int best(String stage, List<? extends C> candidates, double minErrors) {
        Race race = new Race(trial.dialogues(), minErrors);
        long steps = race.maxScores(candidates.size());
        try (Progress progress = stages.begin(stage, steps)) {
            Round round = new Round(candidates, progress);
            int best = race.winner(candidates.size(), round::scores);
            progress.advance((int) (steps - round.completed));
            return best;
        }
    }

    /** The current round of a race. */
    private final class Round {

        private final List<? extends C> candidates;
        private final Policy[] created;
        private final Progress progress;
        private int used;
        private long completed;

        Round(List<? extends C> candidates, Progress progress) {
            this.candidates = candidates;
            this.progress = progress;
            created = new Policy[candidates.size()];
        }

        double[][] scores(int[] tried, int dialogues) {
            SortedMap<Integer, List<Integer>> byKnown = new TreeMap<>();
            for (int candidate : tried) {
                int length = known(candidate).length;
                progress.advance(Math.max(0, Math.min(length, dialogues) - used));
                if (length < dialogues) {
                    byKnown.computeIfAbsent(length, from -> new ArrayList<>()).add(candidate);
                }
            }
            byKnown.forEach((from, group) -> simulate(group, from, dialogues));
            completed += (long) tried.length * (dialogues - used);
            used = dialogues;
            return Arrays.stream(tried)
                    .mapToObj(candidate -> Arrays.copyOf(known(candidate), dialogues))
                    .toArray(double[][]::new);
        }

        private double[] known(int candidate) {
            return known.getOrDefault(candidates.get(candidate), new double[0]);
        }

        private void simulate(List<Integer> group, int from, int to) {
            List<Policy> tried = group.stream().map(this::policy).toList();
            double[][] scores = trial.scores(tried, from, to, value, progress);
            for (int i = 0; i < scores.length; i++) {
                double[] all = Arrays.copyOf(known(group.get(i)), to);
                System.arraycopy(scores[i], 0, all, from, to - from);
                known.put(candidates.get(group.get(i)), all);
            }
        }

        private Policy policy(int candidate) {
            if (created[candidate] == null) {
                created[candidate] = policies.apply(candidates.get(candidate));
            }
            return created[candidate];
        }
    }
}
