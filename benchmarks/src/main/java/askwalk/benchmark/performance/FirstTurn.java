package askwalk.benchmark.performance;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.graph.Adjacency;
import askwalk.graph.AttributeLists;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.random.Seed;
import askwalk.simulation.OpeningSimulator;
import askwalk.simulation.Testbed;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * The additions without which no question can be chosen in a first turn: one for each attribute of each candidate of
 * the opening, to a number of the attribute.
 *
 * @param additions the mean number of additions in a first turn
 * @param nanoseconds the time of one of them in a plain loop over the items of the data set
 */
record FirstTurn(double additions, double nanoseconds) {

    private static final int OPENINGS = 2_000;
    private static final int PASSES = 200;

    /** Draws the openings of test tuples of a data set, and measures the loop. */
    static FirstTurn of(Path folder) {
        Dataset data = Datasets.open(folder);
        KnowledgeGraph graph = InMemoryGraph.of(data.graph());
        return new FirstTurn(
                additions(graph, data.test()),
                nanoseconds(graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD), graph));
    }

    /** Returns the time of all additions of a first turn. */
    double microseconds() {
        return additions * nanoseconds / 1_000;
    }

    static double additions(KnowledgeGraph graph, Tuples tuples) {
        OpeningSimulator simulator = new OpeningSimulator(Testbed.of(graph, Protocol.IDEAL, new Seed(1)));
        SplittableRandom random = new SplittableRandom(1);
        long sum = 0;
        for (int i = 0; i < OPENINGS; i++) {
            int tuple = random.nextInt(tuples.size());
            AttributeLists candidates = simulator
                    .open(tuples.user(tuple), tuples.item(tuple), tuple)
                    .candidates();
            for (int row = 0; row < candidates.size(); row++) {
                sum += candidates.ends()[row] - candidates.starts()[row];
            }
        }
        return (double) sum / OPENINGS;
    }

    /** Returns the smallest time per addition over many passes. */
    private static double nanoseconds(Adjacency attributesOfItem, KnowledgeGraph graph) {
        double[] sums = new double[graph.count(VertexType.ATTRIBUTE)];
        double smallest = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < PASSES; pass++) {
            long start = System.nanoTime();
            add(attributesOfItem, pass, sums);
            smallest = Math.min(smallest, (double) (System.nanoTime() - start) / attributesOfItem.size());
        }
        if (!(sums[0] >= 0)) {
            throw new AssertionError("the sums are used, so that the compiler keeps the loop");
        }
        return smallest;
    }

    private static void add(Adjacency attributesOfItem, double weight, double[] sums) {
        int[] offsets = attributesOfItem.offsets();
        int[] attributes = attributesOfItem.targets();
        for (int item = 0; item + 1 < offsets.length; item++) {
            int end = offsets[item + 1];
            for (int at = offsets[item]; at < end; at++) {
                sums[attributes[at]] += weight;
            }
        }
    }
}
