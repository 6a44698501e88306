package askwalk.conversation;

import askwalk.graph.Ids;
import java.util.Objects;

/**
 * One system action and the user's answer to it.
 *
 * @param action the action of the system
 * @param answer the answer of the user
 */
public record Turn(Action action, Answer answer) {

    /** Creates a turn. */
    public Turn {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(answer, "answer");
    }

    /**
     * Returns the accepted subjects.
     *
     * @return the subjects of the action that were accepted, in their order
     */
    public Ids accepted() {
        return answer.accepted(action);
    }

    /**
     * Returns the rejected subjects.
     *
     * @return the subjects of the action that were rejected, in their order
     */
    public Ids rejected() {
        return answer.rejected(action);
    }
}
