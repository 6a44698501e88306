package askwalk.benchmark;

import askwalk.dataset.Dataset;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.memory.InMemoryGraph;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A graph in memory, opened once for each benchmark. */
@State(Scope.Benchmark)
public class OpenGraph {

    /** The name of the data set, or the path of its folder. */
    @Param({"lastfm_star", "yelp", "yelp10x"})
    public String data;

    KnowledgeGraph graph;
    Tuples test;

    /** Created by JMH. */
    public OpenGraph() {}

    /** Opens the graph. */
    @Setup(Level.Trial)
    public void open() {
        Dataset dataset = DataSource.open(data);
        graph = InMemoryGraph.of(dataset.graph());
        test = dataset.test();
    }
}
