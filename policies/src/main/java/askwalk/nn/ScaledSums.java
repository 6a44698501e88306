package askwalk.nn;

/**
 * Adds multiples of several vectors to a vector, four in one pass over memory, in loops that the JIT compiler can
 * vectorise.
 */
final class ScaledSums {

    private ScaledSums() {}

    /**
     * Adds multiples of vectors, the first one first: {@code to[i] += factors[k] vectors[k][i]} for each k in turn.
     *
     * @param count the number of vectors
     * @param factors the factor of each vector
     * @param vectors the vectors, at least as long as the result
     * @param to the vector to change
     */
    static void add(int count, float[] factors, float[][] vectors, float[] to) {
        int k = 0;
        for (; k <= count - 4; k += 4) {
            add(
                    factors[k],
                    vectors[k],
                    factors[k + 1],
                    vectors[k + 1],
                    factors[k + 2],
                    vectors[k + 2],
                    factors[k + 3],
                    vectors[k + 3],
                    to);
        }
        if (k <= count - 2) {
            add(factors[k], vectors[k], factors[k + 1], vectors[k + 1], to);
            k += 2;
        }
        if (k < count) {
            add(factors[k], vectors[k], to);
        }
    }

    private static void add(
            float f0, float[] v0, float f1, float[] v1, float f2, float[] v2, float f3, float[] v3, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = (((to[i] + f0 * v0[i]) + f1 * v1[i]) + f2 * v2[i]) + f3 * v3[i];
        }
    }

    private static void add(float f0, float[] v0, float f1, float[] v1, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = (to[i] + f0 * v0[i]) + f1 * v1[i];
        }
    }

    private static void add(float f0, float[] v0, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += f0 * v0[i];
        }
    }
}
