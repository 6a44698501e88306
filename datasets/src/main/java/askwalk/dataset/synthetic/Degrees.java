package askwalk.dataset.synthetic;

/** Draws the degree of each vertex such that the total is exact. */
final class Degrees {

    private Degrees() {}

    /**
     * Draws degrees.
     *
     * @param count the number of vertices
     * @param total the sum of all degrees, from count * min to count * max
     * @param tail the exponent of the exponential variable that is added to the minimum: the larger, the more uneven
     */
    static int[] draw(Draws draws, int count, int total, int min, int max, double tail) {
        double[] cumulative = new double[count];
        double sum = 0;
        for (int vertex = 0; vertex < count; vertex++) {
            sum += StrictMath.pow(draws.exponential(), tail);
            cumulative[vertex] = sum;
        }
        int excess = total - count * min;
        int[] degrees = new int[count];
        int given = 0;
        int over = 0;
        for (int vertex = 0; vertex < count; vertex++) {
            // Rounding the running sum, not each share, makes the shares add up.
            int upTo = vertex == count - 1 ? excess : (int) (excess * (cumulative[vertex] / sum));
            int degree = min + upTo - given;
            given = upTo;
            degrees[vertex] = Math.min(degree, max);
            over += degree - degrees[vertex];
        }
        spread(draws, degrees, over, max);
        return degrees;
    }

    /** Distributes the excess over the maximum among the other vertices. */
    private static void spread(Draws draws, int[] degrees, int over, int max) {
        int left = over;
        while (left > 0) {
            int share = left / degrees.length + 1;
            for (int vertex : draws.permutation(degrees.length)) {
                int more = Math.min(Math.min(share, left), max - degrees[vertex]);
                degrees[vertex] += more;
                left -= more;
            }
        }
    }
}
