package askwalk.graph.neo4j;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The constraints of a loaded graph, each with the index behind it. */
final class Schema {

    private record Unique(String name, String label, String property) {

        String create() {
            return "CREATE CONSTRAINT " + name + " IF NOT EXISTS FOR (n:" + label + ") REQUIRE n." + property
                    + " IS UNIQUE";
        }
    }

    private static final Unique CONVERSATIONS =
            new Unique("askwalk_conversation", ConversationGraph.LABEL, ConversationGraph.ID);

    private Schema() {}

    /** Creates missing constraints and waits until their indexes are online. */
    static void create(Neo4jConnection connection, Duration timeout) {
        for (Unique unique : constraints()) {
            connection.runAutoCommit(unique.create(), timeout, row -> row);
        }
        connection.runAutoCommit("CALL db.awaitIndexes(" + timeout.toSeconds() + ")", timeout, row -> row);
    }

    static void drop(Neo4jConnection connection, Duration timeout) {
        for (Unique unique : constraints()) {
            connection.runAutoCommit("DROP CONSTRAINT " + unique.name + " IF EXISTS", timeout, row -> row);
        }
    }

    /** Returns the statement for the constraint of drawn conversations. */
    static String conversations() {
        return CONVERSATIONS.create();
    }

    private static List<Unique> constraints() {
        List<Unique> all = new ArrayList<>();
        GraphMapping.ASKWALK.vertices().values().forEach(vertex -> {
            all.add(new Unique("askwalk_" + vertex.label() + "_id", vertex.label(), vertex.id()));
            all.add(new Unique("askwalk_" + vertex.label() + "_key", vertex.label(), vertex.key()));
        });
        all.add(new Unique("askwalk_graph", LoadMark.LABEL, "slot"));
        all.add(CONVERSATIONS);
        return all;
    }
}
