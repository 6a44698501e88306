package askwalk.dataset.synthetic;

/** Draws by weight, from running sums of the weights. */
final class Cumulative {

    private Cumulative() {}

    /**
     * Draws a position with the probability of its weight.
     *
     * @param sums running sums of the weights from position {@code from} on, ascending
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

    /** Turns weights into their running sums, in place. */
    static double[] sums(double[] weights) {
        for (int i = 1; i < weights.length; i++) {
            weights[i] += weights[i - 1];
        }
        return weights;
    }

    /**
     * Draws weights that fall with a rank, and the ranks.
     *
     * @param skew the weight of rank r, from 1, is (r + shift) to the power of minus this
     * @param shift flattens the head, without which a few vertices would be everybody's
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
