package askwalk.model;

/**
 * Reads numbers of a matrix that stand for something else than weights, and checks each of them. Rows and columns count
 * from zero. Safe for concurrent use as long as the matrix is not written to.
 */
public final class MatrixReader {

    private final String name;
    private final Matrix matrix;

    MatrixReader(String name, Matrix matrix) {
        this.name = name;
        this.matrix = matrix;
    }

    /**
     * Reads a whole number.
     *
     * @param row its row
     * @param column its column
     * @param min the smallest value allowed
     * @param max the largest value allowed
     * @return the number
     * @throws IllegalArgumentException if it is not a whole number in that range
     */
    public int integer(int row, int column, int min, int max) {
        float value = value(row, column);
        int whole = (int) value; // the largest int, which is 2^31 as a float, comes back as itself
        boolean within = value >= (float) min && value <= (float) max && whole >= min && whole <= max;
        if (!within || value != Math.rint(value)) {
            throw refused(row, column, "a whole number from " + min + " to " + max);
        }
        return whole;
    }

    /**
     * Reads a real number. Bounds are compared as floats, which is what the matrix holds.
     *
     * @param row its row
     * @param column its column
     * @param min the smallest value allowed
     * @param max the largest value allowed
     * @return the number
     * @throws IllegalArgumentException if it is not in that range
     */
    public double real(int row, int column, double min, double max) {
        float value = value(row, column);
        if (!(value >= (float) min && value <= (float) max)) {
            throw refused(row, column, "a number from " + min + " to " + max);
        }
        return value;
    }

    /**
     * Reads a switch, which is 0 or 1.
     *
     * @param row its row
     * @param column its column
     * @return whether it is 1
     * @throws IllegalArgumentException if it is neither
     */
    public boolean flag(int row, int column) {
        return integer(row, column, 0, 1) == 1;
    }

    private float value(int row, int column) {
        return matrix.values()[row * matrix.columns() + column];
    }

    private IllegalArgumentException refused(int row, int column, String expected) {
        return new IllegalArgumentException("matrix '" + name + "' has " + value(row, column) + " in row " + row
                + ", column " + column + ", expected " + expected);
    }
}
