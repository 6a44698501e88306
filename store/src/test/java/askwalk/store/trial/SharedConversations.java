package askwalk.store.trial;

import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.NoSuchConversationException;
import askwalk.conversation.OnDifference;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The conversations that processes answer at once, the same in each of them: long ones on a small generated graph. */
final class SharedConversations {

    static final int TURNS = 40;

    private static final long SEED = 20260131;
    private static final int USERS = 3;
    private static final int ITEMS = 80;
    private static final int ATTRIBUTES = 20;
    private static final double ASK_PROBABILITY = 0.3;

    private final StoredConversations conversations;

    SharedConversations(ConversationStore store) {
        KnowledgeGraph graph =
                InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(SEED), USERS, ITEMS, ATTRIBUTES, 0));
        RulePolicy policy = RulePolicy.random(
                ASK_PROBABILITY, graph, (user, seed) -> (items, size, into) -> Arrays.fill(into, 0, size, 0));
        conversations = new StoredConversations(
                new Conversations(graph, policy, Protocols.of(TURNS, 1))
                        .identified(PolicyIdentity.of("trial", 1, Map.of())),
                store);
    }

    /** Resumes a conversation, or starts it if no process has done so. */
    StoredConversation open(String id, int number) {
        try {
            return conversations.resume(id, OnDifference.REFUSE);
        } catch (NoSuchConversationException e) {
            return start(id, number);
        }
    }

    private StoredConversation start(String id, int number) {
        try {
            return conversations.start(id, number % USERS, Optional.empty(), new Seed(number));
        } catch (ConversationConflictException e) {
            return conversations.resume(id, OnDifference.REFUSE); // another one was faster
        }
    }
}
