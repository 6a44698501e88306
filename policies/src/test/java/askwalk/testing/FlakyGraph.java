package askwalk.testing;

import askwalk.graph.AttributeLists;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.GraphAccessException;
import askwalk.graph.IdBuffer;
import askwalk.graph.ItemValues;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import java.util.SplittableRandom;

/**
 * A graph in a database that goes down now and then, when a seeded stream says so, and stays down for some operations.
 * What fails leaves its buffer as it was or empty. Whether it knows counts is as it happens. It is up until it is told
 * to fail. For one thread.
 */
public final class FlakyGraph implements KnowledgeGraph {

    private static final int LONGEST = 4;

    private final KnowledgeGraph graph;
    private final SplittableRandom random;
    private double probability;
    private int downFor;

    public FlakyGraph(KnowledgeGraph graph, SplittableRandom random) {
        this.graph = graph;
        this.random = random;
    }

    /** From now on an operation finds it down with this probability, and so do up to three after it. */
    public void goDown(double newProbability) {
        probability = newProbability;
        downFor = 0;
    }

    /** Fails if it is down. */
    public void ask() {
        ask(() -> {});
    }

    private void ask(Runnable emptyBuffer) {
        if (downFor == 0 && random.nextDouble() < probability) {
            downFor = random.nextInt(1, LONGEST + 1);
        }
        if (downFor > 0) {
            downFor--;
            if (random.nextBoolean()) {
                emptyBuffer.run();
            }
            throw new GraphAccessException("down", true, null);
        }
    }

    @Override
    public Catalogue catalogue() {
        return graph.catalogue();
    }

    @Override
    public AttributeSchema schema() {
        return graph.schema();
    }

    @Override
    public ItemValues values() {
        ask();
        return graph.values();
    }

    @Override
    public int edgeCount(Relation relation) {
        ask();
        return graph.edgeCount(relation);
    }

    @Override
    public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
        ask(into::clear);
        graph.neighbours(relation, direction, vertex, into);
    }

    @Override
    public void items(Constraints constraints, IdBuffer into) {
        ask(into::clear);
        graph.items(constraints, into);
    }

    @Override
    public void attributeLists(Constraints constraints, AttributeLists into) {
        ask(() -> into.reset(new int[0]));
        graph.attributeLists(constraints, into);
    }

    @Override
    public int attributeCounts(Constraints constraints, int[] counts) {
        ask();
        return graph.attributeCounts(constraints, counts);
    }

    @Override
    public boolean hasCachedCounts(Constraints constraints) {
        return random.nextBoolean();
    }
}
