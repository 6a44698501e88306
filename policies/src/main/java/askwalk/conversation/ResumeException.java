package askwalk.conversation;

import java.util.List;

/**
 * Thrown if a conversation cannot be resumed from its events as it was held: the policy, model, settings, protocol or
 * graph is another, or the events contradict each other.
 */
public final class ResumeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> differences;

    ResumeException(String message, List<String> differences, Throwable cause) {
        super(message, cause);
        this.differences = List.copyOf(differences);
    }

    /**
     * Returns what is different. If there is something, {@link OnDifference#CONTINUE} can resume the conversation.
     *
     * @return a phrase for each difference; empty if the events are invalid, or the conversation is over and the graph
     *     lacks the accepted item
     */
    public List<String> differences() {
        return differences;
    }
}
