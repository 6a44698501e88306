package askwalk.store.neo4j;

import java.util.List;

/**
 * The queries of a {@link Neo4jConversationStore}. Neo4j reads what is committed at that moment. So every query that
 * writes sets a property of the conversation first, which locks the node until the end of the transaction, and reads
 * the version after that. If the node was deleted while the query waited for the lock, setting the property fails
 * silently, and the query has no row.
 */
final class StoreCypher {

    private static final String CONVERSATION = "(c:StoredConversation {id: $id})";

    private static final String LOCK = " SET c.locked = true WITH c WHERE c.locked";

    /** The part of an append after the conversation was found or created. */
    private static final String APPEND = LOCK + """
             WITH c, c.version AS version
            OPTIONAL MATCH (same:StoredEvent {conversation: $id, key: $key})
            OPTIONAL MATCH (next:StoredEvent {conversation: $id, number: $number})
            WITH c, version, same.number AS repeated, coalesce(next.append = $append, false) AS own
            FOREACH (once IN CASE WHEN repeated IS NULL AND version = $expected THEN [1] ELSE [] END |
              CREATE (c)-[:HAS_EVENT]->(:StoredEvent {conversation: $id, number: $number, key: $key, append: $append,
                body: $body})
              SET c.version = $number, c.updated = $updated, c.ended = $ended)
            REMOVE c.locked
            RETURN version, repeated, own""";

    /**
     * Appends the first event; no row if there is a conversation, which is deleted at the same time. Of two
     * transactions that create the same node, one waits and then finds it.
     */
    static final String APPEND_FIRST = "MERGE " + CONVERSATION + " ON CREATE SET c.version = 0 WITH c" + APPEND;

    /** Appends a further event; no row if there is no such conversation. */
    static final String APPEND_NEXT = "MATCH " + CONVERSATION + APPEND;

    private static final String EVENTS =
            " WITH c, c.version AS version OPTIONAL MATCH (c)-[:HAS_EVENT]->(e:StoredEvent)"
                    + " RETURN version, e.number, e.key, e.body ORDER BY e.number";

    /** Reads the version and the events, which another transaction may have changed in between. */
    static final String READ = "MATCH " + CONVERSATION + EVENTS;

    /** Reads the version and the events while no other transaction changes them. */
    static final String READ_LOCKED = "MATCH " + CONVERSATION + LOCK + " REMOVE c.locked" + EVENTS;

    static final String LIST = "MATCH (c:StoredConversation) WHERE c.id > $after"
            + " RETURN c.id, c.version, c.updated, c.ended ORDER BY c.id LIMIT $limit";

    private static final String REMOVE = """
             CALL { WITH c MATCH (c)-[:HAS_EVENT]->(e:StoredEvent) DETACH DELETE e }
            DETACH DELETE c RETURN count(*)""";

    static final String DELETE = "MATCH " + CONVERSATION + LOCK + " WITH c" + REMOVE;

    static final String OLD =
            "MATCH (c:StoredConversation) WHERE c.updated < $before RETURN c.id ORDER BY c.id LIMIT $limit";

    /** Deletes those of some conversations that have not been continued since they were found to be old. */
    static final String EXPIRE = "UNWIND $ids AS id MATCH (c:StoredConversation {id: id})" + LOCK
            + " WITH c WHERE c.updated < $before" + REMOVE;

    private StoreCypher() {}

    /** Returns the statements that create missing constraints and the index of the time. */
    static List<String> schema() {
        return List.of(
                "CREATE CONSTRAINT askwalk_stored_conversation IF NOT EXISTS FOR (c:StoredConversation)"
                        + " REQUIRE c.id IS UNIQUE",
                "CREATE CONSTRAINT askwalk_stored_event_number IF NOT EXISTS FOR (e:StoredEvent)"
                        + " REQUIRE (e.conversation, e.number) IS UNIQUE",
                "CREATE CONSTRAINT askwalk_stored_event_key IF NOT EXISTS FOR (e:StoredEvent)"
                        + " REQUIRE (e.conversation, e.key) IS UNIQUE",
                "CREATE INDEX askwalk_stored_conversation_updated IF NOT EXISTS FOR (c:StoredConversation)"
                        + " ON (c.updated)");
    }
}
