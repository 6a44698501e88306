package askwalk.model;

import java.util.Objects;

/**
 * A row-major matrix of trained parameters. The array is not copied, since it may be large; it must not be modified
 * after the matrix is created. Under that condition, safe for concurrent use.
 */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final float[] values;

    /**
     * Creates a matrix.
     *
     * @param rows the number of rows
     * @param columns the number of columns
     * @param values the values, row-major, [rows * columns], not copied
     * @throws IllegalArgumentException if the length of the array is not {@code rows * columns}
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
     * Returns the number of columns.
     *
     * @return the number
     */
    public int columns() {
        return columns;
    }

    /**
     * Returns the values, row-major.
     *
     * @return the array, not a copy; read only
     */
    public float[] values() {
        return values;
    }
}
