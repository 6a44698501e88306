package askwalk.graph.neo4j;

/** An observer of a load or a removal, which may stop it between two transactions. */
@FunctionalInterface
public interface LoadProgress {

    /** Ignores all notifications and never stops. */
    LoadProgress NONE = rows -> {};

    /**
     * Called when more rows are done.
     *
     * @param rows the number of additional rows
     */
    void advance(int rows);

    /**
     * Returns whether to stop early.
     *
     * @return true to stop
     */
    default boolean cancelled() {
        return false;
    }
}
