package askwalk.conversation;

import java.util.Objects;

/**
 * Another answer to an earlier action of a conversation. Immutable.
 *
 * @param turn the turn of the action: 0 is the opening, 1 the first turn
 * @param answer the answer instead of the one that was given
 */
public record ChangedAnswer(int turn, Answer answer) {

    /** Creates a changed answer. */
    public ChangedAnswer {
        Objects.requireNonNull(answer, "answer");
    }
}
