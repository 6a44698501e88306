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
 * An evaluation of candidate policies in dialogues on validation tuples, for selection among them. All candidates are
 * evaluated on the same tuples with the same openings. Not safe for concurrent use.
 */
public final class ValidationTrial {

    private final PolicySetup setup;
    private final Ids tuples;
    private final Seed dialogues;

    /**
     * Creates a trial on at most 5,000 validation tuples, sampled with the seed of the setup.
     *
     * @param setup the setup with the tuples and the protocol
     */
    public ValidationTrial(PolicySetup setup) {
        this(setup, HeldOut.of(setup.validation(), 1, setup.seed()).selection());
    }

    /**
     * Creates a trial on a limited number of validation tuples.
     *
     * @param setup the setup with the tuples and the protocol
     * @param max the maximum number of tuples
     * @return the trial
     */
    public static ValidationTrial ofAtMost(PolicySetup setup, int max) {
        int size = setup.validation().size();
        double share = size <= max ? 1 : (double) max / size;
        return new ValidationTrial(
                setup, HeldOut.of(setup.validation(), share, setup.seed()).selection());
    }

    /**
     * Creates a trial on given validation tuples.
     *
     * @param setup the setup with the tuples and the protocol
     * @param tuples the indices of the tuples
     */
    public ValidationTrial(PolicySetup setup, Ids tuples) {
        this(setup, tuples, setup.seed().derive("tuning"));
    }

    /**
     * Creates a trial on given validation tuples with a separate seed for the dialogues.
     *
     * @param setup the setup with the tuples and the protocol
     * @param tuples the indices of the tuples
     * @param dialogues the seed of all randomness in the dialogues
     */
    public ValidationTrial(PolicySetup setup, Ids tuples, Seed dialogues) {
        this.setup = setup;
        this.tuples = tuples;
        this.dialogues = dialogues;
    }

    /**
     * Returns the number of dialogues per policy.
     *
     * @return the number of tuples
     */
    public int dialogues() {
        return tuples.size();
    }

    /**
     * Evaluates a policy.
     *
     * @param policy the policy
     * @param progress receives a step for each dialogue and may cancel the trial
     * @return the score
     * @throws java.util.concurrent.CancellationException if the progress cancelled the trial
     */
    public Score score(Policy policy, Progress progress) {
        Score sum = Score.NONE;
        for (Score score : run(() -> policy, (same, score) -> score, progress)) {
            sum = sum.plus(score);
        }
        return sum;
    }

    /**
     * Evaluates a policy and extracts a result from each dialogue. Dialogues run on all cores; the results do not
     * depend on the number of cores.
     *
     * @param factory creates the policy, once per thread, so that a policy may store data about its last dialogue
     * @param reader extracts the result, given the policy and the score of the dialogue it has just completed
     * @param progress receives a step for each dialogue and may cancel the trial
     * @param <P> the type of policy
     * @param <T> the type of results
     * @return the results, in the order of the tuples
     * @throws java.util.concurrent.CancellationException if the progress cancelled the trial
     */
    public <P extends Policy, T> List<T> run(Supplier<P> factory, BiFunction<P, Score, T> reader, Progress progress) {
        Testbed testbed = setup.testbed(dialogues);
        return forEachTuple(
                () -> {
                    P policy = factory.get();
                    DialogueSimulator simulator = new DialogueSimulator(testbed, policy);
                    return (user, item, tuple) -> reader.apply(policy, score(simulator.run(user, item, tuple)));
                },
                progress);
    }

    /**
     * Simulates only the openings of the dialogues.
     *
     * @param reader extracts the result from the walk before the first turn; called from several threads
     * @param progress receives a step for each opening and may cancel the trial
     * @param <T> the type of results
     * @return the results, in the order of the tuples
     * @throws java.util.concurrent.CancellationException if the progress cancelled the trial
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

    /** A simulation that is confined to one thread. */
    @FunctionalInterface
    private interface Worker<T> {
        T simulate(int user, int item, int tuple);
    }

    private <T> List<T> forEachTuple(Supplier<Worker<T>> factory, Progress progress) {
        int workers = Math.min(Runtime.getRuntime().availableProcessors(), tuples.size());
        if (workers == 0) {
            return List.of();
        }
        AtomicBoolean stopped = new AtomicBoolean();
        List<Callable<List<T>>> tasks = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int from = (int) ((long) tuples.size() * worker / workers);
            int to = (int) ((long) tuples.size() * (worker + 1) / workers);
            tasks.add(() -> part(from, to, factory.get(), progress, stopped));
        }
        List<List<T>> parts = Parallel.run(tasks, () -> stopped.set(true));
        List<T> results = new ArrayList<>(tuples.size());
        parts.forEach(results::addAll);
        return results;
    }

    private <T> List<T> part(int from, int to, Worker<T> worker, Progress progress, AtomicBoolean stopped) {
        Tuples validation = setup.validation();
        List<T> results = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            progress.check();
            if (stopped.get()) {
                throw new CancellationException("another part failed");
            }
            int tuple = tuples.get(i);
            results.add(worker.simulate(validation.user(tuple), validation.item(tuple), tuple));
            progress.advance(1);
        }
        return results;
    }

    private Score score(Outcome outcome) {
        TurnCounting counting = setup.protocol().counting();
        return outcome.success()
                ? new Score(1, 1, outcome.actions() + counting.averageOffset())
                : new Score(1, 0, counting.turnCap());
    }
}
