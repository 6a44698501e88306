package askwalk.rules;

import askwalk.conversation.ConversationRules;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Turn;
import askwalk.conversation.TurnRules;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.walk.Eligibility;
import java.util.List;

/** Rules for one graph and protocol. */
record CompiledRules(String digest, Target target, CompiledQuestions questions, CompiledItems items)
        implements ConversationRules {

    /** The sizes of the graph and the type of questions that the rules were compiled for. */
    record Target(int items, int attributes, QuestionType type) {

        static Target of(KnowledgeGraph graph, Protocol protocol) {
            return new Target(graph.count(VertexType.ITEM), graph.count(VertexType.ATTRIBUTE), protocol.questions());
        }
    }

    @Override
    public void check(KnowledgeGraph graph, Protocol protocol) {
        Target now = Target.of(graph, protocol);
        if (!now.equals(target)) {
            throw new IllegalArgumentException("these rules were compiled for " + target.items + " items, "
                    + target.attributes + " attributes and " + target.type + " questions, but the conversations have "
                    + now.items + ", " + now.attributes + " and " + now.type
                    + ": compile them with Rules.on(graph, protocol)");
        }
    }

    @Override
    public Eligibility eligibility() {
        return items.eligibility();
    }

    @Override
    public Ids pinned() {
        return items.pinned();
    }

    @Override
    public boolean hasBoosts() {
        return items.boosts() != null;
    }

    @Override
    public double boost(int item) {
        return items.boosts() == null ? 1 : items.boosts()[item];
    }

    @Override
    public TurnRules turn(Policy.Context context, List<Turn> turns) {
        return questions.turn(context, turns);
    }
}
