package askwalk.conversation;

/** Which actions cost one of those that a protocol grants, and so count as turns. */
public enum Accounting {
    /** Every action is a turn. */
    EVERY_ACTION,

    /**
     * A recommendation that the policy marks as an {@linkplain Recommend#earlyStop() early stop} is free, so often in a
     * dialogue as {@link #MOST_FREE} says; every other action is a turn. So count the released logs of FacT-CRS.
     */
    EARLY_STOPS_FREE;

    /** How many early stops of one dialogue are free at most: one for each tree of a forest of FacT-CRS. */
    public static final int MOST_FREE = 11;

    boolean isFree(Action action, int freeSoFar) {
        return this == EARLY_STOPS_FREE
                && action instanceof Recommend recommend
                && recommend.earlyStop()
                && freeSoFar < MOST_FREE;
    }
}
