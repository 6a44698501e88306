package askwalk.preference;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;

/** The training interactions, read from the graph once: the items of each user and the users of each item. */
public final class Interactions {

    public final Ids[] itemsOfUser;
    public final Ids[] usersOfItem;

    public Interactions(KnowledgeGraph graph) {
        itemsOfUser = read(graph, Direction.FORWARD, graph.count(VertexType.USER));
        usersOfItem = read(graph, Direction.BACKWARD, graph.count(VertexType.ITEM));
    }

    private static Ids[] read(KnowledgeGraph graph, Direction direction, int vertices) {
        Ids[] lists = new Ids[vertices];
        IdBuffer buffer = new IdBuffer();
        for (int vertex = 0; vertex < vertices; vertex++) {
            graph.neighbours(Relation.INTERACTED_WITH, direction, vertex, buffer);
            lists[vertex] = Ids.copyOf(buffer);
        }
        return lists;
    }
}
