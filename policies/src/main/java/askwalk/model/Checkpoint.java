package askwalk.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of training: named matrices, from which the trained component can be restored, and metrics measured during
 * training. Immutable as long as the matrices are not modified.
 *
 * @param matrices the trained parameters by name
 * @param metrics the metrics by name, for information
 */
public record Checkpoint(SortedMap<String, Matrix> matrices, SortedMap<String, Double> metrics) {

    private static final float MAX_WEIGHT = 1e6f;

    /**
     * Creates a checkpoint and copies the maps.
     *
     * @param matrices the trained parameters by name
     * @param metrics the metrics by name
     */
    public Checkpoint(Map<String, Matrix> matrices, Map<String, Double> metrics) {
        this(new TreeMap<>(matrices), new TreeMap<>(metrics));
    }

    /** Creates a checkpoint and copies the maps. */
    public Checkpoint {
        matrices = Collections.unmodifiableSortedMap(new TreeMap<>(matrices));
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /**
     * Returns a matrix.
     *
     * @param name the name
     * @return the matrix, whose values are all finite
     * @throws IllegalArgumentException if there is no matrix of that name, or it contains a value that is not finite
     */
    public Matrix matrix(String name) {
        Matrix matrix = matrices.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("matrix '" + name + "' is missing; there are " + matrices.keySet());
        }
        requireWithin(name, matrix, Float.MAX_VALUE, "a finite number");
        return matrix;
    }

    /**
     * Returns a matrix of an expected shape.
     *
     * @param name the name
     * @param rows the expected number of rows
     * @param columns the expected number of columns
     * @return the matrix, whose values are all finite
     * @throws IllegalArgumentException if there is no matrix of that name, it has another shape, or it contains a value
     *     that is not finite
     */
    public Matrix matrix(String name, int rows, int columns) {
        Matrix matrix = matrix(name);
        if (matrix.rows() != rows || matrix.columns() != columns) {
            throw new IllegalArgumentException("matrix '" + name + "' is " + matrix.rows() + " x " + matrix.columns()
                    + ", expected " + rows + " x " + columns);
        }
        return matrix;
    }

    /**
     * Returns a matrix of learned weights of an expected shape. Weights with an absolute value above a million indicate
     * diverged training or a manipulated file; smaller weights give finite scores.
     *
     * @param name the name
     * @param rows the expected number of rows
     * @param columns the expected number of columns
     * @return the matrix
     * @throws IllegalArgumentException if there is no matrix of that name, it has another shape, or it contains a
     *     weight outside [-1,000,000, 1,000,000]
     */
    public Matrix weights(String name, int rows, int columns) {
        Matrix matrix = matrix(name, rows, columns);
        requireWithin(name, matrix, MAX_WEIGHT, "a weight from -1000000 to 1000000");
        return matrix;
    }

    /**
     * Returns a reader of a matrix whose values encode ids, counts, flags and the like.
     *
     * @param name the name
     * @param rows the expected number of rows
     * @param columns the expected number of columns
     * @return a reader that checks each value
     * @throws IllegalArgumentException if there is no matrix of that name, it has another shape, or it contains a value
     *     that is not finite
     */
    public MatrixReader reader(String name, int rows, int columns) {
        return new MatrixReader(name, matrix(name, rows, columns));
    }

    /**
     * Returns a metric that is needed to restore the trained component.
     *
     * @param name the name
     * @param min the smallest value allowed
     * @param max the largest value allowed
     * @return the metric
     * @throws IllegalArgumentException if there is no metric of that name, or it is not in that range
     */
    public double metric(String name, double min, double max) {
        Double metric = metrics.get(name);
        if (metric == null) {
            throw new IllegalArgumentException("metric '" + name + "' is missing");
        }
        if (!(metric >= min && metric <= max)) {
            throw new IllegalArgumentException(
                    "metric '" + name + "' is " + metric + ", expected a number from " + min + " to " + max);
        }
        return metric;
    }

    private static void requireWithin(String name, Matrix matrix, float max, String expected) {
        float[] values = matrix.values();
        for (int at = 0; at < values.length; at++) {
            if (!(Math.abs(values[at]) <= max)) {
                throw new IllegalArgumentException("matrix '" + name + "' has " + values[at] + " in row "
                        + at / matrix.columns() + ", column " + at % matrix.columns() + ", expected " + expected);
            }
        }
    }
}
