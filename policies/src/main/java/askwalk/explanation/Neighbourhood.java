package askwalk.explanation;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The subgraph between one user and one item, in which every step leads towards the item, so that no path makes a
 * detour or is longer than three steps. It is built only from queries for neighbours.
 */
final class Neighbourhood {

    /** The start vertex of an unknown user; there are no other users then. */
    static final Vertex UNKNOWN = Vertex.user(Integer.MAX_VALUE);

    /** Smaller than the difference in weight between any two numbers of carriers in a graph of ten million items. */
    private static final double TIE_BREAK = 1e-9;

    private final KnowledgeGraph graph;
    private final int[] carriers;
    private final Seed ties;
    private final PathLimits limits;
    private final int user;
    private final int item;
    private final Ids attributes;
    private final IdBuffer found = new IdBuffer();
    private final Graph<Vertex, Link> subgraph = new SimpleDirectedWeightedGraph<>(null, null);

    Neighbourhood(KnowledgeGraph graph, int[] carriers, Seed ties, PathLimits limits, int user, int item) {
        this.graph = graph;
        this.carriers = carriers;
        this.ties = ties;
        this.limits = limits;
        this.user = user;
        this.item = item;
        attributes = neighbours(Relation.HAS_ATTRIBUTE, item);
        subgraph.addVertex(start());
        subgraph.addVertex(end());
    }

    Vertex start() {
        return user == WalkView.UNKNOWN_USER ? UNKNOWN : Vertex.user(user);
    }

    Vertex end() {
        return Vertex.item(item);
    }

    Graph<Vertex, Link> graph() {
        return subgraph;
    }

    /** Adds the links from the user to the item. Of two links between the same vertices the first is kept. */
    Neighbourhood around(Ids accepted) {
        // An unknown user is not a vertex of the path, so the step from the start vertex does not count.
        int steps = user == WalkView.UNKNOWN_USER ? limits.steps() + 1 : limits.steps();
        if (steps >= 2) {
            towardsItem(Step.Kind.SAID, start(), accepted);
        }
        if (user == WalkView.UNKNOWN_USER) {
            return this;
        }
        if (steps >= 2) {
            towardsItem(Step.Kind.LIKES, start(), neighbours(Relation.LIKES, user));
            friends(steps);
        }
        if (steps >= 3) {
            ownItems();
        }
        return this;
    }

    private void friends(int steps) {
        for (int friend : sample(neighbours(Relation.FRIEND_OF, user), limits.friends(), ties.derive("friends"))) {
            Vertex vertex = Vertex.user(friend);
            boolean knows = neighbours(Relation.INTERACTED_WITH, friend).containsAscending(item);
            boolean likes = steps >= 3 && towardsItem(Step.Kind.LIKES, vertex, neighbours(Relation.LIKES, friend));
            if (knows) {
                add(Step.Kind.KNOWS, vertex, end());
            }
            if (knows || likes) {
                add(Step.Kind.FRIEND, start(), vertex);
            }
        }
    }

    private void ownItems() {
        for (int other :
                sample(neighbours(Relation.INTERACTED_WITH, user), limits.ownItems(), ties.derive("own items"))) {
            if (other != item
                    && towardsItem(Step.Kind.HAS, Vertex.item(other), neighbours(Relation.HAS_ATTRIBUTE, other))) {
                add(Step.Kind.KNOWS, start(), Vertex.item(other));
            }
        }
    }

    /**
     * Links a vertex to those of its attributes that the item carries, and these to the item; returns whether there are
     * any.
     */
    private boolean towardsItem(Step.Kind kind, Vertex from, Ids carried) {
        boolean any = false;
        for (int i = 0; i < carried.size(); i++) {
            int attribute = carried.get(i);
            if (attributes.containsAscending(attribute)) {
                add(kind, from, Vertex.attribute(attribute));
                add(Step.Kind.HAS, Vertex.attribute(attribute), end());
                any = true;
            }
        }
        return any;
    }

    private void add(Step.Kind kind, Vertex from, Vertex to) {
        Link link = new Link(kind, from, to);
        subgraph.addVertex(from);
        subgraph.addVertex(to);
        if (subgraph.addEdge(from, to, link)) {
            subgraph.setEdgeWeight(link, weight(link, carriers, graph.count(VertexType.ITEM)) + tieBreak(link));
        }
    }

    private double tieBreak(Link link) {
        Vertex tied = link.to().equals(end()) ? link.from() : link.to();
        return TIE_BREAK * ties.derive(tied.type().word()).uniform(tied.id());
    }

    /** Returns 1, plus at an attribute from 0 for a single carrier to 1/2 for all items. */
    static double weight(Link link, int[] carriers, int items) {
        Vertex attribute = link.from().type() == VertexType.ATTRIBUTE ? link.from() : link.to();
        return attribute.type() == VertexType.ATTRIBUTE && items > 1
                ? 1 + Math.log(carriers[attribute.id()]) / (2 * Math.log(items))
                : 1;
    }

    /** Returns all ids, or those with the smallest hashes if there are more than the limit. */
    private static List<Integer> sample(Ids all, int limit, Seed choice) {
        List<Integer> sample = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            sample.add(all.get(i));
        }
        sample.sort(Comparator.comparingLong(choice::hash));
        return sample.subList(0, Math.min(limit, sample.size()));
    }

    private Ids neighbours(Relation relation, int vertex) {
        graph.neighbours(relation, Direction.FORWARD, vertex, found);
        return Ids.copyOf(found);
    }
}
