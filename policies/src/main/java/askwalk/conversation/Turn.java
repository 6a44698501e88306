package askwalk.conversation;

import askwalk.graph.Ids;
import java.util.Objects;

/**
 * One system action and the user's answer to it.
 *
 * @param action what the system did
 * @param answer what the user said
 */
public record Turn(Action action, Answer answer) {

    /** Makes a turn. */
    public Turn {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(answer, "answer");
    }

    /**
     * Returns what the user said yes to.
     *
     * @return the subjects of the action that were accepted, in their order
     */
    public Ids accepted() {
        return answer.accepted(action);
    }

    /**
     * Returns what the user said no to.
     *
     * @return the subjects of the action that were rejected, in their order
     */
    public Ids rejected() {
        return answer.rejected(action);
    }
}
