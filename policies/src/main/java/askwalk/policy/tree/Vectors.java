package askwalk.policy.tree;

/** Arithmetic of the learners in this package, on doubles. */
public final class Vectors {

    private Vectors() {}

    /** The inner product; four sums side by side do not wait for one another. */
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
     * One step of gradient descent on {@code -ln sigmoid(a.b)} for a pair that goes together, or on {@code -ln
     * sigmoid(-a.b)} for one that doesn't, with the other vector held fixed: moves {@code a} by {@code rate (error b -
     * decay a)}.
     */
    public static void step(double[] a, double[] b, double error, double rate, double decay) {
        double kept = 1 - rate * decay;
        double pull = rate * error;
        for (int i = 0; i < a.length; i++) {
            a[i] = kept * a[i] + pull * b[i];
        }
    }

    /** Adds a multiple of a vector to another. */
    public static void add(double[] to, double[] from, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * from[i];
        }
    }

    public static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    public static float[] floats(double[] vector) {
        float[] floats = new float[vector.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) vector[i];
        }
        return floats;
    }
}
