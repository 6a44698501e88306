package askwalk.conversation;

import askwalk.graph.Ids;

/** What the system does in one turn: it asks, or it recommends. */
public sealed interface Action permits Ask, Recommend {

    /**
     * Returns what the answer has to respond to, in this order.
     *
     * @return the asked attributes or the recommended items
     */
    Ids subjects();
}
