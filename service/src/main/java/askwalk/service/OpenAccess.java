package askwalk.service;

import askwalk.conversation.Conversations;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.Turn;
import askwalk.conversation.tools.ConversationAccess;
import askwalk.conversation.tools.NameIndex;
import askwalk.service.OpenConversations.Held;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Access of the tools to the conversations in memory. Safe for use by any number of threads. */
final class OpenAccess implements ConversationAccess {

    private final Served served;
    private final OpenConversations open;
    private final NameIndex attributes;
    private final ConversationIds ids = new ConversationIds();

    OpenAccess(Served served, OpenConversations open, NameIndex attributes) {
        this.served = served;
        this.open = open;
        this.attributes = attributes;
    }

    @Override
    public List<String> policies() {
        return served.policies().stream().map(ServedPolicy::name).toList();
    }

    @Override
    public Conversations conversations() {
        return served.conversations();
    }

    @Override
    public NameIndex attributes(Conversations on) {
        return attributes; // a service keeps its graph
    }

    @Override
    public <T> T start(
            Optional<String> policy, int user, Optional<Turn> opening, BiFunction<StoredConversation, String, T> call) {
        String id = ids.random();
        ServedPolicy chosen = policy.map(this::policy).orElseGet(() -> served.assigned(id));
        return open.start(id, chosen, user, opening, ids.seed(), held -> called(held, call));
    }

    @Override
    public <T> T use(String id, BiFunction<StoredConversation, String, T> call) {
        return open.use(id, held -> called(held, call));
    }

    private static <T> T called(Held held, BiFunction<StoredConversation, String, T> call) {
        T result = call.apply(held.conversation(), held.policy().name());
        held.noteShown();
        return result;
    }

    private ServedPolicy policy(String name) {
        return served.policy(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no policy '" + name + "': expected one of " + String.join(", ", policies())));
    }
}
