package askwalk.store.jdbc;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.StoredEvent;
import askwalk.conversation.event.ConversationEvent;
import askwalk.store.format.EpochMillis;
import askwalk.store.format.EventLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One append. Its transaction changes the row of the conversation first, which excludes other writers of this
 * conversation until it ends, at every isolation level.
 */
final class Append {

    private static final String CREATE = "insert into " + Schema.CONVERSATIONS
            + " (id, version, updated, ended) values (?, 1, ?, ?) on conflict do nothing";
    private static final String ADVANCE = "update " + Schema.CONVERSATIONS
            + " set version = version + 1, updated = ?, ended = ? where id = ? and version = ?";
    private static final String INSERT = "insert into " + Schema.EVENTS
            + " (conversation, number, key, body) values (?, ?, ?, ?) on conflict do nothing";
    private static final String STATE = "select (select version from " + Schema.CONVERSATIONS
            + " where id = ?), (select number from " + Schema.EVENTS + " where conversation = ? and key = ?)";

    /** Attempts of an append between which the conversation is deleted or created. */
    private static final int MAX_ATTEMPTS = 5;

    private final String id;
    private final long expectedVersion;
    private final ConversationEvent event;
    private final String key;

    Append(String id, long expectedVersion, ConversationEvent event, String key) {
        this.id = id;
        this.expectedVersion = expectedVersion;
        this.event = event;
        this.key = key;
    }

    /** Appends the event, or finds out why this is impossible. */
    Appended run(Database database) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Optional<Appended> stored = database.write(this::store).or(() -> database.read(this::earlier));
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        throw new EventRows(id, database.place())
                .damaged(
                        Schema.EVENTS,
                        "it has event " + (expectedVersion + 1) + ", although the version of the conversation is "
                                + expectedVersion);
    }

    /** Stores the event; the result is empty if the version is another or the key is known. */
    private Optional<Appended> store(Connection connection) throws SQLException {
        if (!(expectedVersion == 0 ? isCreated(connection) : isAdvanced(connection))) {
            return Optional.empty();
        }
        long number = expectedVersion + 1;
        String body = new EventLine(id, number, new StoredEvent(event, key)).json();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, id);
            insert.setLong(2, number);
            insert.setString(3, key);
            insert.setString(4, body);
            return insert.executeUpdate() == 1 ? Optional.of(new Appended(number, false)) : Optional.empty();
        }
    }

    /** Returns the earlier event with the key; empty if there is none and the version is the expected one again. */
    private Optional<Appended> earlier(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STATE)) {
            query.setString(1, id);
            query.setString(2, id);
            query.setString(3, key);
            try (ResultSet state = query.executeQuery()) {
                state.next();
                long version = state.getLong(1);
                long number = state.getLong(2);
                if (!state.wasNull()) {
                    return Optional.of(new Appended(number, true));
                }
                if (version != expectedVersion) {
                    throw new ConversationConflictException(id, expectedVersion, version);
                }
                return Optional.empty();
            }
        }
    }

    private boolean isCreated(Connection connection) throws SQLException {
        try (PreparedStatement create = connection.prepareStatement(CREATE)) {
            create.setString(1, id);
            create.setLong(2, EpochMillis.of(event.time()));
            create.setBoolean(3, isEnd());
            return create.executeUpdate() == 1;
        }
    }

    private boolean isAdvanced(Connection connection) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(1, EpochMillis.of(event.time()));
            advance.setBoolean(2, isEnd());
            advance.setString(3, id);
            advance.setLong(4, expectedVersion);
            return advance.executeUpdate() == 1;
        }
    }

    private boolean isEnd() {
        return event instanceof ConversationEvent.Ended;
    }
}
