package askwalk.conversation;

/** The rule by which actions count towards the maximum of a protocol, and therefore as turns. */
public enum Accounting {
    /** Every action is a turn. */
    EVERY_ACTION,

    /**
     * A recommendation that the policy marks as an {@linkplain Recommend#earlyStop() early stop} is free, up to
     * {@link #MAX_FREE} times in a dialogue; every other action is a turn. The released logs of FacT-CRS are counted
     * this way.
     */
    EARLY_STOPS_FREE;

    /** The maximum number of free early stops in a dialogue: one for each tree of a FacT-CRS forest. */
    public static final int MAX_FREE = 11;

    boolean isFree(Action action, int freeSoFar) {
        return this == EARLY_STOPS_FREE
                && action instanceof Recommend recommend
                && recommend.earlyStop()
                && freeSoFar < MAX_FREE;
    }
}
