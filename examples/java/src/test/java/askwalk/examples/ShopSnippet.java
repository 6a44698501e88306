package askwalk.examples;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.Catalogue;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.rules.Rules;
import askwalk.rules.RulesFile;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** The conversations of a shop with rules and changing stock. */
final class ShopSnippet {

    private final AtomicReference<Eligibility> stock = new AtomicReference<>(Eligibility.ALL);
    private final KnowledgeGraph graph;

    ShopSnippet(KnowledgeGraph graph) {
        this.graph = graph;
    }

    ConversationService open(Path file, Policy policy, PolicyIdentity identity, ConversationStore store)
            throws IOException {
        // shop:start
        Rules rules = RulesFile.read(file, graph.catalogue());
        Conversations shop = new Conversations(graph, policy, Protocol.IDEAL)
                .withRules(rules.on(graph, Protocol.IDEAL))
                .withEligibility(conversation -> stock.get()) // an AtomicReference<Eligibility>
                .identified(identity);
        ConversationService service = new ConversationService(shop, store);
        // shop:end
        return service;
    }

    void deliver(Set<String> keysInStock) {
        // stock:start
        Catalogue names = graph.catalogue();
        int items = graph.count(VertexType.ITEM);
        stock.set(Eligibility.of(ItemSet.where(items, item -> keysInStock.contains(names.key(VertexType.ITEM, item)))));
        // stock:end
    }
}
