package askwalk.conversation;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import java.util.List;
import java.util.Optional;

/**
 * A conversation with its vertices named by their external keys, from which it is resumed. Immutable.
 *
 * @param user the key of the user; empty for an unknown user
 * @param opening the question that was answered before the first turn; empty if there was none
 * @param seed the seed of all randomness in the conversation
 * @param turns the answered turns, without the opening
 * @param proposal the action that waits for an answer; empty if there is none
 * @param proposed the last proposal; its eligible items are compared with those of now if it waits for its answer;
 *     empty if there is none, or they are not to be compared
 */
record KeyedConversation(
        Optional<String> user,
        Optional<KeyedTurn> opening,
        Seed seed,
        List<KeyedTurn> turns,
        Optional<KeyedAction> proposal,
        Optional<ConversationEvent.Proposed> proposed) {

    /** Returns the conversation of events; eligible items are compared only on the same graph. */
    static KeyedConversation of(ConversationHistory history, boolean isSameGraph) {
        return new KeyedConversation(
                history.started().user(),
                history.started().opening(),
                new Seed(history.started().seed()),
                history.turns(),
                history.proposal(),
                isSameGraph ? history.proposed() : Optional.empty());
    }

    static KeyedConversation of(Conversation conversation) {
        Catalogue catalogue = conversation.walk().graph().catalogue();
        EventKeys keys = new EventKeys(catalogue);
        Transcript transcript = conversation.transcript();
        return new KeyedConversation(
                transcript.user() < 0
                        ? Optional.empty()
                        : Optional.of(catalogue.key(VertexType.USER, transcript.user())),
                transcript.opening().map(keys::keyed),
                conversation.seed(),
                transcript.turns().stream().map(keys::keyed).toList(),
                conversation.isProposed() ? Optional.of(keys.keyed(conversation.nextAction())) : Optional.empty(),
                Optional.empty());
    }
}
