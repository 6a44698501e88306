package askwalk.dataset.synthetic;

/**
 * Weighted sampling without replacement, for one owner after the other. After several rejected draws it continues with
 * uniform ones, which bounds the time if weights are very uneven. Not safe for concurrent use.
 */
final class Distinct {

    /** The number of weighted draws before uniform ones. */
    private static final int MAX_WEIGHTED_TRIES = 16;

    private final double[] sums;
    private final int[] owners;
    private int owner;

    /** Creates a sampler from cumulative weights. */
    Distinct(double[] sums) {
        this.sums = sums;
        owners = new int[sums.length];
    }

    /** Moves to the next owner, who has no position yet. */
    void next() {
        owner++;
    }

    /** Assigns a position to the current owner; returns false if it already was. */
    boolean take(int position) {
        boolean free = owners[position] != owner;
        owners[position] = owner;
        return free;
    }

    /** Draws a position that the current owner does not have; there must be one. */
    int draw(Draws draws) {
        for (int tries = 0; ; tries++) {
            int position = tries < MAX_WEIGHTED_TRIES ? Cumulative.draw(draws, sums) : draws.below(sums.length);
            if (take(position)) {
                return position;
            }
        }
    }
}
