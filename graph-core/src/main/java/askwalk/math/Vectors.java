package askwalk.math;

/**
 * Arithmetic on dense vectors, written so that the JIT compiler can vectorise it. Loops over whole arrays are
 * vectorised on every Java version; loops over parts of a long array are not on some, so there are both variants.
 *
 * <p>An inner product consists of independent partial sums: eight for floats, four for doubles. Partial sum {@code k}
 * adds the products at {@code k}, {@code k + width}, {@code k + 2 width} and so on in ascending order; the remaining
 * products are added to partial sum 0. This order is part of the contract: trained models depend on it.
 */
public final class Vectors {

    private Vectors() {}

    /**
     * Returns the inner product {@code Σ a[i] b[i]} of two vectors of floats: eight partial sums, added up as
     * {@code ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7))}.
     *
     * @param a a vector
     * @param b a vector, at least as long
     * @return the inner product over the length of {@code a}
     */
    public static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int i = 0;
        for (; i <= a.length - 8; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /**
     * Returns the inner product of parts of two arrays, added up in the order of {@link #dot(float[], float[])}.
     *
     * @param a an array
     * @param fromA the start of the first vector
     * @param b an array, or the same one
     * @param fromB the start of the second vector
     * @param size the length of both vectors
     * @return the inner product
     */
    public static float dot(float[] a, int fromA, float[] b, int fromB, int size) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int i = 0;
        for (; i <= size - 8; i += 8) {
            s0 += a[fromA + i] * b[fromB + i];
            s1 += a[fromA + i + 1] * b[fromB + i + 1];
            s2 += a[fromA + i + 2] * b[fromB + i + 2];
            s3 += a[fromA + i + 3] * b[fromB + i + 3];
            s4 += a[fromA + i + 4] * b[fromB + i + 4];
            s5 += a[fromA + i + 5] * b[fromB + i + 5];
            s6 += a[fromA + i + 6] * b[fromB + i + 6];
            s7 += a[fromA + i + 7] * b[fromB + i + 7];
        }
        for (; i < size; i++) {
            s0 += a[fromA + i] * b[fromB + i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /**
     * Returns the inner product {@code Σ a[i] b[i]} of two vectors of doubles: four partial sums, added up as
     * {@code (s0 + s1) + (s2 + s3)}.
     *
     * @param a a vector
     * @param b a vector, at least as long
     * @return the inner product over the length of {@code a}
     */
    public static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i <= a.length - 4; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /**
     * Returns the inner product of a vector of doubles and one of floats, in doubles and added up in the order of
     * {@link #dot(double[], double[])}.
     *
     * @param a a vector
     * @param b a vector, at least as long
     * @return the inner product over the length of {@code a}
     */
    public static double dot(double[] a, float[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i <= a.length - 4; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /**
     * Adds a part of an array to a part of another: {@code to[i] += from[i]}.
     *
     * @param from the array to add
     * @param atFrom the start of the vector to add
     * @param to the array to change
     * @param atTo the start of the vector to change
     * @param size the length of both vectors
     */
    public static void add(float[] from, int atFrom, float[] to, int atTo, int size) {
        for (int i = 0; i < size; i++) {
            to[atTo + i] += from[atFrom + i];
        }
    }

    /**
     * Adds a multiple of a vector to another (axpy): {@code to[i] += factor from[i]}.
     *
     * @param factor the factor
     * @param from the vector to add, at least as long as the other
     * @param to the vector to change
     */
    public static void addScaled(float factor, float[] from, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    /**
     * Adds a multiple of a part of an array to a part of another (axpy): {@code to[i] += factor from[i]}.
     *
     * @param factor the factor
     * @param from the array to add
     * @param atFrom the start of the vector to add
     * @param to the array to change
     * @param atTo the start of the vector to change
     * @param size the length of both vectors
     */
    public static void addScaled(float factor, float[] from, int atFrom, float[] to, int atTo, int size) {
        for (int i = 0; i < size; i++) {
            to[atTo + i] += factor * from[atFrom + i];
        }
    }

    /**
     * Adds a multiple of a vector to another (axpy): {@code to[i] += factor from[i]}.
     *
     * @param factor the factor
     * @param from the vector to add, at least as long as the other
     * @param to the vector to change
     */
    public static void addScaled(double factor, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    /**
     * Scales a vector and adds a multiple of another (axpby): {@code to[i] = scale to[i] + factor from[i]}. With
     * {@code scale = 1 - rate decay} and {@code factor = rate error} this is a step of gradient descent with weight
     * decay.
     *
     * @param scale the factor of the vector to change
     * @param to the vector to change
     * @param factor the factor of the vector to add
     * @param from the vector to add, at least as long as the other
     */
    public static void scaleAndAdd(double scale, double[] to, double factor, double[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] = scale * to[i] + factor * from[i];
        }
    }

    /**
     * Returns a vector rounded to floats.
     *
     * @param vector the vector
     * @return a new array
     */
    public static float[] toFloats(double[] vector) {
        float[] floats = new float[vector.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) vector[i];
        }
        return floats;
    }
}
