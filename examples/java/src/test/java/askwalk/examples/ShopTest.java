package askwalk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Policy;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.examples.ConversationService.View;
import askwalk.experiment.Sample;
import askwalk.graph.Catalogue;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.store.folder.FolderConversationStore;
import askwalk.walk.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop of the documentation, as two processes one after the other, while its stock changes. */
class ShopTest {

    private static final KnowledgeGraph GRAPH =
            InMemoryGraph.of(Sample.dataset().graph());
    private static final Catalogue NAMES = GRAPH.catalogue();

    @TempDir
    private Path folder;

    @Test
    void aConversationObeysRulesAndStock() throws IOException {
        Path rules = Files.writeString(folder.resolve("shop.rules"), "ask-first: Romance\nnever-ask: Drama\n");
        Policy policy = RulePolicy.askFirst(3, GRAPH, new PopularityPreference().create(PreferenceSetup.of(GRAPH)));
        PolicyIdentity identity = PolicyIdentity.of("ask-first", 1, Map.of("questions", "3"));
        ShopSnippet shop = new ShopSnippet(GRAPH);
        ShopSnippet restarted = new ShopSnippet(GRAPH);
        View view;
        try (FolderConversationStore store = FolderConversationStore.open(folder.resolve("conversations"))) {
            ConversationService service = shop.open(rules, policy, identity, store);
            shop.deliver(stock(0));
            view = service.start("new", List.of("Comedy"));
            assertThat(view.options()).containsExactly("Romance");
            view = answer(service, view, Response.REJECTED);
        }
        Set<String> asked = new TreeSet<>();
        int lists = 0;
        try (FolderConversationStore store = FolderConversationStore.open(folder.resolve("conversations"))) {
            ConversationService service = restarted.open(rules, policy, identity, store);
            for (int part = 1; !view.over(); part++) {
                restarted.deliver(stock(part));
                view = service.show(view.id());
                if (view.asks()) {
                    asked.addAll(view.options());
                } else {
                    lists++;
                    Set<String> inStock = stock(part);
                    assertThat(view.options())
                            .allMatch(name -> inStock.contains(NAMES.key(VertexType.ITEM, NAMES.item(name))));
                }
                view = answer(service, view, Response.REJECTED);
            }
        }
        assertThat(asked).hasSize(2).doesNotContain("Drama", "Romance");
        assertThat(lists).isGreaterThan(5);
    }

    private static View answer(ConversationService service, View view, Response response) {
        List<Response> responses = Collections.nCopies(view.options().size(), response);
        return service.answer(view.id(), view.version(), responses, "click-" + view.version());
    }

    /** A tenth of the items, another one for each number. */
    private static Set<String> stock(int part) {
        Set<String> keys = new TreeSet<>();
        for (int item = part % 10; item < GRAPH.count(VertexType.ITEM); item += 10) {
            keys.add(NAMES.key(VertexType.ITEM, item));
        }
        return keys;
    }
}
