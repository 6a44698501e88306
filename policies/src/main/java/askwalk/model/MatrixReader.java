package askwalk.model;

/**
 * A reader of matrix values that encode something other than weights, with a range check for each value. Rows and
 * columns are numbered from zero. Safe for concurrent use as long as the matrix is not modified.
 */
public final class MatrixReader {

    private final String name;
    private final Matrix matrix;

    MatrixReader(String name, Matrix matrix) {
        this.name = name;
        this.matrix = matrix;
    }

    /**
     * Reads an integer.
     *
     * @param row the row
     * @param column the column
     * @param min the smallest value allowed
     * @param max the largest value allowed
     * @return the number
     * @throws IllegalArgumentException if the value is not an integer in that range
     */
    public int integer(int row, int column, int min, int max) {
        float value = value(row, column);
        int integer = (int) value; // Integer.MAX_VALUE, which is 2^31 as a float, is converted back to itself
        boolean within = value >= (float) min && value <= (float) max && integer >= min && integer <= max;
        if (!within || value != Math.rint(value)) {
            throw invalid(row, column, "a whole number from " + min + " to " + max);
        }
        return integer;
    }

    /**
     * Reads a real number. Bounds are compared as floats, the type of the matrix.
     *
     * @param row the row
     * @param column the column
     * @param min the smallest value allowed
     * @param max the largest value allowed
     * @return the number
     * @throws IllegalArgumentException if the value is not in that range
     */
    public double real(int row, int column, double min, double max) {
        float value = value(row, column);
        if (!(value >= (float) min && value <= (float) max)) {
            throw invalid(row, column, "a number from " + min + " to " + max);
        }
        return value;
    }

    /**
     * Reads a flag, which is 0 or 1.
     *
     * @param row the row
     * @param column the column
     * @return {@code true} if the value is 1
     * @throws IllegalArgumentException if the value is neither
     */
    public boolean flag(int row, int column) {
        return integer(row, column, 0, 1) == 1;
    }

    private float value(int row, int column) {
        return matrix.values()[row * matrix.columns() + column];
    }

    private IllegalArgumentException invalid(int row, int column, String expected) {
        return new IllegalArgumentException("matrix '" + name + "' has " + value(row, column) + " in row " + row
                + ", column " + column + ", expected " + expected);
    }
}
