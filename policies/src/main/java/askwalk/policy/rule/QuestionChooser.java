package askwalk.policy.rule;

import askwalk.conversation.Ask;
import askwalk.conversation.Policy;

/** A rule that selects the next question. Immutable; calls within the same turn must return the same question. */
@FunctionalInterface
public interface QuestionChooser {

    /**
     * Returns the next question.
     *
     * @param context the conversation
     * @return the question, or null if there is no useful one
     */
    Ask choose(Policy.Context context);
}
