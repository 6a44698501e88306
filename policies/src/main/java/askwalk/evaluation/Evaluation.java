package askwalk.evaluation;

import askwalk.concurrent.Parallel;
import askwalk.conversation.Policy;
import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.preference.PreferenceModel;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Evaluates policies on the same tuples, with the same openings and the same mistakes of the simulated users. The rows
 * do not depend on the number of threads. Immutable and safe for concurrent use.
 */
public final class Evaluation {

    private static final int MAX_WARM_UP = 4096;
    private static final int MAX_CHUNK_SIZE = 64;

    private final Testbed testbed;
    private final Tuples tuples;
    private final int threads;
    private final Ids sample;

    /**
     * Creates an evaluation. The rows are the same on every backend that the testbed walks.
     *
     * @param testbed the graph, the rules, the users and the seed; the protocol's tuple set determines the number of
     *     tuples used
     * @param tuples the tuples of the role that the protocol names
     * @param threads the number of dialogues that run in parallel
     * @throws IllegalArgumentException if the tuples have another role or are not of this graph, there are none, or
     *     {@code threads} is less than one
     */
    public Evaluation(Testbed testbed, Tuples tuples, int threads) {
        this.tuples = Objects.requireNonNull(tuples, "tuples");
        this.testbed = testbed.withTuples(tuples);
        this.threads = threads;
        TupleSample.check(tuples, testbed);
        if (tuples.size() == 0) {
            throw new IllegalArgumentException("there is no " + tuples.role().word() + " tuple to evaluate");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads is one or more, not " + threads);
        }
        sample = TupleSample.of(tuples, testbed);
    }

    /**
     * Returns the number of dialogues of a run.
     *
     * @return the number of tuples used
     */
    public int dialogues() {
        return sample.size();
    }

    /**
     * Runs all dialogues, without measuring the answer effect of their paths.
     *
     * @param policy the policy to evaluate
     * @param progress receives the progress, and may stop the run
     * @return rows and cost
     * @throws CancellationException if the progress stopped it
     */
    public EvaluationResult run(Policy policy, Progress progress) {
        return run(policy, null, progress);
    }

    /**
     * Runs all dialogues.
     *
     * @param policy the policy to evaluate
     * @param preference the policy's preference model, by which the {@linkplain PathFigures#answerEffect() answer
     *     effect} of a path is measured after the dialogue; a model that learns in conversations is used as it was
     *     before them. Null to omit the answer effect
     * @param progress receives the progress, and may stop the run
     * @return rows and cost; the cost excludes the measurements after the dialogues
     * @throws CancellationException if the progress stopped it
     */
    public EvaluationResult run(Policy policy, PreferenceModel preference, Progress progress) {
        return run(policy, preference, progress, null);
    }

    /**
     * Runs all dialogues and passes each to a sink. Rows and cost do not depend on the sink.
     *
     * @param policy the policy to evaluate
     * @param preference the policy's preference model, or null to omit the answer effect
     * @param progress receives the progress, and may stop the run
     * @param sink receives each finished dialogue; null for none
     * @return rows and cost; the cost excludes the measurements after the dialogues and the sink
     * @throws CancellationException if the progress stopped it
     */
    public EvaluationResult run(Policy policy, PreferenceModel preference, Progress progress, DialogueSink sink) {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(progress, "progress");
        Run run = new Run(policy, preference, progress, sink);
        int workerCount = Math.min(threads, run.chunks());
        Parallel.run(Collections.nCopies(workerCount, run::work), () -> run.stopped = true);
        if (run.stopped) {
            throw new CancellationException("stopped");
        }
        return run.result();
    }

    private final class Run {
        private final Policy policy;
        private final PreferenceModel preference;
        private final Progress progress;
        private final DialogueSink sink;
        private final DialogueRow[] rows = new DialogueRow[sample.size()];
        private final int chunk = Math.max(1, Math.min(MAX_CHUNK_SIZE, (int) (sample.size() / (8L * threads))));
        private final int warmUp = (Math.min(MAX_WARM_UP, sample.size() / 4) + chunk - 1) / chunk * chunk;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicLong cpuNanos = new AtomicLong();
        private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        private volatile boolean stopped;

        Run(Policy policy, PreferenceModel preference, Progress progress, DialogueSink sink) {
            this.policy = policy;
            this.preference = preference;
            this.progress = progress;
            this.sink = sink;
        }

        int chunks() {
            return (rows.length + chunk - 1) / chunk;
        }

        Void work() {
            try {
                simulate();
                return null;
            } catch (RuntimeException | Error e) {
                stopped = true;
                throw e;
            }
        }

        private void simulate() {
            DialogueSimulator simulator = new DialogueSimulator(testbed, policy);
            PathMeter meter =
                    new PathMeter(testbed.graph(), preference, testbed.seed().derive("fidelity"));
            for (int start = next.getAndAdd(chunk); start < rows.length; start = next.getAndAdd(chunk)) {
                if (stopped || progress.cancelled()) {
                    stopped = true;
                    return;
                }
                int end = Math.min(start + chunk, rows.length);
                long used = -cpuTime();
                for (int i = start; i < end; i++) {
                    int index = sample.get(i);
                    Outcome outcome = outcome(simulator, index);
                    used += cpuTime(); // the measurements are not part of the dialogue
                    rows[i] = row(index, outcome, simulator, meter);
                    if (sink != null) {
                        sink.finished(i, simulator.dialogue(index));
                    }
                    used -= cpuTime();
                }
                used += cpuTime();
                if (start >= warmUp) {
                    cpuNanos.addAndGet(used);
                }
                progress.advance(end - start);
            }
        }

        private Outcome outcome(DialogueSimulator simulator, int index) {
            try {
                return simulator.run(tuples.user(index), tuples.item(index), index);
            } catch (RuntimeException e) {
                throw failed(index, e);
            }
        }

        private DialogueRow row(int index, Outcome outcome, DialogueSimulator simulator, PathMeter meter) {
            int item = tuples.item(index);
            try {
                PathFigures path = meter.measure(simulator, simulator.acceptedItem());
                DialogueTrace trace = DialogueTrace.of(simulator.turns(), simulator.hasLeft(), simulator.wantedItems());
                return new DialogueRow(index, tuples.user(index), item, outcome, path, trace);
            } catch (RuntimeException e) {
                throw failed(index, e);
            }
        }

        private IllegalStateException failed(int index, RuntimeException e) {
            return new IllegalStateException(
                    "dialogue " + index + " (user " + tuples.user(index) + ", item " + tuples.item(index) + ") failed: "
                            + e.getMessage(),
                    e);
        }

        private long cpuTime() {
            return clock.isCurrentThreadCpuTimeSupported() ? clock.getCurrentThreadCpuTime() : 0;
        }

        EvaluationResult result() {
            double millis = clock.isCurrentThreadCpuTimeSupported()
                    ? cpuNanos.get() / 1e6 / (rows.length - warmUp)
                    : Double.NaN;
            return new EvaluationResult(Arrays.asList(rows), millis, warmUp);
        }
    }
}
