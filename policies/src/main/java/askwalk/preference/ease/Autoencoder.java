package askwalk.preference.ease;

import askwalk.graph.Ids;
import askwalk.model.Progress;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * A linear autoencoder in closed form. Let X be the matrix of {@link EaseRows} and P the inverse of X'X + lambda. The
 * score of an item j for a history h is the sum over the other items i of h of -P_ij / P_jj. The inverse over items is
 * never computed: with M the inverse of XX' + lambda, lambda P = 1 - X'MX, and for the history of a row, P h is the
 * column of that row in X'M. Immutable as long as its arrays are not modified, so safe for concurrent use.
 */
final class Autoencoder {

    private final EaseRows rows;
    private final double lambda;
    private final double attributeWeight;

    /** M, row-major, [rows * rows]. */
    final float[] inverse;

    /** P_jj of each item, [items]. */
    private final double[] diagonal;

    Autoencoder(EaseRows rows, double lambda, double attributeWeight, float[] inverse) {
        this.rows = rows;
        this.lambda = lambda;
        this.attributeWeight = attributeWeight;
        this.inverse = inverse;
        diagonal = new double[rows.itemCount()];
        for (int item = 0; item < diagonal.length; item++) {
            diagonal[item] = diagonal(rows.rowsOfItem[item]);
        }
    }

    /**
     * Computes the inverse M.
     *
     * @throws java.util.concurrent.CancellationException if the progress cancelled training
     */
    static Autoencoder fit(EaseRows rows, double lambda, double attributeWeight, Progress progress) {
        int count = rows.count;
        DMatrixRMaj gram = new DMatrixRMaj(count, count);
        for (int[] ofItem : rows.rowsOfItem) {
            for (int a : ofItem) {
                for (int b : ofItem) {
                    gram.data[a * count + b] += rows.entry(a, attributeWeight) * rows.entry(b, attributeWeight);
                }
            }
        }
        for (int row = 0; row < count; row++) {
            gram.data[row * count + row] += lambda;
        }
        progress.check();
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(count);
        DMatrixRMaj inverse = new DMatrixRMaj(count, count);
        if (!solver.setA(gram)) {
            throw new IllegalStateException("the matrix of " + count + " rows cannot be inverted: increase l2");
        }
        progress.check();
        solver.invert(inverse);
        float[] values = new float[count * count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) inverse.data[i];
        }
        return new Autoencoder(rows, lambda, attributeWeight, values);
    }

    /**
     * Checks that no score requires a division by zero.
     *
     * @throws IllegalArgumentException if a score would
     */
    void requireFinite() {
        for (int item = 0; item < diagonal.length; item++) {
            if (diagonal[item] == 0 || !Double.isFinite(diagonal[item])) {
                throw new IllegalArgumentException("the inverse gives item " + item
                        + " no finite scores: it does not belong to this graph, or l2 is too small");
            }
        }
    }

    /** Returns the scores of all items, [items], for a user's training items; 0 for a user without training items. */
    double[] scores(int user) {
        double[] scores = new double[diagonal.length];
        Ids history = user < 0 ? Ids.of() : rows.itemsOfUser.list(user);
        if (history.size() == 0) {
            return scores;
        }
        project(user, history, scores);
        for (int item = 0; item < scores.length; item++) {
            scores[item] = -scores[item] / diagonal[item];
        }
        for (int i = 0; i < history.size(); i++) {
            scores[history.get(i)]++;
        }
        return scores;
    }

    /** Computes P h. */
    private void project(int user, Ids history, double[] into) {
        int userRow = rows.rowOfUser[user];
        double[] weights = userRow >= 0 ? column(userRow) : projection(history);
        for (int item = 0; item < into.length; item++) {
            double sum = 0;
            for (int row : rows.rowsOfItem[item]) {
                sum += rows.entry(row, attributeWeight) * weights[row];
            }
            into[item] = sum;
        }
        if (userRow < 0) {
            for (int item = 0; item < into.length; item++) {
                into[item] = -into[item] / lambda;
            }
            for (int i = 0; i < history.size(); i++) {
                into[history.get(i)] += 1 / lambda;
            }
        }
    }

    /** Returns M e for the unit vector e of a row: the column of M, [rows]. */
    private double[] column(int row) {
        double[] column = new double[rows.count];
        for (int other = 0; other < column.length; other++) {
            column[other] = inverse[row * rows.count + other];
        }
        return column;
    }

    /** Returns M X h, [rows], for a history without a row. */
    private double[] projection(Ids history) {
        double[] shared = new double[rows.count];
        for (int i = 0; i < history.size(); i++) {
            for (int row : rows.rowsOfItem[history.get(i)]) {
                shared[row] += rows.entry(row, attributeWeight);
            }
        }
        double[] projection = new double[rows.count];
        for (int row = 0; row < projection.length; row++) {
            if (shared[row] != 0) {
                for (int other = 0; other < projection.length; other++) {
                    projection[other] += shared[row] * inverse[row * rows.count + other];
                }
            }
        }
        return projection;
    }

    private double diagonal(int[] ofItem) {
        double sum = 0;
        for (int a : ofItem) {
            double entry = rows.entry(a, attributeWeight);
            for (int b : ofItem) {
                sum += entry * rows.entry(b, attributeWeight) * inverse[a * rows.count + b];
            }
        }
        return (1 - sum) / lambda;
    }
}
