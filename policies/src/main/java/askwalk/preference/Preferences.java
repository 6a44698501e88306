package askwalk.preference;

/** One user's preferences in one conversation. For one thread at a time. */
@FunctionalInterface
public interface Preferences {

    /**
     * Scores items; a higher score is better, and scores have no unit.
     *
     * @param items item ids; the first {@code size} entries count
     * @param size how many to score
     * @param into gets the score of {@code items[i]} at {@code i}
     */
    void score(int[] items, int size, double[] into);
}
