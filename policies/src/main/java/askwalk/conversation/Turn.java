package askwalk.conversation;

import java.util.Objects;

/**
 * One system action and the user's answer to it.
 *
 * @param action what the system did
 * @param answer what the user said
 */
public record Turn(Action action, Answer answer) {

    /**
     * Makes a turn.
     *
     * @param action what the system did
     * @param answer what the user said
     */
    public Turn {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(answer, "answer");
    }
}
