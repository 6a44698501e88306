package askwalk.conversation;

import askwalk.graph.Ids;

/** The action of the system in one turn: a question or a recommendation. */
public sealed interface Action permits Ask, Recommend {

    /**
     * Returns the ids that the answer responds to, in this order.
     *
     * @return the asked attributes or the recommended items
     */
    Ids subjects();
}
