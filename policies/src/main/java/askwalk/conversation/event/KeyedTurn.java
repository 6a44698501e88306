package askwalk.conversation.event;

import askwalk.walk.Response;
import java.util.List;
import java.util.Objects;

/**
 * An action and the answer to it, with the vertices named by their external keys. Immutable.
 *
 * @param action the action
 * @param responses one response for each subject of the action, in its order
 */
public record KeyedTurn(KeyedAction action, List<Response> responses) {

    /**
     * Creates a turn and copies the list.
     *
     * @throws IllegalArgumentException if there are not as many responses as subjects
     */
    public KeyedTurn {
        Objects.requireNonNull(action, "action");
        responses = List.copyOf(responses);
        if (responses.size() != action.subjects().size()) {
            throw new IllegalArgumentException("there are " + responses.size() + " responses to "
                    + action.subjects().size() + " subjects");
        }
    }
}
