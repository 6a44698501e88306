package askwalk.cli;

import askwalk.cli.common.DatasetOption;
import askwalk.dataset.Dataset;
import askwalk.dataset.Manifest;
import askwalk.dataset.snapshot.SnapshotCache;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.memory.InMemoryGraph;

/**
 * The parts of a data set that a service keeps, with the cost of opening it.
 *
 * @param fromSnapshot true if it was opened from a snapshot instead of its own files
 * @param loadMillis wall clock time in milliseconds to read and check the files and to open the graph, in a cold JVM
 * @param heapMegabytes heap in use (in 10^6 bytes) after a garbage collection, with the graph and tuples in memory
 */
record OpenedData(
        KnowledgeGraph graph,
        Tuples validation,
        Tuples test,
        Manifest manifest,
        boolean fromSnapshot,
        double loadMillis,
        double heapMegabytes) {

    static OpenedData open(DatasetOption option) {
        OpenedData opened = timed(option);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double used = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
        return new OpenedData(
                opened.graph,
                opened.validation,
                opened.test,
                opened.manifest,
                opened.fromSnapshot,
                opened.loadMillis,
                used);
    }

    /** Opens the data set. A separate method, so that the lists behind the graph are garbage when it returns. */
    private static OpenedData timed(DatasetOption option) {
        long start = System.nanoTime();
        SnapshotCache.Opened opened = option.openFrom();
        Dataset data = opened.dataset();
        KnowledgeGraph graph = InMemoryGraph.of(data.graph());
        double millis = (System.nanoTime() - start) / 1e6;
        return new OpenedData(
                graph, data.validation(), data.test(), data.manifest(), opened.fromSnapshot(), millis, Double.NaN);
    }
}
