package askwalk.rules;

import askwalk.graph.KnowledgeGraph;

/** A condition on items, for a rule that is written in Java. Must be safe for concurrent use. */
@FunctionalInterface
public interface ItemPredicate {

    /**
     * Returns whether an item may be shown. It is called once for each item when rules are {@linkplain Rules#on
     * compiled}.
     *
     * @param graph the graph
     * @param item item id
     * @return whether it may
     */
    boolean mayBeShown(KnowledgeGraph graph, int item);
}
