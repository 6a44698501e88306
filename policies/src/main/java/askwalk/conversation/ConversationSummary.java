package askwalk.conversation;

import java.time.Instant;
import java.util.Objects;

/**
 * A conversation in the list of a {@link ConversationStore}.
 *
 * @param id its id
 * @param version the number of its events
 * @param updated the time of its last event, in milliseconds
 * @param ended whether its last event is its end
 */
public record ConversationSummary(String id, long version, Instant updated, boolean ended) {

    /** Creates a summary. */
    public ConversationSummary {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(updated, "updated");
    }
}
