package askwalk.examples;

// service:start
import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.OnDifference;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import java.util.Arrays;
import java.util.List;

/**
 * The conversations of an application. Every call reads the conversation from the store, so that any number of threads
 * and processes can serve it, and a restart loses nothing.
 */
public final class ConversationService {

    /** The view of the user: a question or a recommendation, with the version that the answer refers to. */
    public record View(String id, long version, boolean asks, List<String> options, boolean over) {}

    private final StoredConversations conversations;
    private final Catalogue names;

    public ConversationService(Conversations conversations, ConversationStore store) {
        this.conversations = new StoredConversations(conversations, store);
        names = conversations.graph().catalogue();
    }

    /** Starts a conversation; an unknown user key is a new user. */
    public View start(String userKey, List<String> liked) {
        int[] attributes = liked.stream().mapToInt(names::attribute).toArray();
        return view(conversations.start(names.idOfKey(VertexType.USER, userKey), Ids.of(attributes)));
    }

    /** Shows a conversation, for instance after the user has reloaded the page. */
    public View show(String id) {
        return view(conversations.resume(id, OnDifference.CONTINUE));
    }

    /** Receives one response for each option; a request that arrives twice is one answer. */
    public View answer(String id, long version, List<Response> responses, String requestId) {
        StoredConversation conversation = conversations.resume(id, OnDifference.CONTINUE);
        conversation.answer(version, new Answer(responses), requestId);
        return view(conversation);
    }

    /** Undoes the last answer. */
    public View undo(String id, long version, String requestId) {
        StoredConversation conversation = conversations.resume(id, OnDifference.CONTINUE);
        conversation.undo(version, requestId);
        return view(conversation);
    }

    private View view(StoredConversation conversation) {
        if (conversation.isOver()) { // also while no item may be shown; show it again later
            int item = conversation.conversation().acceptedItem();
            List<String> outcome = item < 0 ? List.of() : List.of(names.itemName(item));
            return new View(conversation.id(), conversation.version(), false, outcome, true);
        }
        Action action = conversation.next().action();
        boolean asks = action instanceof Ask;
        VertexType type = asks ? VertexType.ATTRIBUTE : VertexType.ITEM;
        List<String> options = Arrays.stream(action.subjects().toArray())
                .mapToObj(subject -> names.name(type, subject))
                .toList();
        return new View(conversation.id(), conversation.version(), asks, options, false);
    }
}
// service:end
