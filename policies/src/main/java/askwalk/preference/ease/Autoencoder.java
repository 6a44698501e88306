package askwalk.preference.ease;

import askwalk.graph.Ids;
import askwalk.model.Progress;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * A linear autoencoder in closed form. With X the rows and P the inverse of X'X + lambda, an item j scores for a
 * history h the sum over its other items of -P_ij / P_jj. The inverse is never made over items: with M the inverse of
 * XX' + lambda, lambda P = 1 - X'MX, and for the history of a row, P h is the column of that row in X'M. Immutable if
 * its arrays are left alone, hence safe for concurrent use.
 */
final class Autoencoder {

    private final EaseRows rows;
    private final double lambda;
    private final double attributeWeight;

    /** M, row by row. */
    final float[] inverse;

    /** P_jj of each item. */
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
     * Finds the weights.
     *
     * @throws java.util.concurrent.CancellationException if the progress stopped it
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
            throw new IllegalStateException("the matrix of " + count + " rows cannot be inverted: make l2 larger");
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
     * Checks that no score is a division by zero.
     *
     * @throws IllegalArgumentException if one would be
     */
    void requireFinite() {
        for (int item = 0; item < diagonal.length; item++) {
            if (diagonal[item] == 0 || !Double.isFinite(diagonal[item])) {
                throw new IllegalArgumentException("the inverse gives item " + item
                        + " no finite scores: it is not that of this graph, or l2 is too small");
            }
        }
    }

    /** The scores of all items for a user's training items; 0 for a user without any. */
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

    /** P h. */
    private void project(int user, Ids history, double[] into) {
        int row = rows.rowOfUser[user];
        double[] weights = row >= 0 ? column(row) : answers(history);
        for (int item = 0; item < into.length; item++) {
            double sum = 0;
            for (int each : rows.rowsOfItem[item]) {
                sum += rows.entry(each, attributeWeight) * weights[each];
            }
            into[item] = sum;
        }
        if (row < 0) {
            for (int item = 0; item < into.length; item++) {
                into[item] = -into[item] / lambda;
            }
            for (int i = 0; i < history.size(); i++) {
                into[history.get(i)] += 1 / lambda;
            }
        }
    }

    /** M e. */
    private double[] column(int row) {
        double[] column = new double[rows.count];
        for (int other = 0; other < column.length; other++) {
            column[other] = inverse[row * rows.count + other];
        }
        return column;
    }

    /** M X h, for a history that is no row. */
    private double[] answers(Ids history) {
        double[] shared = new double[rows.count];
        for (int i = 0; i < history.size(); i++) {
            for (int row : rows.rowsOfItem[history.get(i)]) {
                shared[row] += rows.entry(row, attributeWeight);
            }
        }
        double[] answers = new double[rows.count];
        for (int row = 0; row < answers.length; row++) {
            if (shared[row] != 0) {
                for (int other = 0; other < answers.length; other++) {
                    answers[other] += shared[row] * inverse[row * rows.count + other];
                }
            }
        }
        return answers;
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
