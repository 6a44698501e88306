package askwalk.store.neo4j;

import askwalk.conversation.StoredEvent;
import askwalk.store.format.EventFormatException;
import askwalk.store.format.EventLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neo4j.driver.Record;

/**
 * An event of a conversation as the database returns it, before it is checked. All values may be of any type, or null.
 *
 * @param version the version of the conversation
 * @param number the number of the event; null in the only row of a conversation without events
 * @param key the idempotency key; null if there is none
 * @param body the line of JSON
 */
record EventRow(Object version, Object number, Object key, Object body) {

    /** Thrown if rows are not the events of a conversation. */
    static final class Damage extends Exception {

        private static final long serialVersionUID = 1L;

        private Damage(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static EventRow of(Record record) {
        return new EventRow(
                record.get(0).asObject(),
                record.get(1).asObject(),
                record.get(2).asObject(),
                record.get(3).asObject());
    }

    /** Returns the events of a conversation that the database has. */
    static List<StoredEvent> events(String id, List<EventRow> rows) throws Damage {
        List<StoredEvent> events = new ArrayList<>();
        for (EventRow row : rows) {
            if (row.number != null || row.body != null) {
                events.add(row.event(id, events.size() + 1));
            }
        }
        Object version = rows.get(0).version;
        if (!Objects.equals(version, (long) events.size()) || events.isEmpty()) {
            throw new Damage("its version is " + version + ", but it has " + events.size() + " events", null);
        }
        return events;
    }

    private StoredEvent event(String id, long expected) throws Damage {
        if (!Objects.equals(number, expected)) {
            throw new Damage("there is no event " + expected + "; the next one has the number " + number, null);
        }
        if (!(body instanceof String text)) {
            throw new Damage("event " + expected + ": its body is not a text", null);
        }
        if (key != null && !(key instanceof String)) {
            throw new Damage("event " + expected + ": its key is not a text", null);
        }
        try {
            return EventLine.parse(text, id, expected, (String) key).stored();
        } catch (EventFormatException e) {
            throw new Damage("event " + expected + ": " + e.getMessage(), e);
        }
    }
}
