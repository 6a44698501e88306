package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;

/** A simulated user, who answers actions. The same action always gets the same answer. For one thread at a time. */
@FunctionalInterface
public interface UserSimulator {

    /**
     * Answers an action.
     *
     * @param action the action of the system
     * @return one response for each of its subjects
     */
    Answer answer(Action action);
}
