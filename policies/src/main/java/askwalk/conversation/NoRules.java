package askwalk.conversation;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.walk.Eligibility;
import java.util.List;

/** No rule. */
record NoRules() implements ConversationRules {

    @Override
    public void check(KnowledgeGraph graph, Protocol protocol) {}

    @Override
    public String digest() {
        return "";
    }

    @Override
    public Eligibility eligibility() {
        return Eligibility.ALL;
    }

    @Override
    public Ids pinned() {
        return Ids.of();
    }

    @Override
    public boolean hasBoosts() {
        return false;
    }

    @Override
    public double boost(int item) {
        return 1;
    }

    @Override
    public TurnRules turn(Policy.Context context, List<Turn> turns) {
        return TurnRules.FREE;
    }
}
