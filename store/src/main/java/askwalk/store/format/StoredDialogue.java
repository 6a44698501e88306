package askwalk.store.format;

import askwalk.conversation.StoredEvent;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A dialogue of a file of dialogues. Immutable.
 *
 * @param id the id of the dialogue, such as {@code max-entropy/17}; any text
 * @param events its events, from {@code started} to {@code ended}
 */
public record StoredDialogue(String id, List<ConversationEvent> events) {

    /** Creates a dialogue and copies the list. */
    public StoredDialogue {
        Objects.requireNonNull(id, "id");
        events = List.copyOf(events);
    }

    /**
     * Follows the events.
     *
     * @return the turns and the end of the dialogue
     * @throws IllegalArgumentException if an event cannot follow those before it
     */
    public ConversationHistory history() {
        return ConversationHistory.of(events);
    }

    /**
     * Writes the events.
     *
     * @return one {@link EventLine} for each event, each with its end of line, in UTF-8
     */
    public byte[] lines() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            text.append(new EventLine(id, i + 1, new StoredEvent(events.get(i), null)).json())
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
