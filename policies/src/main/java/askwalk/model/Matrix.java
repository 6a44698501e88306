package askwalk.model;

import java.util.Objects;

/**
 * Trained numbers, row by row. The array is not copied, since it may be large: whoever makes or gets a matrix must not
 * write to it any more. With that, safe for concurrent use.
 */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final float[] values;

    /**
     * Makes a matrix.
     *
     * @param rows number of rows
     * @param columns numbers in a row
     * @param values the numbers, {@code rows * columns} of them, not copied
     * @throws IllegalArgumentException if there are more or fewer numbers than that
     */
    public Matrix(int rows, int columns, float[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = Objects.requireNonNull(values, "values");
        if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
            throw new IllegalArgumentException(
                    "a matrix of " + rows + " x " + columns + " does not have " + values.length + " numbers");
        }
    }

    /**
     * Returns the number of rows.
     *
     * @return the number
     */
    public int rows() {
        return rows;
    }

    /**
     * Returns how many numbers are in a row.
     *
     * @return the number
     */
    public int columns() {
        return columns;
    }

    /**
     * Returns the numbers, row by row.
     *
     * @return the array itself, read only
     */
    public float[] values() {
        return values;
    }
}
