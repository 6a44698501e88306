package askwalk.store.neo4j;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.StoredEvent;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import askwalk.graph.GraphAccessException;
import askwalk.graph.neo4j.Neo4jAddress;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.store.format.EpochMillis;
import askwalk.store.format.EventLine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * Keeps conversations in a Neo4j database, Community edition or other. A conversation is a node
 * {@code (:StoredConversation {id, version, updated, ended})}, where {@code updated} is in milliseconds since 1970;
 * each event is a node {@code (:StoredEvent {conversation, number, key, append, body})} with a relationship
 * {@code HAS_EVENT} from its conversation. The body is an {@link EventLine}; {@code append} is a random id by which the
 * writer recognizes its own event. The nodes belong to no graph: loading and removing a data set leaves them as they
 * are.
 *
 * <p>An append locks the conversation before it reads its version, so that of concurrent writers on any number of
 * machines one succeeds. Each call is limited by the {@linkplain Neo4jAddress#deadline() deadline} of the connection;
 * expiry has a minute for each batch. Safe for concurrent use.
 */
public final class Neo4jConversationStore implements ConversationStore {

    private static final Duration SCHEMA_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration EXPIRY_TIMEOUT = Duration.ofMinutes(1);

    /** The number of conversations that are deleted in a transaction. */
    private static final int EXPIRY_BATCH_SIZE = 200;

    /** The maximum number of attempts of what another process prevents at the same time. */
    private static final int MAX_ATTEMPTS = 10;

    private final Neo4jConnection connection;
    private final boolean owned;
    private volatile boolean closed;

    private Neo4jConversationStore(Neo4jConnection connection, boolean owned) {
        this.connection = connection;
        this.owned = owned;
    }

    /**
     * Opens the store on a connection that is also used for other things, and creates missing constraints.
     *
     * @param connection the database, which the caller closes
     * @return the store
     * @throws ConversationStoreException if the database cannot be read or written
     */
    public static Neo4jConversationStore open(Neo4jConnection connection) {
        return open(connection, false);
    }

    /**
     * Opens the store on a connection of its own, and creates missing constraints.
     *
     * @param address the address of the database
     * @param user the name of the user; null for a server without authentication
     * @param password the user's password; it appears in no message
     * @return the store, which closes its connection
     * @throws ConversationStoreException if there is no such server, user, password or database, or it cannot be read
     *     or written
     */
    public static Neo4jConversationStore open(Neo4jAddress address, String user, String password) {
        Neo4jConnection connection = translated(address, () -> Neo4jConnection.open(address, user, password));
        try {
            return open(connection, true);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Neo4jConversationStore open(Neo4jConnection connection, boolean owned) {
        return translated(connection.address(), () -> {
            StoreCypher.schema().forEach(statement -> create(connection, statement));
            connection.runAutoCommit(
                    "CALL db.awaitIndexes(" + SCHEMA_TIMEOUT.toSeconds() + ")", SCHEMA_TIMEOUT, row -> row);
            return new Neo4jConversationStore(connection, owned);
        });
    }

    /** Changes the schema; of two changes at the same time, the server refuses one. */
    private static void create(Neo4jConnection connection, String statement) {
        for (int attempt = 1; ; attempt++) {
            try {
                connection.runAutoCommit(statement, SCHEMA_TIMEOUT, row -> row);
                return;
            } catch (GraphAccessException e) {
                if (!isRefusedAtTheMoment(e) || attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static boolean isRefusedAtTheMoment(GraphAccessException failure) {
        return failure.getCause() instanceof Neo4jException e
                && (e instanceof TransientException || e.code().endsWith("EquivalentSchemaRuleAlreadyExists"));
    }

    @Override
    public Appended append(String id, long expectedVersion, ConversationEvent event, String key) {
        ConversationStore.checkAppend(id, expectedVersion, key);
        long number = Math.max(expectedVersion, expectedVersion + 1); // no conversation has 2^63 - 1 events
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("expected", expectedVersion);
        parameters.put("number", number);
        parameters.put("key", key);
        parameters.put("append", UUID.randomUUID().toString());
        parameters.put("body", new EventLine(id, number, new StoredEvent(event, key)).json());
        parameters.put("updated", EpochMillis.of(event.time()));
        parameters.put("ended", event instanceof ConversationEvent.Ended);
        Record row = append(id, expectedVersion, parameters);
        if (row.get("own").asBoolean()) { // a repetition by the driver after a commit without an acknowledgement
            return new Appended(number, false);
        }
        if (!row.get("repeated").isNull()) {
            return new Appended(whole(row.get("repeated").asObject(), id, "the number of an event"), true);
        }
        long version = whole(row.get("version").asObject(), id, "its version");
        if (version != expectedVersion) {
            throw new ConversationConflictException(id, expectedVersion, version);
        }
        return new Appended(number, false);
    }

    private Record append(String id, long expectedVersion, Map<String, Object> parameters) {
        boolean first = expectedVersion == 0;
        Query query = new Query(first ? StoreCypher.APPEND_FIRST : StoreCypher.APPEND_NEXT, parameters);
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            List<Record> rows = write(query, connection.address().deadline(), row -> row);
            if (!rows.isEmpty()) {
                return rows.get(0);
            }
            if (!first) {
                throw new ConversationConflictException(id, expectedVersion, 0);
            }
        }
        throw new ConversationStoreException(
                "conversation " + id + " in the database at "
                        + connection.address().uri() + " is deleted by another process all the time; try again",
                true,
                null);
    }

    @Override
    public StoredEvents read(String id) {
        ConversationStore.checkId(id);
        Map<String, Object> parameters = Map.of("id", id);
        List<EventRow> rows = read(new Query(StoreCypher.READ, parameters), EventRow::of);
        try {
            return events(id, rows);
        } catch (EventRow.Damage e) {
            return readLocked(id, parameters); // it may have been changed between the version and the events
        }
    }

    private StoredEvents readLocked(String id, Map<String, Object> parameters) {
        List<EventRow> rows = write(
                new Query(StoreCypher.READ_LOCKED, parameters),
                connection.address().deadline(),
                EventRow::of);
        try {
            return events(id, rows);
        } catch (EventRow.Damage e) {
            throw damaged(id, e.getMessage(), e);
        }
    }

    private static StoredEvents events(String id, List<EventRow> rows) throws EventRow.Damage {
        return rows.isEmpty() ? StoredEvents.NONE : new StoredEvents(EventRow.events(id, rows), Optional.empty());
    }

    @Override
    public List<ConversationSummary> list(String after, int limit) {
        ConversationStore.checkLimit(limit);
        Map<String, Object> parameters = Map.of("after", after == null ? "" : after, "limit", limit);
        return read(new Query(StoreCypher.LIST, parameters), row -> row).stream()
                .map(this::summary)
                .toList();
    }

    private ConversationSummary summary(Record row) {
        String id = row.get(0).asString();
        long version = whole(row.get(1).asObject(), id, "its version");
        long updated = whole(row.get(2).asObject(), id, "the time of its last event");
        if (!(row.get(3).asObject() instanceof Boolean ended)) {
            throw damaged(id, "'ended' is neither true nor false", null);
        }
        return new ConversationSummary(id, version, Instant.ofEpochMilli(updated), ended);
    }

    @Override
    public int expire(Instant before) {
        Map<String, Object> old = Map.of("before", EpochMillis.of(before), "limit", EXPIRY_BATCH_SIZE);
        int expired = 0;
        while (true) {
            List<String> ids =
                    read(new Query(StoreCypher.OLD, old), row -> row.get(0).asString());
            if (ids.isEmpty()) {
                return expired;
            }
            Map<String, Object> batch = Map.of("ids", ids, "before", EpochMillis.of(before));
            expired += write(
                            new Query(StoreCypher.EXPIRE, batch),
                            EXPIRY_TIMEOUT,
                            row -> row.get(0).asInt())
                    .get(0);
        }
    }

    @Override
    public boolean delete(String id) {
        ConversationStore.checkId(id);
        Query query = new Query(StoreCypher.DELETE, Map.of("id", id));
        return write(query, connection.address().deadline(), row -> row.get(0).asInt())
                        .get(0)
                > 0;
    }

    /** Closes the connection if the store has opened it. Later calls fail. */
    @Override
    public void close() {
        closed = true;
        if (owned) {
            connection.close();
        }
    }

    private <T> List<T> read(Query query, Function<Record, T> row) {
        requireOpen();
        return translated(connection.address(), () -> connection.read(query, row));
    }

    private <T> List<T> write(Query query, Duration timeout, Function<Record, T> row) {
        requireOpen();
        return translated(connection.address(), () -> connection.write(query, timeout, row));
    }

    private void requireOpen() {
        if (closed) {
            throw new ConversationStoreException(
                    "conversations in " + connection.address().uri() + ": the store is closed; open it again",
                    false,
                    null);
        }
    }

    private static <T> T translated(Neo4jAddress address, Supplier<T> call) {
        try {
            return call.get();
        } catch (GraphAccessException e) {
            throw new ConversationStoreException(e.getMessage(), e.isRetryable(), e);
        } catch (CancellationException e) {
            throw new ConversationStoreException(
                    "interrupted before the Neo4j server at " + address.uri() + " has answered; try again", true, e);
        }
    }

    private long whole(Object value, String id, String what) {
        if (value instanceof Long number) {
            return number;
        }
        throw damaged(id, what + " is not a whole number", null);
    }

    private ConversationStoreException damaged(String id, String problem, Throwable cause) {
        return new ConversationStoreException(
                "conversation " + id + " in the database at "
                        + connection.address().uri() + " is damaged: " + problem
                        + "; restore it from a backup, or delete it",
                false,
                cause);
    }
}
