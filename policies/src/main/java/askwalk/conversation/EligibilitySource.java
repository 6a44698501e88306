package askwalk.conversation;

import askwalk.walk.Eligibility;

/**
 * Tells which items may be shown in the next turn of a conversation: what is in stock, what suits the user's age, what
 * a contract permits. {@link Conversations#withEligibility} sets it.
 *
 * <p>It is called at least once for each turn, by the thread of the conversation, before the policy decides. It should
 * be fast, and return the same object as long as the condition is the same, since a new one costs O(items). One source
 * serves all conversations of a {@link Conversations}, so it must be safe for concurrent use. If it fails, so does the
 * call of the conversation, which may be repeated.
 */
@FunctionalInterface
public interface EligibilitySource {

    /**
     * Returns the condition for the next turn.
     *
     * @param conversation the conversation, of which only {@link Conversation#turns()},
     *     {@link Conversation#transcript()}, {@link Conversation#seed()} and the user of {@link Conversation#walk()}
     *     may be used
     * @return the condition under which an item may be shown, not null
     */
    Eligibility eligible(Conversation conversation);
}
