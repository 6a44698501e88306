package askwalk.store.jdbc;

import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.StoredEvent;
import askwalk.conversation.StoredEvents;
import askwalk.store.format.EventFormatException;
import askwalk.store.format.EventLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the events of one conversation and refuses damaged rows. */
final class EventRows {

    /** One query, so that the version and the events are of the same moment at every isolation level. */
    private static final String READ = "select c.version, e.number, e.key, e.body from " + Schema.CONVERSATIONS
            + " c left join " + Schema.EVENTS + " e on e.conversation = c.id where c.id = ? order by e.number";

    private static final int VERSION = 1;
    private static final int NUMBER = 2;
    private static final int KEY = 3;
    private static final int BODY = 4;

    private final String id;
    private final String place;

    EventRows(String id, String place) {
        this.id = id;
        this.place = place;
    }

    /**
     * Reads all events.
     *
     * @throws ConversationStoreException if a row is damaged or missing
     */
    StoredEvents read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? events(rows) : StoredEvents.NONE;
            }
        }
    }

    private StoredEvents events(ResultSet rows) throws SQLException {
        long version = rows.getLong(VERSION);
        List<StoredEvent> events = new ArrayList<>();
        do {
            long expected = events.size() + 1L;
            long number = rows.getLong(NUMBER);
            if (rows.wasNull()) {
                break; // a conversation without events
            }
            if (number != expected) {
                throw damaged(expected, "this event is missing, the next has number " + number);
            }
            events.add(event(number, rows.getString(KEY), rows.getString(BODY)));
        } while (rows.next());
        if (version != events.size() || events.isEmpty()) {
            throw damaged(
                    Schema.CONVERSATIONS, "its version is " + version + ", but it has " + events.size() + " events");
        }
        return new StoredEvents(events, Optional.empty());
    }

    private StoredEvent event(long number, String key, String body) {
        try {
            return EventLine.parse(body, id, number, key).stored();
        } catch (EventFormatException e) {
            throw damaged(number, e.getMessage());
        }
    }

    private ConversationStoreException damaged(long number, String problem) {
        return damaged(Schema.EVENTS + ", event " + number, problem);
    }

    /** Returns the failure because of damage in a table or a row. */
    ConversationStoreException damaged(String where, String problem) {
        return new ConversationStoreException(
                "conversations in " + place + ": conversation " + id + " in table " + where + ": " + problem
                        + "; restore the database from a backup, or delete the conversation",
                false,
                null);
    }
}
