package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;

/** A simulated user, who answers actions, for one dialogue. For one thread at a time. */
public interface UserSimulator {

    /**
     * Answers an action. Called once for each turn, in the order of the turns. Only a user of a model that
     * {@linkplain askwalk.conversation.SimulatedUsers#repeats() permits} it is asked about an attribute again.
     *
     * @param action the action of the system
     * @return one response for each of its subjects
     */
    Answer answer(Action action);

    /**
     * Returns whether the user left after the last answer, which ends the dialogue.
     *
     * @return false by default
     */
    default boolean hasLeft() {
        return false;
    }
}
