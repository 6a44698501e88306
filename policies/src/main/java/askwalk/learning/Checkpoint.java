package askwalk.learning;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What training came to: named matrices, from which the trained thing can be made again, and figures that were measured
 * on the way. Immutable if its matrices are left alone.
 *
 * @param matrices the trained numbers by name
 * @param figures what was measured, by name; for people
 */
public record Checkpoint(SortedMap<String, Matrix> matrices, SortedMap<String, Double> figures) {

    /**
     * Makes a checkpoint and copies the maps.
     *
     * @param matrices the trained numbers by name
     * @param figures what was measured, by name
     */
    public Checkpoint(Map<String, Matrix> matrices, Map<String, Double> figures) {
        this(new TreeMap<>(matrices), new TreeMap<>(figures));
    }

    /**
     * Makes a checkpoint and copies the maps.
     *
     * @param matrices the trained numbers by name
     * @param figures what was measured, by name
     */
    public Checkpoint {
        matrices = Collections.unmodifiableSortedMap(new TreeMap<>(matrices));
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /**
     * Returns a matrix that must have a certain shape.
     *
     * @param name its name
     * @param rows how many rows are expected
     * @param columns how many columns are expected
     * @return the matrix
     * @throws IllegalArgumentException if there is none of that name, or it has another shape
     */
    public Matrix matrix(String name, int rows, int columns) {
        Matrix matrix = matrices.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("matrix '" + name + "' is missing; there are " + matrices.keySet());
        }
        if (matrix.rows() != rows || matrix.columns() != columns) {
            throw new IllegalArgumentException("matrix '" + name + "' is " + matrix.rows() + " x " + matrix.columns()
                    + ", expected " + rows + " x " + columns);
        }
        return matrix;
    }
}
