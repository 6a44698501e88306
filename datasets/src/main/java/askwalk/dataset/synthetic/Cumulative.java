package askwalk.dataset.synthetic;

/** Weighted sampling with cumulative weights and binary search. */
final class Cumulative {

    private Cumulative() {}

    /**
     * Draws a position with a probability proportional to its weight.
     *
     * @param sums cumulative weights from position {@code from} on, ascending
     * @param from the first position
     * @param to the position after the last one
     */
    static int draw(Draws draws, double[] sums, int from, int to) {
        double point = draws.unit() * sums[to - 1];
        int low = from;
        int high = to - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static int draw(Draws draws, double[] sums) {
        return draw(draws, sums, 0, sums.length);
    }

    /** Turns weights into cumulative weights, in place. */
    static double[] sums(double[] weights) {
        for (int i = 1; i < weights.length; i++) {
            weights[i] += weights[i - 1];
        }
        return weights;
    }

    /**
     * Draws a random rank for each position and returns Zipf weights by rank.
     *
     * @param skew the weight of rank r, from 1, is (r + shift) to the power of minus this
     * @param shift flattens the head of the distribution; without it a few vertices would get nearly all draws
     */
    static double[] zipf(Draws draws, int count, double skew, double shift) {
        double[] weights = new double[count];
        int[] order = draws.permutation(count);
        for (int rank = 0; rank < count; rank++) {
            weights[order[rank]] = StrictMath.pow(rank + 1 + shift, -skew);
        }
        return weights;
    }
}
