package askwalk.evaluation;

/** Is told how work goes on, and may stop it. Called from several threads at a time. */
public interface Progress {

    /** Says nothing and stops nothing. */
    Progress NONE = dialogues -> {};

    /**
     * Is told that more dialogues are done.
     *
     * @param dialogues how many more
     */
    void advance(int dialogues);

    /**
     * Says whether to stop early.
     *
     * @return true to stop
     */
    default boolean cancelled() {
        return false;
    }
}
