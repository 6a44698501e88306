package askwalk.conversation;

import askwalk.conversation.event.ConversationEvent;
import java.util.Objects;

/**
 * An event in a {@link ConversationStore}.
 *
 * @param event the event
 * @param key the idempotency key it was appended with; null if there was none
 */
public record StoredEvent(ConversationEvent event, String key) {

    /** Creates a stored event. */
    public StoredEvent {
        Objects.requireNonNull(event, "event");
    }
}
