package askwalk.benchmark;

import askwalk.conversation.Conversation;
import askwalk.conversation.ConversationRules;
import askwalk.conversation.EligibilitySource;
import askwalk.conversation.Protocol;
import askwalk.graph.Constraints;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.rules.Rules;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * The turns of simulated dialogues of Max Entropy with rules and eligible items; the score {@code turns} is the time of
 * one turn. Two rules change no dialogue. The stock is a set of all items but one, or of nine of ten items; the latter
 * is the same set in all turns, a new set in each turn, or computed in each turn by a predicate. Nine of ten items lead
 * to other dialogues than all items.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ConditionsBenchmark {

    private static final double SHARE = 0.9;

    /** The conditions of the conversations. */
    @Param({"none", "rules", "all-but-one", "set", "changing", "predicate"})
    private String conditions;

    private DialogueSimulator simulator;
    private Tuples tuples;
    private SplittableRandom random;

    /** Created by JMH. */
    public ConditionsBenchmark() {}

    /** The number of turns. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counter {

        /** The number of turns, which JMH divides the time by. */
        public long turns;

        /** Created by JMH. */
        public Counter() {}
    }

    /**
     * Creates the simulator.
     *
     * @param open the graph
     */
    @Setup(Level.Trial)
    public void prepare(OpenGraph open) {
        KnowledgeGraph graph = open.graph;
        RulePolicy policy = RulePolicy.maxEntropy(graph, new UniformPreference().create(PreferenceSetup.of(graph)));
        Testbed testbed = Testbed.of(graph, Protocol.IDEAL, new Seed(1));
        if (!conditions.equals("none")) {
            testbed = testbed.withRules(rules(graph));
        }
        boolean hasStock = !conditions.equals("none") && !conditions.equals("rules");
        simulator = hasStock
                ? new DialogueSimulator(testbed, policy, stock(graph.count(VertexType.ITEM)))
                : new DialogueSimulator(testbed, policy);
        tuples = open.test;
        random = new SplittableRandom(1);
    }

    /** Two rules that change no dialogue: never to ask about the rarest attribute, and a limit that is not reached. */
    private static ConversationRules rules(KnowledgeGraph graph) {
        int[] counts = new int[graph.count(VertexType.ATTRIBUTE)];
        graph.attributeCounts(Constraints.NONE, counts);
        int rarest = -1;
        for (int attribute = 0; attribute < counts.length; attribute++) {
            if (counts[attribute] > 0 && (rarest < 0 || counts[attribute] < counts[rarest])) {
                rarest = attribute;
            }
        }
        return Rules.builder()
                .neverAsk(graph.catalogue().key(VertexType.ATTRIBUTE, rarest))
                .atMost(Protocol.IDEAL.maxActions())
                .build()
                .on(graph, Protocol.IDEAL);
    }

    private EligibilitySource stock(int items) {
        Seed seed = new Seed(2);
        ItemSet[] sets = new ItemSet[64];
        for (int i = 0; i < sets.length; i++) {
            Seed each = seed.derive(i);
            sets[i] = ItemSet.where(items, item -> each.uniform(item) < SHARE);
        }
        Eligibility same = Eligibility.of(sets[0]);
        Eligibility allButOne = Eligibility.of(ItemSet.where(items, item -> item > 0));
        return switch (conditions) {
            case "all-but-one" -> conversation -> allButOne;
            case "set" -> conversation -> same;
            case "changing" -> conversation -> Eligibility.of(sets[turn(conversation) % sets.length]);
            default -> conversation -> Eligibility.of(ItemSet.where(items, sets[0]::contains));
        };
    }

    private static int turn(Conversation conversation) {
        return conversation.turns().size();
    }

    /**
     * Runs a dialogue about a test tuple.
     *
     * @param counter receives the number of turns
     * @return the outcome
     */
    @Benchmark
    public Outcome dialogue(Counter counter) {
        int index = random.nextInt(tuples.size());
        Outcome outcome = simulator.run(tuples.user(index), tuples.item(index), index);
        counter.turns += simulator.turns().size();
        return outcome;
    }
}
