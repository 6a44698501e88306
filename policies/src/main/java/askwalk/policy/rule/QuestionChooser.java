package askwalk.policy.rule;

import askwalk.conversation.Ask;
import askwalk.conversation.Policy;

/** Chooses what to ask. Immutable; it must choose the same when asked again in a turn. */
@FunctionalInterface
public interface QuestionChooser {

    /**
     * Chooses a question.
     *
     * @param context the conversation
     * @return the question, or null if none is worth asking
     */
    Ask choose(Policy.Context context);
}
