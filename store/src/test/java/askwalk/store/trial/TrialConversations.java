package askwalk.store.trial;

import askwalk.conversation.Answer;
import askwalk.conversation.Conversation;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.Conversations;
import askwalk.conversation.Protocol;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.GraphBuilder;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The conversations of a trial. Graph, policy and seeds are the same in every process, and the answer at a version of a
 * conversation is fixed, so that every process can check what the others did.
 */
final class TrialConversations {

    /** The number of conversations that are held at the same time. */
    static final int SLOTS = 10;

    private static final int USERS = 20;
    private static final int ITEMS = 300;
    private static final int ATTRIBUTES = 40;
    private static final double UNDO_SHARE = 0.08;
    private static final Seed SEED = new Seed(20260131);

    private TrialConversations() {}

    static Conversations conversations() {
        KnowledgeGraph graph = graph();
        RulePolicy policy = RulePolicy.random(0.7, graph, new PopularityPreference().create(PreferenceSetup.of(graph)));
        return new Conversations(graph, policy, Protocol.IDEAL)
                .identified(PolicyIdentity.of("random", 1, Map.of("askProbability", "0.7")));
    }

    private static KnowledgeGraph graph() {
        SplittableRandom random = SEED.derive("graph").random();
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, USERS);
        add(builder, VertexType.ITEM, ITEMS);
        add(builder, VertexType.ATTRIBUTE, ATTRIBUTES);
        for (int item = 0; item < ITEMS; item++) {
            for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
                if (random.nextInt(4) == 0) {
                    builder.connect(Relation.HAS_ATTRIBUTE, item, attribute);
                }
            }
            builder.connect(Relation.INTERACTED_WITH, random.nextInt(USERS), item);
        }
        return InMemoryGraph.of(builder.build());
    }

    private static void add(GraphBuilder builder, VertexType type, int count) {
        for (int i = 0; i < count; i++) {
            builder.add(type, type.word() + " " + i, type.word() + " " + i);
        }
    }

    /** Returns the id of the conversation that a slot holds after others. */
    static String id(int slot, int before) {
        return "slot-" + slot + "-" + before;
    }

    /** Returns the number of conversations of each slot that are in the store. */
    static Map<Integer, Integer> counts(ConversationStore store) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (ConversationSummary summary : store.list(null, Integer.MAX_VALUE)) {
            counts.merge(Integer.parseInt(summary.id().split("-", 3)[1]), 1, Integer::sum);
        }
        return counts;
    }

    static int user(String id) {
        return seed(id).derive("user").random().nextInt(USERS);
    }

    static Seed seed(String id) {
        return SEED.derive(id);
    }

    /** Returns a conversation with the user and the seed of an id, in memory. */
    static Conversation inMemory(Conversations conversations, String id) {
        return conversations.start(user(id), Optional.empty(), seed(id));
    }

    /** Returns the answer at a version of a conversation; empty to undo the last answer. */
    static Optional<Answer> answer(String id, long version, int subjects, boolean asks, boolean canUndo) {
        SplittableRandom random = SEED.derive(id).derive(version).random();
        if (random.nextDouble() < UNDO_SHARE && canUndo) {
            return Optional.empty();
        }
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < subjects; i++) {
            double draw = random.nextDouble();
            double accepted = asks ? 0.4 : 0.01;
            responses.add(draw < accepted ? Response.ACCEPTED : draw < 0.9 ? Response.REJECTED : Response.UNKNOWN);
        }
        return Optional.of(new Answer(responses));
    }

    /** Returns the idempotency key of the answer at a version. */
    static String key(long version) {
        return "at-" + version;
    }
}
