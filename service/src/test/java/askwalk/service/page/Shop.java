package askwalk.service.page;

import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Recommend;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.testing.ScriptedPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tiny catalogue of items with a price, which has the cuts 10, 20 and 40.5, and policies for it. */
final class Shop {

    private static final double[] PRICES = {4, 8.5, 10, 12, 15, 19.9, 25, 32, 40.5, 48, 60, 75};

    private Shop() {}

    static KnowledgeGraph graph() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.ATTRIBUTE, "boxed", "boxed");
        builder.add(VertexType.ATTRIBUTE, "signed", "signed");
        for (int item = 0; item < PRICES.length; item++) {
            builder.add(VertexType.ITEM, "item-" + item, "Book " + (item + 1));
        }
        int price = builder.schema().column("price");
        builder.schema().cut(price, 10, 20, 40.5);
        for (int item = 0; item < PRICES.length; item++) {
            builder.schema().value(price, item, PRICES[item]);
            builder.connect(Relation.HAS_ATTRIBUTE, item, item % 2);
        }
        return InMemoryGraph.of(builder.build());
    }

    /** Returns a policy that asks one question of its own choice and then shows items. */
    static Map<String, Policy> asksOnce(KnowledgeGraph graph) {
        return Map.of("ask-first", RulePolicy.askFirst(1, graph, popularity(graph)));
    }

    static Map<String, Policy> two(KnowledgeGraph graph) {
        Map<String, Policy> policies = new LinkedHashMap<>();
        policies.put("ask-first", RulePolicy.askFirst(2, graph, popularity(graph)));
        policies.put("max-entropy", RulePolicy.maxEntropy(graph, popularity(graph)));
        return policies;
    }

    /** Returns a policy that asks about the three cuts at once, not in their order, and then shows two items. */
    static Map<String, Policy> asksCuts(KnowledgeGraph graph) {
        Ask ask = Ask.about(atMost(graph, "40.5"), atMost(graph, "10"), atMost(graph, "20"));
        return Map.of("cuts", new ScriptedPolicy(ask, new Recommend(Ids.of(0, 3))));
    }

    private static int atMost(KnowledgeGraph graph, String cut) {
        return graph.catalogue()
                .idsOfName(VertexType.ATTRIBUTE, "price at most " + cut)
                .get(0);
    }

    private static PreferenceModel popularity(KnowledgeGraph graph) {
        return new PopularityPreference().create(PreferenceSetup.of(graph));
    }
}
