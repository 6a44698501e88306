package askwalk.conversation;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.wording.Wording;
import java.util.Optional;

/** The action of the system in one turn: a question or a recommendation. */
public sealed interface Action permits Ask, Recommend {

    /**
     * Returns the ids that the answer responds to, in this order.
     *
     * @return the asked attributes or the recommended items
     */
    Ids subjects();

    /**
     * Returns the question to the user, without the attributes or items if there are several.
     *
     * @param wording the language
     * @param graph the graph of the conversation
     * @return a sentence, for instance {@code Do you like jazz?}
     */
    default String question(Wording wording, KnowledgeGraph graph) {
        return new ActionText(wording, graph).of(this);
    }

    /**
     * Returns the hint below the question.
     *
     * @param wording the language
     * @param graph the graph of the conversation
     * @return a text; empty if the attribute and its groups have none
     */
    default Optional<String> hint(Wording wording, KnowledgeGraph graph) {
        return new ActionText(wording, graph).hint(this);
    }
}
