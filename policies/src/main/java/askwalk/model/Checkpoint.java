package askwalk.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What training came to: named matrices, from which the trained thing can be made again, and metrics that were measured
 * on the way. Immutable if its matrices are left alone.
 *
 * @param matrices the trained numbers by name
 * @param metrics what was measured, by name; for people
 */
public record Checkpoint(SortedMap<String, Matrix> matrices, SortedMap<String, Double> metrics) {

    private static final float MAX_WEIGHT = 1e6f;

    /**
     * Makes a checkpoint and copies the maps.
     *
     * @param matrices the trained numbers by name
     * @param metrics what was measured, by name
     */
    public Checkpoint(Map<String, Matrix> matrices, Map<String, Double> metrics) {
        this(new TreeMap<>(matrices), new TreeMap<>(metrics));
    }

    /** Makes a checkpoint and copies the maps. */
    public Checkpoint {
        matrices = Collections.unmodifiableSortedMap(new TreeMap<>(matrices));
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /**
     * Returns a matrix.
     *
     * @param name its name
     * @return the matrix, whose numbers are all finite
     * @throws IllegalArgumentException if there is none of that name, or it has a number that is not finite
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
     * Returns a matrix that must have a certain shape.
     *
     * @param name its name
     * @param rows how many rows are expected
     * @param columns how many columns are expected
     * @return the matrix, whose numbers are all finite
     * @throws IllegalArgumentException if there is none of that name, it has another shape, or a number that is not
     *     finite
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
     * Returns a matrix of learned weights that must have a certain shape. Weights beyond a million come from a training
     * that diverged or from a forged file; smaller ones give finite scores.
     *
     * @param name its name
     * @param rows how many rows are expected
     * @param columns how many columns are expected
     * @return the matrix
     * @throws IllegalArgumentException if there is none of that name, it has another shape, or a weight that is not
     *     from -1,000,000 to 1,000,000
     */
    public Matrix weights(String name, int rows, int columns) {
        Matrix matrix = matrix(name, rows, columns);
        requireWithin(name, matrix, MAX_WEIGHT, "a weight from -1000000 to 1000000");
        return matrix;
    }

    /**
     * Returns a reader of a matrix whose numbers stand for ids, counts, switches and the like.
     *
     * @param name its name
     * @param rows how many rows are expected
     * @param columns how many columns are expected
     * @return a reader that checks each number
     * @throws IllegalArgumentException if there is none of that name, it has another shape, or a number that is not
     *     finite
     */
    public MatrixReader reader(String name, int rows, int columns) {
        return new MatrixReader(name, matrix(name, rows, columns));
    }

    /**
     * Returns a metric that the trained thing depends on.
     *
     * @param name its name
     * @param min the smallest value allowed
     * @param max the largest value allowed
     * @return the metric
     * @throws IllegalArgumentException if there is none of that name, or it is not in that range
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
