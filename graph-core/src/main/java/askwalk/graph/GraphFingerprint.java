package askwalk.graph;

import askwalk.io.Sha256;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Fingerprints by which a trained model is matched to its graph. They depend on the data that models are trained on and
 * on the dense ids that index their parameters, but not on the backend.
 */
public final class GraphFingerprint {

    /** Friends and likes are left out: no model is trained on them. */
    private static final List<Relation> RELATIONS =
            List.of(Relation.INTERACTED_WITH, Relation.HAS_ATTRIBUTE, Relation.CHILD_OF);

    private GraphFingerprint() {}

    /**
     * Hashes the keys of users, items and attributes in the order of their ids, and the edges of
     * {@link Relation#INTERACTED_WITH}, {@link Relation#HAS_ATTRIBUTE} and {@link Relation#CHILD_OF}. Names are only
     * for display and left out. Where the graph has them, the schema and the edges of {@link Relation#LACKS_ATTRIBUTE}
     * are hashed as well.
     *
     * @param graph the graph, from which the neighbours of every vertex are read
     * @return SHA-256 as 64 hexadecimal digits
     */
    public static String of(KnowledgeGraph graph) {
        Sha256 hash = Sha256.start(ByteOrder.LITTLE_ENDIAN);
        Catalogue catalogue = graph.catalogue();
        for (VertexType type : VertexType.values()) {
            hash.add(graph.count(type));
            for (int id = 0; id < graph.count(type); id++) {
                hash.add(catalogue.key(type, id));
            }
        }
        RELATIONS.forEach(relation -> add(hash, graph, relation));
        addSchema(hash, graph);
        return hash.hex();
    }

    /**
     * Hashes keys and names of all vertices, the edges of every relation, and the schema and numbers if there are any.
     * Equal graphs have equal hashes.
     *
     * @param graph the graph, from which the neighbours of every vertex are read
     * @return SHA-256 as 64 hexadecimal digits
     */
    public static String ofEverything(KnowledgeGraph graph) {
        Sha256 hash = Sha256.start(ByteOrder.LITTLE_ENDIAN);
        Catalogue catalogue = graph.catalogue();
        for (VertexType type : VertexType.values()) {
            hash.add(graph.count(type));
            for (int id = 0; id < graph.count(type); id++) {
                hash.add(catalogue.key(type, id));
                hash.add(catalogue.name(type, id));
            }
        }
        for (Relation relation : Relation.values()) {
            if (relation != Relation.LACKS_ATTRIBUTE) {
                add(hash, graph, relation);
            }
        }
        addSchema(hash, graph);
        graph.schema().groups().forEach(group -> hash.add(group.name()));
        addValues(hash, graph);
        return hash.hex();
    }

    /**
     * Hashes tuples: their role, and users and items by id in the order given.
     *
     * @param tuples the tuples
     * @return SHA-256 as 64 hexadecimal digits; comparable for tuples of one graph only
     */
    public static String of(Tuples tuples) {
        Sha256 hash = Sha256.start(ByteOrder.LITTLE_ENDIAN);
        hash.add(tuples.role().word());
        hash.add(tuples.size());
        for (int i = 0; i < tuples.size(); i++) {
            hash.add(tuples.user(i));
            hash.add(tuples.item(i));
        }
        return hash.hex();
    }

    /**
     * Hashes the attribute lists of users, by the ids of users and attributes.
     *
     * @param lists the lists
     * @return SHA-256 as 64 hexadecimal digits; comparable for lists of one graph only
     */
    public static String of(UserAttributes lists) {
        Sha256 hash = Sha256.start(ByteOrder.LITTLE_ENDIAN);
        hash.add(lists.userCount());
        hash.add(lists.attributeCount());
        for (int user = 0; user < lists.userCount(); user++) {
            Ids list = lists.list(user);
            hash.add(list.size());
            for (int i = 0; i < list.size(); i++) {
                hash.add(list.get(i));
            }
        }
        return hash.hex();
    }

    /**
     * Hashes lists of ids, such as the hidden attributes of items.
     *
     * @param lists the lists
     * @return SHA-256 as 64 hexadecimal digits; comparable for lists of one graph only
     */
    public static String of(Adjacency lists) {
        Sha256 hash = Sha256.start(ByteOrder.LITTLE_ENDIAN);
        hash.add(lists.rowCount());
        for (int row = 0; row < lists.rowCount(); row++) {
            hash.add(lists.degree(row));
            lists.list(row).forEach(hash::add);
        }
        return hash.hex();
    }

    /** Adds nothing for a graph without schema, so that models of such a graph keep their fingerprint. */
    private static void addSchema(Sha256 hash, KnowledgeGraph graph) {
        if (!graph.schema().isEmpty()) {
            hash.add(graph.schema().hash());
        }
        if (graph.edgeCount(Relation.LACKS_ATTRIBUTE) > 0) {
            add(hash, graph, Relation.LACKS_ATTRIBUTE);
        }
    }

    private static void addValues(Sha256 hash, KnowledgeGraph graph) {
        ItemValues values = graph.values();
        for (int column = 0; column < values.columns().size(); column++) {
            for (int item = 0; item < graph.count(VertexType.ITEM); item++) {
                double number = values.value(column, item);
                hash.add(number == 0 ? 0.0 : number);
            }
        }
    }

    private static void add(Sha256 hash, KnowledgeGraph graph, Relation relation) {
        IdBuffer neighbours = new IdBuffer();
        for (int from = 0; from < graph.count(relation.from()); from++) {
            graph.neighbours(relation, Direction.FORWARD, from, neighbours);
            hash.add(neighbours.size());
            for (int i = 0; i < neighbours.size(); i++) {
                hash.add(neighbours.get(i));
            }
        }
    }
}
