package askwalk.testing;

import askwalk.graph.Direction;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Random graphs. What comes out depends on the state of the generator alone. */
public final class RandomGraphs {

    private RandomGraphs() {}

    /** A small graph, from a single item to a few dozen, in which any of the rest may be missing. */
    public static KnowledgeGraph small(SplittableRandom random) {
        return InMemoryGraph.of(
                data(random, random.nextInt(1, 8), random.nextInt(1, 50), random.nextInt(25), random.nextInt(5)));
    }

    /**
     * A graph whose coarse attributes come last, with any number of children each. Low ids have more edges, and some
     * items carry nothing.
     */
    public static GraphData data(SplittableRandom random, int users, int items, int fine, int coarse) {
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, users);
        add(builder, VertexType.ITEM, items);
        add(builder, VertexType.ATTRIBUTE, fine + coarse);
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                connect(builder, random, Relation.INTERACTED_WITH, user, item, 0.3 * (1 - (double) item / items));
            }
        }
        for (int item = 0; item < items; item++) {
            boolean bare = random.nextInt(12) == 0;
            for (int attribute = 0; attribute < fine && !bare; attribute++) {
                connect(builder, random, Relation.HAS_ATTRIBUTE, item, attribute, 0.5 / (1 + attribute / 3));
            }
        }
        for (int attribute = 0; attribute < fine; attribute++) {
            for (int parent = fine; parent < fine + coarse; parent++) {
                connect(builder, random, Relation.CHILD_OF, attribute, parent, 1.5 / coarse);
            }
        }
        return builder.build();
    }

    /** The same graph, in which some users are friends and each likes some attributes. */
    public static GraphData withFriends(SplittableRandom random, GraphData data) {
        GraphBuilder builder = new GraphBuilder();
        for (VertexType type : VertexType.values()) {
            for (int id = 0; id < data.catalogue().size(type); id++) {
                builder.add(
                        type, data.catalogue().key(type, id), data.catalogue().name(type, id));
            }
        }
        for (Relation relation : Relation.values()) {
            for (int edge = 0; edge < data.from(relation).size(); edge++) {
                builder.connect(
                        relation,
                        data.from(relation).get(edge),
                        data.to(relation).get(edge));
            }
        }
        int users = data.catalogue().size(VertexType.USER);
        for (int user = 0; user < users; user++) {
            for (int friend = 0; friend < user; friend++) {
                connect(builder, random, Relation.FRIEND_OF, user, friend, 0.5);
            }
            for (int attribute = 0; attribute < data.catalogue().size(VertexType.ATTRIBUTE); attribute++) {
                connect(builder, random, Relation.LIKES, user, attribute, 0.3);
            }
        }
        return builder.build().with(data.schema(), data.values());
    }

    /** A list for each user of a graph, on which each attribute is with a probability. */
    public static UserAttributes lists(SplittableRandom random, KnowledgeGraph graph, double probability) {
        IdBuffer users = new IdBuffer();
        IdBuffer attributes = new IdBuffer();
        for (int user = 0; user < graph.count(VertexType.USER); user++) {
            for (int attribute = 0; attribute < graph.count(VertexType.ATTRIBUTE); attribute++) {
                if (random.nextDouble() < probability) {
                    users.add(user);
                    attributes.add(attribute);
                }
            }
        }
        return UserAttributes.of(
                graph.count(VertexType.USER),
                graph.count(VertexType.ATTRIBUTE),
                Ids.copyOf(users),
                Ids.copyOf(attributes));
    }

    /** The neighbours of a vertex as a set, for brute force. */
    public static Set<Integer> neighbours(KnowledgeGraph graph, Relation relation, Direction direction, int vertex) {
        IdBuffer buffer = new IdBuffer();
        graph.neighbours(relation, direction, vertex, buffer);
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < buffer.size(); i++) {
            found.add(buffer.get(i));
        }
        return found;
    }

    /** The attributes that an item carries. */
    public static Set<Integer> attributes(KnowledgeGraph graph, int item) {
        return neighbours(graph, Relation.HAS_ATTRIBUTE, Direction.FORWARD, item);
    }

    private static void connect(
            GraphBuilder builder, SplittableRandom random, Relation relation, int from, int to, double probability) {
        if (random.nextDouble() < probability) {
            builder.connect(relation, from, to);
        }
    }

    private static void add(GraphBuilder builder, VertexType type, int count) {
        for (int id = 0; id < count; id++) {
            builder.add(type, type.word() + id, "some " + type.word() + " " + id);
        }
    }
}
