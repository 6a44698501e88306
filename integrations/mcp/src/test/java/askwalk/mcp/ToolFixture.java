package askwalk.mcp;

import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.conversation.tools.ConversationTools;
import askwalk.conversation.tools.StoredConversationAccess;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.testing.TinyGraphs;
import java.util.List;
import java.util.Map;

/** Tools on the tiny graph, with a policy that asks two questions first. */
final class ToolFixture {

    private ToolFixture() {}

    static ConversationTools tools() {
        KnowledgeGraph graph = TinyGraphs.music();
        Conversations conversations = new Conversations(
                        graph,
                        RulePolicy.askFirst(2, graph, new PopularityPreference().create(PreferenceSetup.of(graph))),
                        Protocol.IDEAL)
                .identified(PolicyIdentity.of("first", 1, Map.of()));
        return new ConversationTools(new StoredConversationAccess(
                List.of(new StoredConversationAccess.Offer(
                        "first", new StoredConversations(conversations, new MemoryConversationStore()))),
                false));
    }
}
