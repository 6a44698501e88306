package askwalk.nn;

import java.util.Arrays;

/** Operations on parameters that are stored as rows of different lengths. */
public final class ParameterRows {

    private ParameterRows() {}

    /**
     * Creates rows of zeros.
     *
     * @param shape rows of the wanted lengths
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
     * Sets all values to zero.
     *
     * @param rows the rows
     */
    public static void clear(float[][] rows) {
        for (float[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    /**
     * Divides all values.
     *
     * @param rows the rows
     * @param divisor the divisor
     */
    public static void divide(float[][] rows, float divisor) {
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= divisor;
            }
        }
    }

    /**
     * Copies all values.
     *
     * @param from the source
     * @param to the destination, with rows of the same lengths
     */
    public static void copy(float[][] from, float[][] to) {
        for (int row = 0; row < from.length; row++) {
            System.arraycopy(from[row], 0, to[row], 0, from[row].length);
        }
    }

    /** Returns all rows concatenated into one array. */
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

    /** Splits a concatenated array into rows. */
    static void split(float[] joined, float[][] into) {
        int at = 0;
        for (float[] row : into) {
            System.arraycopy(joined, at, row, 0, row.length);
            at += row.length;
        }
    }
}
