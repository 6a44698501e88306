package askwalk.benchmark;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.Tuples;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole simulated dialogue of Max Entropy, from the opening to the success or the last turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DialogueBenchmark {

    private DialogueSimulator simulator;
    private Tuples tuples;
    private SplittableRandom random;

    /** Created by JMH. */
    public DialogueBenchmark() {}

    /**
     * Creates the simulator.
     *
     * @param open the graph
     */
    @Setup(Level.Trial)
    public void prepare(OpenGraph open) {
        Policy policy =
                RulePolicy.maxEntropy(open.graph, new UniformPreference().create(PreferenceSetup.of(open.graph)));
        simulator = new DialogueSimulator(Testbed.of(open.graph, Protocol.IDEAL, new Seed(1)), policy);
        tuples = open.test;
        random = new SplittableRandom(1);
    }

    /**
     * Runs a dialogue about a test tuple.
     *
     * @return the outcome
     */
    @Benchmark
    public Outcome dialogue() {
        int index = random.nextInt(tuples.size());
        return simulator.run(tuples.user(index), tuples.item(index), index);
    }
}
