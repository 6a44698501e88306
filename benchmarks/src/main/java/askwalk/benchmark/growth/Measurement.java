package askwalk.benchmark.growth;

import askwalk.conversation.Protocol;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Dataset;
import askwalk.dataset.synthetic.Synthetic;
import askwalk.dataset.synthetic.SyntheticSpec;
import askwalk.evaluation.Speed;
import askwalk.evaluation.SpeedTrial;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Progress;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import java.lang.ref.Reference;

/** Generates a data set and measures it. */
final class Measurement {

    private static final int DIALOGUES = 2_000;
    private static final Progress QUIET = dialogues -> {};

    private Measurement() {}

    static Point of(SyntheticSpec spec) {
        return of(spec, DIALOGUES);
    }

    static Point of(SyntheticSpec spec, int dialogues) {
        double before = usedMegabytes();
        Dataset data = Synthetic.generate(spec);
        try {
            KnowledgeGraph graph = InMemoryGraph.of(data.graph());
            return of(data, graph, usedMegabytes() - before, dialogues);
        } finally {
            Reference.reachabilityFence(data); // keeps it from being collected before the measurement
        }
    }

    private static Point of(Dataset data, KnowledgeGraph graph, double megabytes, int dialogues) {
        Protocol protocol = Protocol.IDEAL.withTuples(new TupleSet(Role.TEST, dialogues));
        SpeedTrial trial = new SpeedTrial(Testbed.of(graph, protocol, new Seed(1)), data.test());
        RulePolicy policy = RulePolicy.maxEntropy(graph, new UniformPreference().create(PreferenceSetup.of(graph)));
        CandidateCount counted = new CandidateCount(policy);
        trial.run(counted, QUIET);
        Speed speed = trial.run(policy, QUIET);
        int edges = data.manifest().counts().edges().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Point(
                graph.count(VertexType.ITEM),
                edges,
                counted.mean(),
                1_000 / speed.turnsPerSecond(),
                speed.cpu().p99(),
                megabytes);
    }

    private static double usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
