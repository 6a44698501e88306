package askwalk.rules;

import askwalk.conversation.ConversationRules;
import askwalk.conversation.Policy;
import askwalk.conversation.Turn;
import askwalk.conversation.TurnRules;
import askwalk.graph.Ids;
import askwalk.walk.Eligibility;
import java.util.List;

/** Rules for one graph and protocol. */
record CompiledRules(String digest, CompiledQuestions questions, CompiledItems items) implements ConversationRules {

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
