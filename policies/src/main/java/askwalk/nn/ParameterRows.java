package askwalk.nn;

import java.util.Arrays;

/** Operations on numbers in rows, each an array of its own. */
public final class ParameterRows {

    private ParameterRows() {}

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
