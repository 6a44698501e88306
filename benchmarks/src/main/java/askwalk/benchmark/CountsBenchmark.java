package askwalk.benchmark;

import askwalk.graph.Constraints;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.walk.Walk;
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

/** Attribute counts over the items that carry one attribute: the cost of a dialogue's first turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CountsBenchmark {

    private KnowledgeGraph graph;
    private Walk walk;
    private Cases cases;
    private int[] counts;

    /** Created by JMH. */
    public CountsBenchmark() {}

    /**
     * Creates the walk.
     *
     * @param open the graph
     */
    @Setup(Level.Trial)
    public void prepare(OpenGraph open) {
        graph = open.graph;
        walk = new Walk(graph);
        cases = Cases.draw(graph, open.test);
        counts = new int[graph.count(VertexType.ATTRIBUTE)];
    }

    /**
     * Restarts a walk, applies the opening, selects the candidates and counts their attributes.
     *
     * @return the counts
     */
    @Benchmark
    public int[] openWalk() {
        Cases.Case opening = cases.next();
        walk.restart(opening.user());
        walk.answerAttributes(opening.first(), Cases.YES);
        return walk.counts();
    }

    /**
     * Counts on the graph without a walk.
     *
     * @return the number of items
     */
    @Benchmark
    public int countOnGraph() {
        return graph.attributeCounts(Constraints.allOf(cases.next().first()), counts);
    }
}
