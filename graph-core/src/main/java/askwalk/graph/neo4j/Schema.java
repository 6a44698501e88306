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
            new Unique("askwalk_conversation", ConversationStore.LABEL, ConversationStore.ID);

    private Schema() {}

    /** Makes what is missing and waits until the indexes are there. */
    static void create(Neo4jConnection connection, Duration patience) {
        for (Unique unique : constraints()) {
            connection.runAlone(unique.create(), patience, row -> row);
        }
        connection.runAlone("CALL db.awaitIndexes(" + patience.toSeconds() + ")", patience, row -> row);
    }

    static void drop(Neo4jConnection connection, Duration patience) {
        for (Unique unique : constraints()) {
            connection.runAlone("DROP CONSTRAINT " + unique.name + " IF EXISTS", patience, row -> row);
        }
    }

    /** The statement for the constraint of stored conversations. */
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
