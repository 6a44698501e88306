package askwalk.benchmark;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.graph.GraphData;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import java.nio.file.Path;
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

/** Loading of a folder, and of the graph from the read data. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class LoadingBenchmark {

    /** The name of a data set below {@code askwalk.data}, or the path of its folder. */
    @Param("lastfm_star")
    public String folder;

    private Path path;
    private GraphData read;

    /** Created by JMH. */
    public LoadingBenchmark() {}

    /** Finds and reads the folder. */
    @Setup(Level.Trial)
    public void find() {
        path = DataSource.folder(folder);
        read = Datasets.open(path).graph();
    }

    /**
     * Reads and checks the files.
     *
     * @return the data set
     */
    @Benchmark
    public Dataset readFolder() {
        return Datasets.open(path);
    }

    /**
     * Builds the graph in memory.
     *
     * @return the graph
     */
    @Benchmark
    public KnowledgeGraph openGraph() {
        return InMemoryGraph.of(read);
    }
}
