package askwalk.examples;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.examples.ConversationService.View;
import askwalk.store.ConversationStores;
import askwalk.store.StoreCredentials;
import askwalk.walk.Response;
import java.util.List;

/** A service on a store. */
final class StoreSnippet {

    private StoreSnippet() {}

    static void run(Conversations conversations, PolicyIdentity identity) {
        // open:start
        try (ConversationStore store = ConversationStores.open("folder:conversations", StoreCredentials.NONE)) {
            ConversationService service = new ConversationService(conversations.identified(identity), store);
            View question = service.start("0", List.of("Comedy"));
            service.answer(question.id(), question.version(), List.of(Response.ACCEPTED), "request-1");
        }
        // open:end
    }
}
