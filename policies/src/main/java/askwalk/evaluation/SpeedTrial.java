package askwalk.evaluation;

import askwalk.conversation.Policy;
import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Testbed;
import askwalk.simulation.TurnTimer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * Measures the speed of policies on the calling thread. Each dialogue runs once after the warm-up, which has another
 * sample, since a model may be faster for a recent user. Every second dialogue is timed turn by turn and the others as
 * a whole, since reading the CPU clock takes a large part of a fast turn. Immutable and safe for concurrent use.
 */
public final class SpeedTrial {

    private static final int MAX_WARM_UP = 2_000;
    private static final int PROGRESS_INTERVAL = 16;

    private final Testbed testbed;
    private final Tuples tuples;
    private final Ids sample;
    private final Ids warmUp;

    /**
     * Creates a trial.
     *
     * @param testbed the graph, the rules, the users and the seed; the protocol's tuple set determines the number of
     *     tuples used
     * @param tuples the tuples of the role that the protocol names
     * @throws IllegalArgumentException if the tuples have another role or are not of this graph, or fewer than two
     *     would be used
     */
    public SpeedTrial(Testbed testbed, Tuples tuples) {
        this.testbed = Objects.requireNonNull(testbed, "testbed");
        this.tuples = Objects.requireNonNull(tuples, "tuples");
        TupleSample.check(tuples, testbed);
        sample = TupleSample.of(tuples, testbed);
        if (sample.size() < 2) {
            throw new IllegalArgumentException("a trial needs at least two dialogues, not " + sample.size());
        }
        int warmUpSize = Math.min(MAX_WARM_UP, sample.size());
        warmUp = TupleSample.draw(tuples.size(), warmUpSize, testbed.seed().derive("warm-up"));
    }

    /**
     * Returns the number of dialogues of a run.
     *
     * @return the number, including the warm-up: as many as are measured, but at most 2,000
     */
    public int dialogues() {
        return warmUp.size() + sample.size();
    }

    /**
     * Runs all dialogues.
     *
     * @param policy the policy to measure
     * @param progress receives the progress, and may stop the run
     * @return the figures
     * @throws CancellationException if the progress stopped it
     * @throws IllegalStateException if the policy fails; the message names the dialogue
     */
    public Speed run(Policy policy, Progress progress) {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(progress, "progress");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        boolean hasCpuClock = threads.isCurrentThreadCpuTimeSupported();
        Run run = new Run(policy, progress, hasCpuClock ? threads::getCurrentThreadCpuTime : () -> 0);
        run.warmUp();
        run.measure();
        double nanos = hasCpuClock ? run.wholeNanos : Double.NaN;
        return new Speed(
                sample.size(),
                warmUp.size(),
                nanos / 1e6 / run.wholeDialogues,
                run.wholeTurns / (nanos / 1e9),
                run.times.size(),
                run.times.wall(),
                hasCpuClock ? run.times.cpu() : Latency.NOT_MEASURED);
    }

    private final class Run {
        private final DialogueSimulator simulator;
        private final Progress progress;
        private final LongSupplier cpuClock;
        private final TurnTimes times;
        private int wholeDialogues;
        private long wholeTurns;
        private long wholeNanos;
        private int done;

        Run(Policy policy, Progress progress, LongSupplier cpuClock) {
            this.progress = progress;
            this.cpuClock = cpuClock;
            simulator = new DialogueSimulator(testbed, policy);
            times = new TurnTimes(System::nanoTime, cpuClock, sample.size());
        }

        /** Runs dialogues in both modes, so that both are compiled. */
        void warmUp() {
            TurnTimes discarded = new TurnTimes(System::nanoTime, cpuClock, warmUp.size());
            for (int i = 0; i < warmUp.size(); i++) {
                dialogue(warmUp.get(i), isWhole(i) ? TurnTimer.NONE : discarded);
                dialogueDone();
            }
        }

        void measure() {
            for (int i = 0; i < sample.size(); i++) {
                if (isWhole(i)) {
                    long before = cpuClock.getAsLong();
                    dialogue(sample.get(i), TurnTimer.NONE);
                    wholeNanos += cpuClock.getAsLong() - before;
                    wholeTurns += simulator.turns().size();
                    wholeDialogues++;
                } else {
                    dialogue(sample.get(i), times);
                }
                dialogueDone();
            }
        }

        /** Does not report every dialogue, since displaying progress may take longer than a dialogue. */
        private void dialogueDone() {
            done++;
            if (done % PROGRESS_INTERVAL == 0 || done == dialogues()) {
                progress.advance((done - 1) % PROGRESS_INTERVAL + 1);
            }
        }

        private boolean isWhole(int i) {
            return i % 2 == 0;
        }

        private void dialogue(int index, TurnTimer timer) {
            if (progress.cancelled()) {
                throw new CancellationException("stopped");
            }
            int user = tuples.user(index);
            int item = tuples.item(index);
            try {
                simulator.run(user, item, index, timer);
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "dialogue " + index + " (user " + user + ", item " + item + ") failed: " + e.getMessage(), e);
            }
        }
    }
}
