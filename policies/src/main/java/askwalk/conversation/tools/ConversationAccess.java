package askwalk.conversation.tools;

import askwalk.conversation.Conversations;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The way to stored conversations by their ids, for {@link ConversationTools}. Implementations are safe for use by any
 * number of threads.
 */
public interface ConversationAccess {

    /**
     * Returns the names of the policies.
     *
     * @return the names, one or more; the first is the default
     */
    List<String> policies();

    /**
     * Returns the conversations of the default policy. Their graph and wording are those of all policies.
     *
     * @return the conversations
     */
    Conversations conversations();

    /**
     * Returns the index of the attributes on the graph of conversations, which is asked for once for each graph. A
     * server that has the index already returns it.
     *
     * @param on the {@link #conversations()}
     * @return the index, by default a new one
     */
    default NameIndex attributes(Conversations on) {
        return NameIndex.ofAttributes(on.graph(), on.wording());
    }

    /**
     * Starts a conversation with an id that cannot be guessed and a random seed, and calls a function on it.
     *
     * @param <T> the type of the result
     * @param policy the name of the policy, one of {@link #policies()}; empty to leave the choice to the implementation
     * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @param opening a question that was answered before the first turn, if there was one
     * @param call receives the conversation and the name of its policy
     * @return the result of the call
     * @throws IllegalArgumentException if there is no such policy
     * @throws askwalk.conversation.ConversationStoreException if the store cannot be written
     */
    <T> T start(
            Optional<String> policy, int user, Optional<Turn> opening, BiFunction<StoredConversation, String, T> call);

    /**
     * Calls a function on a conversation.
     *
     * @param <T> the type of the result
     * @param id the id
     * @param call receives the conversation, in the state after its last stored event, and the name of its policy
     * @return the result of the call
     * @throws askwalk.conversation.NoSuchConversationException if the store has no such conversation
     * @throws askwalk.conversation.ResumeException if the conversation cannot be continued
     * @throws askwalk.conversation.ConversationStoreException if the store cannot be read
     */
    <T> T use(String id, BiFunction<StoredConversation, String, T> call);
}
