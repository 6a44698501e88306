package askwalk.preference.fm;

/** Arithmetic on rows of arrays, written so that the compiler makes vector instructions of it. */
final class Vectors {

    private Vectors() {}

    /** The inner product of two rows; eight sums side by side do not wait for one another. */
    static float dot(float[] a, int atA, float[] b, int atB, int size) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int d = 0;
        for (; d <= size - 8; d += 8) {
            s0 += a[atA + d] * b[atB + d];
            s1 += a[atA + d + 1] * b[atB + d + 1];
            s2 += a[atA + d + 2] * b[atB + d + 2];
            s3 += a[atA + d + 3] * b[atB + d + 3];
            s4 += a[atA + d + 4] * b[atB + d + 4];
            s5 += a[atA + d + 5] * b[atB + d + 5];
            s6 += a[atA + d + 6] * b[atB + d + 6];
            s7 += a[atA + d + 7] * b[atB + d + 7];
        }
        for (; d < size; d++) {
            s0 += a[atA + d] * b[atB + d];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /** Adds a row to another. */
    static void add(float[] from, int atFrom, float[] to, int atTo, int size) {
        for (int d = 0; d < size; d++) {
            to[atTo + d] += from[atFrom + d];
        }
    }

    /** Adds a multiple of a row to another. */
    static void addTimes(float factor, float[] from, int atFrom, float[] to, int atTo, int size) {
        for (int d = 0; d < size; d++) {
            to[atTo + d] += factor * from[atFrom + d];
        }
    }
}
