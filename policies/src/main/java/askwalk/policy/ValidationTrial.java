package askwalk.policy;

import askwalk.concurrent.Parallel;
import askwalk.conversation.Policy;
import askwalk.conversation.TurnCounting;
import askwalk.graph.Ids;
import askwalk.model.Progress;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.OpeningSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import askwalk.training.HeldOut;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * An evaluation of candidate policies in dialogues on validation tuples, for selection among them. All candidates are
 * evaluated on the same tuples with the same openings. Not safe for concurrent use.
 */
public final class ValidationTrial {

    /** The largest number of consecutive tuples that a thread takes at a time. */
    private static final int MAX_CHUNK = 16;

    private final PolicySetup setup;
    private final Ids tuples;
    private final Seed dialogues;
    private final int threads;

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
        this(setup, tuples, dialogues, Runtime.getRuntime().availableProcessors());
    }

    private ValidationTrial(PolicySetup setup, Ids tuples, Seed dialogues, int threads) {
        this.setup = setup;
        this.tuples = tuples;
        this.dialogues = dialogues;
        this.threads = threads;
    }

    /**
     * Returns a trial of the same dialogues on another number of threads, on which the results do not depend.
     *
     * @param number the largest number of threads, at least 1
     * @return the trial
     */
    public ValidationTrial onThreads(int number) {
        return new ValidationTrial(setup, tuples, dialogues, number);
    }

    /**
     * Returns a trial of other dialogues on the same tuples.
     *
     * @param seed the seed of all randomness in the dialogues
     * @return the trial
     */
    public ValidationTrial withSeed(Seed seed) {
        return new ValidationTrial(setup, tuples, seed, threads);
    }

    /**
     * Returns the tuples.
     *
     * @return the indices of the validation tuples, in the order of results
     */
    public Ids tuples() {
        return tuples;
    }

    /**
     * Returns a trial of some of the same dialogues.
     *
     * @param positions the positions of their tuples in this trial
     * @return the trial
     */
    public ValidationTrial only(int[] positions) {
        Ids some = Ids.of(Arrays.stream(positions).map(tuples::get).toArray());
        return new ValidationTrial(setup, some, dialogues, threads);
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
        return forEach(
                tuples,
                () -> {
                    P policy = factory.get();
                    DialogueSimulator simulator = new DialogueSimulator(testbed, policy);
                    return (user, item, tuple) -> {
                        T result = reader.apply(policy, score(simulator.run(user, item, tuple)));
                        progress.advance(1);
                        return result;
                    };
                },
                progress);
    }

    /**
     * Evaluates several policies on a part of the tuples, which are in a random order for this purpose. All policies
     * run on a tuple before the next one.
     *
     * @param policies the policies, which are used by several threads
     * @param from the position of the first tuple in that order
     * @param to the position after the last one
     * @param value returns the value of the score of a dialogue
     * @param progress receives a step for each dialogue and may cancel the trial
     * @return for each policy, the values in that order
     * @throws java.util.concurrent.CancellationException if the progress cancelled the trial
     */
    public double[][] scores(
            List<? extends Policy> policies, int from, int to, ToDoubleFunction<Score> value, Progress progress) {
        Testbed testbed = setup.testbed(dialogues);
        List<double[]> ofTuples = forEach(
                inRandomOrder(from, to),
                () -> {
                    List<DialogueSimulator> simulators = policies.stream()
                            .map(policy -> new DialogueSimulator(testbed, policy))
                            .toList();
                    return (user, item, tuple) -> simulators.stream()
                            .mapToDouble(simulator -> {
                                progress.check();
                                Score score = score(simulator.run(user, item, tuple));
                                progress.advance(1);
                                return value.applyAsDouble(score);
                            })
                            .toArray();
                },
                progress);
        double[][] ofPolicies = new double[policies.size()][to - from];
        for (int i = 0; i < to - from; i++) {
            for (int policy = 0; policy < ofPolicies.length; policy++) {
                ofPolicies[policy][i] = ofTuples.get(i)[policy];
            }
        }
        return ofPolicies;
    }

    private Ids inRandomOrder(int from, int to) {
        Seed order = dialogues.derive("order");
        return Ids.of(tuples.stream()
                .boxed()
                .sorted(Comparator.comparingLong(order::hash))
                .mapToInt(Integer::intValue)
                .skip(from)
                .limit(to - from)
                .toArray());
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
        return forEach(
                tuples,
                () -> {
                    OpeningSimulator simulator = new OpeningSimulator(testbed);
                    return (user, item, tuple) -> {
                        T result = reader.apply(simulator.open(user, item, tuple));
                        progress.advance(1);
                        return result;
                    };
                },
                progress);
    }

    /** A simulation that is confined to one thread. */
    @FunctionalInterface
    private interface Worker<T> {
        T simulate(int user, int item, int tuple);
    }

    private <T> List<T> forEach(Ids simulated, Supplier<Worker<T>> factory, Progress progress) {
        int size = simulated.size();
        int workers = Math.min(threads, size);
        if (workers == 0) {
            return List.of();
        }
        int chunk = Math.max(1, Math.min(MAX_CHUNK, size / (8 * workers)));
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicInteger next = new AtomicInteger();
        AtomicReferenceArray<T> results = new AtomicReferenceArray<>(size);
        Callable<Void> task = () -> {
            Worker<T> worker = factory.get();
            for (int from = next.getAndAdd(chunk); from < size; from = next.getAndAdd(chunk)) {
                for (int i = from; i < Math.min(size, from + chunk); i++) {
                    results.set(i, simulate(worker, simulated.get(i), progress, stopped));
                }
            }
            return null;
        };
        Parallel.run(Collections.nCopies(workers, task), () -> stopped.set(true));
        return IntStream.range(0, size).mapToObj(results::get).toList();
    }

    private <T> T simulate(Worker<T> worker, int tuple, Progress progress, AtomicBoolean stopped) {
        progress.check();
        if (stopped.get()) {
            throw new CancellationException("another thread failed");
        }
        return worker.simulate(
                setup.validation().user(tuple), setup.validation().item(tuple), tuple);
    }

    private Score score(Outcome outcome) {
        TurnCounting counting = setup.protocol().counting();
        return outcome.success()
                ? new Score(1, 1, outcome.actions() + counting.averageOffset())
                : new Score(1, 0, counting.turnCap());
    }
}
