package askwalk.conversation;

/** The reaction to a stored conversation that cannot be resumed exactly as it was held. */
public enum OnDifference {
    /** Refuse with a {@link ResumeException} that names what is different. */
    REFUSE,

    /**
     * Refuse as {@link #REFUSE}, but accept that other items may be shown than before, as in a shop whose stock
     * changes. A proposal that waits for its answer stands if all of its items may still be shown.
     */
    REFUSE_EXCEPT_ELIGIBILITY,

    /**
     * Continue with what there is. The answers given so far stand, also those to questions that this policy would not
     * have asked; vertices that the graph lacks are left out. A proposal that waits for its answer stands if the graph
     * and the protocol permit it.
     */
    CONTINUE
}
