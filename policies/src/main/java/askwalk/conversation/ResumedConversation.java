package askwalk.conversation;

import java.util.List;
import java.util.Objects;

/**
 * A conversation that was resumed from its events.
 *
 * @param conversation the conversation, in the state after the last event
 * @param differences what is different from the setup that it was held with before, a phrase for each; empty if the
 *     conversation continues exactly as it would have without the interruption, or, with
 *     {@link OnDifference#REFUSE_EXCEPT_ELIGIBILITY}, with other eligible items
 * @param leftOut the keys in answered turns that the graph lacks, with their type, such as {@code attribute 'jazz'};
 *     empty if there are none
 */
public record ResumedConversation(Conversation conversation, List<String> differences, List<String> leftOut) {

    /** Creates a result and copies the lists. */
    public ResumedConversation {
        Objects.requireNonNull(conversation, "conversation");
        differences = List.copyOf(differences);
        leftOut = List.copyOf(leftOut);
    }
}
