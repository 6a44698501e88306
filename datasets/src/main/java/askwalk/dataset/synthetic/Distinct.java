package askwalk.dataset.synthetic;

/**
 * Draws positions by weight without giving one twice to the same owner. Where weights are so uneven that what is left
 * is hardly ever drawn, it goes on evenly, so that it always ends soon. Not safe for concurrent use.
 */
final class Distinct {

    private static final int TRIES = 16;

    private final double[] sums;
    private final int[] owners;
    private int owner;

    /** Makes a drawer from running sums of the weights. */
    Distinct(double[] sums) {
        this.sums = sums;
        owners = new int[sums.length];
    }

    /** Goes on to the next owner, who has nothing yet. */
    void next() {
        owner++;
    }

    /** Marks a position as given to the current owner; false if it was already. */
    boolean take(int position) {
        boolean free = owners[position] != owner;
        owners[position] = owner;
        return free;
    }

    /** Draws a position that the current owner does not have, of which there has to be one. */
    int draw(Draws draws) {
        for (int tries = 0; ; tries++) {
            int position = tries < TRIES ? Cumulative.draw(draws, sums) : draws.below(sums.length);
            if (take(position)) {
                return position;
            }
        }
    }
}
