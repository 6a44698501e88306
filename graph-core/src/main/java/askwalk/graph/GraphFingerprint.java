package askwalk.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Hashes that tell whether a trained model belongs to a graph. They depend on what a model may have learned from, and
 * on the dense ids that its numbers are stored by, but not on the backend.
 */
public final class GraphFingerprint {

    /** Friends and likes are left out: no model learns from them. */
    private static final List<Relation> RELATIONS =
            List.of(Relation.INTERACTED_WITH, Relation.HAS_ATTRIBUTE, Relation.CHILD_OF);

    private final MessageDigest digest = sha256();
    private final ByteBuffer number = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private GraphFingerprint() {}

    /**
     * Hashes the keys of users, items and attributes in the order of their ids, and the edges of
     * {@link Relation#INTERACTED_WITH}, {@link Relation#HAS_ATTRIBUTE} and {@link Relation#CHILD_OF}. Names are for
     * people and left out.
     *
     * @param graph the graph; every vertex is asked for its neighbours
     * @return SHA-256 as 64 hexadecimal digits
     */
    public static String of(KnowledgeGraph graph) {
        GraphFingerprint fingerprint = new GraphFingerprint();
        Catalogue catalogue = graph.catalogue();
        for (VertexType type : VertexType.values()) {
            fingerprint.add(graph.count(type));
            for (int id = 0; id < graph.count(type); id++) {
                fingerprint.add(catalogue.key(type, id));
            }
        }
        RELATIONS.forEach(relation -> fingerprint.add(graph, relation));
        return fingerprint.hex();
    }

    /**
     * Hashes keys and names of all vertices and the edges of every relation: equal if the graphs are.
     *
     * @param graph the graph; every vertex is asked for its neighbours
     * @return SHA-256 as 64 hexadecimal digits
     */
    public static String ofEverything(KnowledgeGraph graph) {
        GraphFingerprint fingerprint = new GraphFingerprint();
        Catalogue catalogue = graph.catalogue();
        for (VertexType type : VertexType.values()) {
            fingerprint.add(graph.count(type));
            for (int id = 0; id < graph.count(type); id++) {
                fingerprint.add(catalogue.key(type, id));
                fingerprint.add(catalogue.name(type, id));
            }
        }
        for (Relation relation : Relation.values()) {
            fingerprint.add(graph, relation);
        }
        return fingerprint.hex();
    }

    /**
     * Hashes tuples: their role, and users and items by id in the order given.
     *
     * @param tuples the tuples
     * @return SHA-256 as 64 hexadecimal digits; comparable for tuples of one graph only
     */
    public static String of(Tuples tuples) {
        GraphFingerprint fingerprint = new GraphFingerprint();
        fingerprint.add(tuples.role().word());
        fingerprint.add(tuples.size());
        for (int i = 0; i < tuples.size(); i++) {
            fingerprint.add(tuples.user(i));
            fingerprint.add(tuples.item(i));
        }
        return fingerprint.hex();
    }

    /**
     * Hashes what users may speak of: each user's list, by the ids of users and attributes.
     *
     * @param lists the lists
     * @return SHA-256 as 64 hexadecimal digits; comparable for lists of one graph only
     */
    public static String of(UserAttributes lists) {
        GraphFingerprint fingerprint = new GraphFingerprint();
        fingerprint.add(lists.userCount());
        fingerprint.add(lists.attributeCount());
        for (int user = 0; user < lists.userCount(); user++) {
            Ids list = lists.list(user);
            fingerprint.add(list.size());
            for (int i = 0; i < list.size(); i++) {
                fingerprint.add(list.get(i));
            }
        }
        return fingerprint.hex();
    }

    private void add(KnowledgeGraph graph, Relation relation) {
        IdBuffer neighbours = new IdBuffer();
        for (int from = 0; from < graph.count(relation.from()); from++) {
            graph.neighbours(relation, Direction.FORWARD, from, neighbours);
            add(neighbours.size());
            for (int i = 0; i < neighbours.size(); i++) {
                add(neighbours.get(i));
            }
        }
    }

    private void add(int value) {
        digest.update(number.clear().putInt(value).flip());
    }

    /** Its length goes first, so that no two lists of texts give the same bytes. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
