package askwalk.walk;

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

/** A graph of which every third operation fails at random, with its buffer unchanged, empty or half full. */
record FlakyGraph(KnowledgeGraph graph, SplittableRandom random) implements KnowledgeGraph {

    private void fail() {
        throw new GraphAccessException("down", true, null);
    }

    private boolean isDown() {
        return random.nextInt(3) == 0;
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
        return graph.values();
    }

    @Override
    public int edgeCount(Relation relation) {
        return graph.edgeCount(relation);
    }

    @Override
    public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
        graph.neighbours(relation, direction, vertex, into);
    }

    @Override
    public void items(Constraints constraints, IdBuffer into) {
        boolean down = isDown();
        if (!down || random.nextBoolean()) {
            graph.items(constraints, into);
        }
        if (down) {
            into.truncate(into.size() / 2);
            fail();
        }
    }

    @Override
    public void attributeLists(Constraints constraints, AttributeLists into) {
        boolean down = isDown();
        if (!down || random.nextBoolean()) {
            graph.attributeLists(constraints, into);
        }
        if (down) {
            into.truncate(random.nextInt(into.size() + 1));
            fail();
        }
    }

    @Override
    public int attributeCounts(Constraints constraints, int[] counts) {
        boolean down = isDown();
        int items = !down || random.nextBoolean() ? graph.attributeCounts(constraints, counts) : 0;
        if (down) {
            fail();
        }
        return items;
    }

    @Override
    public boolean hasCachedCounts(Constraints constraints) {
        return random.nextBoolean();
    }
}
