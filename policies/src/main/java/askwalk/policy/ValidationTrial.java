package askwalk.policy;

import askwalk.concurrent.Parallel;
import askwalk.conversation.Policy;
import askwalk.conversation.TurnCounting;
import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.OpeningSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import askwalk.training.HeldOut;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tries policies in dialogues on validation tuples, to choose between them. All are tried on the same tuples, with the
 * same openings. Not safe for concurrent use.
 */
public final class ValidationTrial {

    private final PolicySetup setup;
    private final Ids tuples;
    private final Seed dialogues;

    /**
     * Makes a trial on at most 5,000 validation tuples, which are drawn by the seed.
     *
     * @param setup has the tuples and the protocol
     */
    public ValidationTrial(PolicySetup setup) {
        this(setup, HeldOut.of(setup.validation(), 1, setup.seed()).selection());
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
                setup, HeldOut.of(setup.validation(), share, setup.seed()).selection());
    }

    /**
     * Makes a trial on some validation tuples.
     *
     * @param setup has the tuples and the protocol
     * @param tuples indices of the tuples to use
     */
    public ValidationTrial(PolicySetup setup, Ids tuples) {
        this(setup, tuples, setup.seed().derive("tuning"));
    }

    /**
     * Creates a trial on some validation tuples with openings of its own.
     *
     * @param setup has the tuples and the protocol
     * @param tuples indices of the tuples to use
     * @param dialogues all chance in the dialogues comes from it
     */
    public ValidationTrial(PolicySetup setup, Ids tuples, Seed dialogues) {
        this.setup = setup;
        this.tuples = tuples;
        this.dialogues = dialogues;
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
        Score sum = Score.NONE;
        for (Score score : run(() -> policy, (same, score) -> score, progress)) {
            sum = sum.plus(score);
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
        Testbed testbed = setup.testbed(dialogues);
        return forEachTuple(
                () -> {
                    P policy = maker.get();
                    DialogueSimulator simulator = new DialogueSimulator(testbed, policy);
                    return (user, item, tuple) -> reader.apply(policy, score(simulator.run(user, item, tuple)));
                },
                progress);
    }

    /**
     * Lets the users open the dialogues, which go no further.
     *
     * @param reader says what to keep of the walk before the first turn; called from several threads
     * @param progress is told of every opening, and may stop it
     * @param <T> what is kept
     * @return what was kept, in the order of the tuples
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     */
    public <T> List<T> open(Function<WalkView, T> reader, Progress progress) {
        Testbed testbed = setup.testbed(dialogues);
        return forEachTuple(
                () -> {
                    OpeningSimulator simulator = new OpeningSimulator(testbed);
                    return (user, item, tuple) -> reader.apply(simulator.open(user, item, tuple));
                },
                progress);
    }

    /** Simulates for one thread. */
    @FunctionalInterface
    private interface Worker<T> {
        T simulate(int user, int item, int tuple);
    }

    private <T> List<T> forEachTuple(Supplier<Worker<T>> maker, Progress progress) {
        int workers = Math.min(Runtime.getRuntime().availableProcessors(), tuples.size());
        if (workers == 0) {
            return List.of();
        }
        AtomicBoolean stopped = new AtomicBoolean();
        List<Callable<List<T>>> tasks = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int from = (int) ((long) tuples.size() * worker / workers);
            int to = (int) ((long) tuples.size() * (worker + 1) / workers);
            tasks.add(() -> part(from, to, maker.get(), progress, stopped));
        }
        List<List<T>> parts = Parallel.run(tasks, () -> stopped.set(true));
        List<T> all = new ArrayList<>(tuples.size());
        parts.forEach(all::addAll);
        return all;
    }

    private <T> List<T> part(int from, int to, Worker<T> worker, Progress progress, AtomicBoolean stopped) {
        Tuples validation = setup.validation();
        List<T> kept = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            progress.check();
            if (stopped.get()) {
                throw new CancellationException("another part has failed");
            }
            int tuple = tuples.get(i);
            kept.add(worker.simulate(validation.user(tuple), validation.item(tuple), tuple));
            progress.advance(1);
        }
        return kept;
    }

    private Score score(Outcome outcome) {
        TurnCounting counting = setup.protocol().counting();
        return outcome.success()
                ? new Score(1, 1, outcome.actions() + counting.averageOffset())
                : new Score(1, 0, counting.turnCap());
    }
}
