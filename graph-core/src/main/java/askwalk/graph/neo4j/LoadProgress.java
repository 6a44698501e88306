package askwalk.graph.neo4j;

/** Is told how a load or a removal goes, and may stop it between two transactions. */
@FunctionalInterface
public interface LoadProgress {

    /** Says nothing and stops nothing. */
    LoadProgress NONE = rows -> {};

    /**
     * Is told that more is done.
     *
     * @param rows how many more rows
     */
    void advance(int rows);

    /**
     * Says whether to stop early.
     *
     * @return true to stop
     */
    default boolean cancelled() {
        return false;
    }
}
