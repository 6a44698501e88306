package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;

/** Stands in for a person: answers actions. Asked the same again, it answers the same. For one thread at a time. */
@FunctionalInterface
public interface UserSimulator {

    /**
     * Answers an action.
     *
     * @param action what the system asks or recommends
     * @return one response for each of its subjects
     */
    Answer answer(Action action);
}
