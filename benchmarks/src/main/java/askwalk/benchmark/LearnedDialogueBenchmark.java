package askwalk.benchmark;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.factcrs.FactCrsProvider;
import askwalk.policy.infogain.InfoGainProvider;
import askwalk.policy.lazytree.LazyTreeProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole simulated dialogue of a learned policy, with or without attribute lists of users. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class LearnedDialogueBenchmark {

    /** The name of the data set, or the path of its folder. */
    @Param("factcrs_lastfm")
    public String data;

    /** The policy. */
    @Param({"fact-crs", "lazy-tree", "infogain"})
    public String policy;

    private DialogueSimulator simulator;
    private Tuples tuples;
    private SplittableRandom random;

    /** Created by JMH. */
    public LearnedDialogueBenchmark() {}

    /** Trains the policy with fixed instead of tuned settings. */
    @Setup(Level.Trial)
    public void prepare() {
        Dataset dataset = DataSource.open(data);
        KnowledgeGraph graph = InMemoryGraph.of(dataset.graph());
        boolean lists = dataset.userAttributes() != null;
        Protocol protocol = lists ? Protocol.FACT_STRICT : Protocol.IDEAL;
        LearnedPolicyProvider provider = provider();
        Policy trained = provider.create(new PolicySetup(
                graph,
                dataset.validation(),
                lists ? dataset.userAttributes().forTraining(dataset.train(), dataset.validation()) : null,
                protocol,
                new UniformPreference().create(PreferenceSetup.of(graph)),
                provider.values(settings()),
                new Seed(1),
                Stages.NONE,
                TrainingState.NONE));
        simulator = new DialogueSimulator(
                Testbed.of(graph, protocol, new Seed(1)).withUserAttributes(dataset.userAttributes()), trained);
        tuples = dataset.test();
        random = new SplittableRandom(1);
    }

    private LearnedPolicyProvider provider() {
        return switch (policy) {
            case "fact-crs" -> new FactCrsProvider();
            case "lazy-tree" -> new LazyTreeProvider();
            case "infogain" -> new InfoGainProvider();
            default -> throw new IllegalArgumentException("no policy '" + policy + "' here");
        };
    }

    private Map<String, String> settings() {
        return switch (policy) {
            case "fact-crs" -> Map.of("trees", "2", "itemEpochs", "5", "jointEpochs", "5", "attributes", "30");
            case "lazy-tree" ->
                Map.of("threshold", "0", "popularity", "1", "smoothing", "0.1", "backOff", "40", "rateBackOff", "10");
            default ->
                Map.ofEntries(
                        Map.entry("prior", "mixture"),
                        Map.entry("examples", "500"),
                        Map.entry("flipRate", "0"),
                        Map.entry("omissionRate", "0.1"),
                        Map.entry("stopThreshold", "0.1"),
                        Map.entry("stopThresholdPerAction", "0.02"),
                        Map.entry("lookahead", "300"),
                        Map.entry("closedFormLookahead", "0"));
        };
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
