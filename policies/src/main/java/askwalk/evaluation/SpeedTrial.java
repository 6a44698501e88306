package askwalk.evaluation;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.TurnTimer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * Measures on the calling thread how fast policies are, with users who speak of every attribute. Each dialogue runs
 * once after the warm-up, which is another sample, since a model may be quicker with a user it has just seen; every
 * second one is timed turn by turn and the others as a whole, since reading the CPU clock takes a good part of a quick
 * turn. Immutable, hence safe for concurrent use.
 */
public final class SpeedTrial {

    private static final int MOST_WARM_UP = 2_000;
    private static final int REPORT_EVERY = 16;

    private final KnowledgeGraph graph;
    private final KnowledgeGraph walked;
    private final Tuples tuples;
    private final Protocol protocol;
    private final Seed seed;
    private final Ids sample;
    private final Ids warmUp;

    /**
     * Makes a trial.
     *
     * @param graph the graph to walk
     * @param tuples the tuples of the role that the protocol names
     * @param protocol the rules; its tuple set says how many of the tuples are used
     * @param seed all chance comes from it
     * @throws IllegalArgumentException if the tuples have another role or are not of this graph, or fewer than two
     *     would be used
     */
    public SpeedTrial(KnowledgeGraph graph, Tuples tuples, Protocol protocol, Seed seed) {
        this(graph, graph, tuples, protocol, seed);
    }

    /**
     * Makes a trial of conversations that walk another backend of the graph than the simulated users know.
     *
     * @param graph what the users know
     * @param walked the graph to walk, of the same size
     * @param tuples the tuples of the role that the protocol names
     * @param protocol the rules; its tuple set says how many of the tuples are used
     * @param seed all chance comes from it
     * @throws IllegalArgumentException if the tuples have another role or are not of this graph, or fewer than two
     *     would be used
     */
    public SpeedTrial(KnowledgeGraph graph, KnowledgeGraph walked, Tuples tuples, Protocol protocol, Seed seed) {
        this.walked = Objects.requireNonNull(walked, "walked");
        this.graph = Objects.requireNonNull(graph, "graph");
        this.tuples = Objects.requireNonNull(tuples, "tuples");
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.seed = Objects.requireNonNull(seed, "seed");
        if (tuples.role() != protocol.tuples().role()) {
            throw new IllegalArgumentException("the protocol is about "
                    + protocol.tuples().role().word() + " tuples, but these are "
                    + tuples.role().word() + " tuples");
        }
        TupleSample.check(tuples, graph);
        sample = TupleSample.draw(tuples.size(), protocol.tuples().dialogues(), seed);
        if (sample.size() < 2) {
            throw new IllegalArgumentException("a trial takes two dialogues at least, not " + sample.size());
        }
        int wanted = Math.min(MOST_WARM_UP, sample.size());
        warmUp = TupleSample.draw(tuples.size(), wanted, seed.derive("warm-up"));
    }

    /**
     * Returns how many dialogues a run has.
     *
     * @return the number, with those of the warm-up: as many as are measured, but 2,000 at most
     */
    public int dialogues() {
        return warmUp.size() + sample.size();
    }

    /**
     * Runs all dialogues.
     *
     * @param policy the policy to measure
     * @param progress is told how it goes, and may stop it
     * @return the figures
     * @throws CancellationException if the progress stopped it
     * @throws IllegalStateException if the policy fails; says in which dialogue
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
                hasCpuClock ? run.times.cpu() : Latency.NONE);
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
            simulator = new DialogueSimulator(graph, walked, policy, protocol, seed, null);
            times = new TurnTimes(System::nanoTime, cpuClock, sample.size());
        }

        /** Both ways of running are compiled here. */
        void warmUp() {
            TurnTimes forgotten = new TurnTimes(System::nanoTime, cpuClock, warmUp.size());
            for (int i = 0; i < warmUp.size(); i++) {
                dialogue(warmUp.get(i), isWhole(i) ? TurnTimer.NONE : forgotten);
                done();
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
                done();
            }
        }

        /** Not after each, since to show progress may take longer than a dialogue. */
        private void done() {
            done++;
            if (done % REPORT_EVERY == 0 || done == dialogues()) {
                progress.advance((done - 1) % REPORT_EVERY + 1);
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
