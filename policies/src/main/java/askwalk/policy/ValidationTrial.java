package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.TurnCounting;
import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.nn.HeldOut;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Tries policies in dialogues on validation tuples, to choose between them. All are tried on the same tuples, with the
 * same openings. Not safe for concurrent use.
 */
public final class ValidationTrial {

    private final PolicySetup setup;
    private final Ids tuples;

    /**
     * Makes a trial on at most 5,000 validation tuples, which are drawn by the seed.
     *
     * @param setup has the tuples and the protocol
     */
    public ValidationTrial(PolicySetup setup) {
        this(setup, HeldOut.of(setup.validation(), 1, setup.seed()).choosing());
    }

    /**
     * Makes a trial on fewer of them.
     *
     * @param setup has the tuples and the protocol
     * @param most how many tuples at most
     * @return the trial
     */
    public static ValidationTrial ofAtMost(PolicySetup setup, int most) {
        int size = setup.validation().size();
        double share = size <= most ? 1 : (double) most / size;
        return new ValidationTrial(
                setup, HeldOut.of(setup.validation(), share, setup.seed()).choosing());
    }

    /**
     * Makes a trial on some validation tuples.
     *
     * @param setup has the tuples and the protocol
     * @param tuples indices of the tuples to use
     */
    public ValidationTrial(PolicySetup setup, Ids tuples) {
        this.setup = setup;
        this.tuples = tuples;
    }

    /**
     * Returns how many dialogues a policy is tried in.
     *
     * @return the number of tuples
     */
    public int dialogues() {
        return tuples.size();
    }

    /**
     * Tries a policy.
     *
     * @param policy the policy
     * @param progress is told of every dialogue, and may stop it
     * @return what came of it
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     */
    public Score score(Policy policy, Progress progress) {
        Score sum = new Score(0, 0);
        for (Score score : run(() -> policy, (same, score) -> score, progress)) {
            sum = new Score(sum.successes + score.successes, sum.turns + score.turns);
        }
        return sum;
    }

    /**
     * Tries a policy and keeps something of every dialogue. Dialogues run on all cores; what is kept does not depend on
     * how many there are.
     *
     * @param maker makes the policy, once for each thread, so that it may remember something of its last dialogue
     * @param reader says what to keep, from the policy and what came of the dialogue that it just had
     * @param progress is told of every dialogue, and may stop it
     * @param <P> the type of policy
     * @param <T> what is kept
     * @return what was kept, in the order of the tuples
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     */
    public <P extends Policy, T> List<T> run(Supplier<P> maker, BiFunction<P, Score, T> reader, Progress progress) {
        int workers = Runtime.getRuntime().availableProcessors();
        List<List<T>> parts = IntStream.range(0, workers)
                .parallel()
                .mapToObj(worker -> part(
                        (int) ((long) tuples.size() * worker / workers),
                        (int) ((long) tuples.size() * (worker + 1) / workers),
                        maker.get(),
                        reader,
                        progress))
                .toList();
        List<T> all = new ArrayList<>(tuples.size());
        parts.forEach(all::addAll);
        return all;
    }

    private <P extends Policy, T> List<T> part(
            int from, int to, P policy, BiFunction<P, Score, T> reader, Progress progress) {
        DialogueSimulator simulator =
                new DialogueSimulator(setup.testbed(setup.seed().derive("tuning")), policy);
        Tuples validation = setup.validation();
        TurnCounting counting = setup.protocol().counting();
        List<T> kept = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            progress.check();
            int tuple = tuples.get(i);
            Outcome outcome = simulator.run(validation.user(tuple), validation.item(tuple), tuple);
            kept.add(reader.apply(
                    policy,
                    outcome.success()
                            ? new Score(1, outcome.actions() + counting.averageOffset())
                            : new Score(0, counting.turnCap())));
            progress.advance(1);
        }
        return kept;
    }

    /**
     * What came of a dialogue or of some, in whole numbers, so that no rounding decides.
     *
     * @param successes in how many the target was recommended
     * @param turns of all of them; a failure counts the cap
     */
    public record Score(int successes, long turns) {

        /**
         * Weighs successes against turns.
         *
         * @param turnCost what a turn costs, where a success is worth 1
         * @return the successes less what the turns cost
         */
        public double worth(double turnCost) {
            return successes - turnCost * turns;
        }

        /**
         * Says whether one policy did better than another: more successes, or as many in fewer turns.
         *
         * @param other the other's score; null for none, which everything is better than
         * @return whether this is better
         */
        public boolean isBetterThan(Score other) {
            return other == null
                    || successes > other.successes
                    || (successes == other.successes && turns < other.turns);
        }
    }
}
