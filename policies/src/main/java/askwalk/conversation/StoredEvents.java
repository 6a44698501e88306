package askwalk.conversation;

import askwalk.conversation.event.ConversationEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The events of one conversation in a {@link ConversationStore}.
 *
 * @param events the events, in order
 * @param recovered a sentence on an append that was interrupted before it was acknowledged, and that is left out; empty
 *     if there was none
 */
public record StoredEvents(List<StoredEvent> events, Optional<String> recovered) {

    /** The events of a conversation that is not in the store. */
    public static final StoredEvents NONE = new StoredEvents(List.of(), Optional.empty());

    /** Creates a result and copies the list. */
    public StoredEvents {
        Objects.requireNonNull(recovered, "recovered");
        events = List.copyOf(events);
    }

    /**
     * Returns the version of the conversation.
     *
     * @return the number of events; 0 if the store has no such conversation
     */
    public long version() {
        return events.size();
    }

    /**
     * Returns the events without their keys.
     *
     * @return the events, in order
     */
    public List<ConversationEvent> withoutKeys() {
        return events.stream().map(StoredEvent::event).toList();
    }
}
