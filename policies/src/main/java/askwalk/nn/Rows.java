package askwalk.nn;

import java.util.Arrays;

/**
 * Arithmetic on numbers in rows, each an array of its own. Loops over two rows become vector instructions; loops over
 * parts of one long array do not, on the Java versions of today.
 */
public final class Rows {

    private Rows() {}

    /**
     * Makes rows of zeros.
     *
     * @param shape rows of the lengths wanted
     * @return new rows
     */
    public static float[][] zeros(float[][] shape) {
        float[][] rows = new float[shape.length][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new float[shape[row].length];
        }
        return rows;
    }

    /**
     * Sets all numbers to zero.
     *
     * @param rows the numbers
     */
    public static void clear(float[][] rows) {
        for (float[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    /**
     * Divides all numbers.
     *
     * @param rows the numbers
     * @param divisor by what
     */
    public static void divide(float[][] rows, float divisor) {
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= divisor;
            }
        }
    }

    /**
     * Copies all numbers.
     *
     * @param from rows of the same lengths
     * @param to gets the numbers
     */
    public static void copy(float[][] from, float[][] to) {
        for (int row = 0; row < from.length; row++) {
            System.arraycopy(from[row], 0, to[row], 0, from[row].length);
        }
    }

    /** Adds a multiple of a row to another. */
    static void addTimes(float factor, float[] from, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    /**
     * Returns the inner product of two rows. Eight sums side by side do not wait for one another.
     *
     * @param a a row
     * @param b a row of the same length
     * @return the sum of the products
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

    /** All numbers in one row, the rows one after the other. */
    static float[] joined(float[][] rows) {
        int size = 0;
        for (float[] row : rows) {
            size += row.length;
        }
        float[] joined = new float[size];
        int at = 0;
        for (float[] row : rows) {
            System.arraycopy(row, 0, joined, at, row.length);
            at += row.length;
        }
        return joined;
    }

    /** Divides what was joined among rows. */
    static void split(float[] joined, float[][] into) {
        int at = 0;
        for (float[] row : into) {
            System.arraycopy(joined, at, row, 0, row.length);
            at += row.length;
        }
    }
}
