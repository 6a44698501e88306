package askwalk.preference.fm;

import askwalk.concurrent.Parallel;
import askwalk.math.Vectors;
import askwalk.model.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The mean area under the ROC curve over rows: the probability that a positive is ranked above a negative, with ties
 * counted as half.
 *
 * @param item the AUC of items, over all rows with another candidate
 * @param newItem the AUC of items, without other items of the user's training interactions
 * @param attribute the AUC of the item's other attributes against those that it does not carry
 * @param rows the number of rows of the first AUC
 */
record OfflineAuc(double item, double newItem, double attribute, int rows) {

    private static final int ROWS_PER_PROGRESS_CHECK = 1000;

    /** Computes the AUC on some threads; the result does not depend on their number. */
    static OfflineAuc of(
            OfflineRows rows,
            FactorizationMachine machine,
            QuestionOrderTree orderTree,
            Interactions interactions,
            int threads,
            Progress progress) {
        Shares shares = new Shares(rows.size());
        int parts = Math.max(1, Math.min(threads, rows.size()));
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) rows.size() * part / parts);
            int to = (int) ((long) rows.size() * (part + 1) / parts);
            tasks.add(() -> {
                new RowScores(rows, machine, orderTree, interactions, shares).compute(from, to, progress);
                return null;
            });
        }
        Parallel.run(tasks);
        return new OfflineAuc(mean(shares.items), mean(shares.newItems), mean(shares.attributes), count(shares.items));
    }

    /** The share of pairs that each row ranks correctly, by kind of pairs, [rows]; NaN without pairs. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Shares(double[] items, double[] newItems, double[] attributes) {

        Shares(int rows) {
            this(new double[rows], new double[rows], new double[rows]);
        }
    }

    /** The computation of one thread. */
    private static final class RowScores {
        private final OfflineRows rows;
        private final FactorizationMachine machine;
        private final QuestionOrderTree orderTree;
        private final Interactions interactions;
        private final Shares shares;
        private final int size;
        private final float[] query;
        private final int[] carried;
        private final float[] scores;
        private final float[] positive;
        private final float[] negative;

        RowScores(
                OfflineRows rows,
                FactorizationMachine machine,
                QuestionOrderTree orderTree,
                Interactions interactions,
                Shares shares) {
            this.rows = rows;
            this.machine = machine;
            this.orderTree = orderTree;
            this.interactions = interactions;
            this.shares = shares;
            size = machine.size();
            query = new float[size];
            carried = orderTree.carriedAttributes();
            scores = new float[carried.length];
            positive = new float[carried.length];
            negative = new float[carried.length];
        }

        void compute(int from, int to, Progress progress) {
            for (int row = from; row < to; row++) {
                if ((row - from) % ROWS_PER_PROGRESS_CHECK == 0) {
                    progress.check();
                }
                setQuery(row);
                rankItems(row);
                for (int i = 0; i < carried.length; i++) {
                    scores[i] = Vectors.dot(machine.attributes().values(), carried[i] * size, query, 0, size);
                }
                shares.attributes[row] = attributes(orderTree.attributesOf(rows.items[row]), rows.accepted[row]);
            }
        }

        private void setQuery(int row) {
            Arrays.fill(query, 0);
            Vectors.add(machine.users().values(), rows.users[row] * size, query, 0, size);
            for (int attribute : rows.accepted[row]) {
                Vectors.add(machine.attributes().values(), attribute * size, query, 0, size);
            }
        }

        private void rankItems(int row) {
            int user = rows.users[row];
            float target = Vectors.dot(machine.items().values(), rows.items[row] * size, query, 0, size);
            double wins = 0;
            double newWins = 0;
            int newCount = 0;
            for (int other : rows.others[row]) {
                double win = win(target, Vectors.dot(machine.items().values(), other * size, query, 0, size));
                wins += win;
                if (!interactions.has(user, other)) {
                    newWins += win;
                    newCount++;
                }
            }
            shares.items[row] = share(wins, rows.others[row].length);
            shares.newItems[row] = share(newWins, newCount);
        }

        private double attributes(int[] ofItem, int[] accepted) {
            int positiveCount = 0;
            int negativeCount = 0;
            for (int i = 0; i < carried.length; i++) {
                int attribute = carried[i];
                if (Arrays.binarySearch(ofItem, attribute) < 0) {
                    negative[negativeCount++] = scores[i];
                } else if (Arrays.stream(accepted).noneMatch(a -> a == attribute)) {
                    positive[positiveCount++] = scores[i];
                }
            }
            Arrays.sort(negative, 0, negativeCount);
            double wins = 0;
            for (int i = 0; i < positiveCount; i++) {
                wins += (below(negative, negativeCount, positive[i]) + notAbove(negative, negativeCount, positive[i]))
                        / 2.0;
            }
            return share(wins, (double) positiveCount * negativeCount);
        }
    }

    private static double share(double wins, double pairs) {
        return pairs > 0 ? wins / pairs : Double.NaN;
    }

    /** Returns the mean of the shares of rows with pairs, added up in the order of the rows. */
    private static double mean(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            if (!Double.isNaN(share)) {
                sum += share;
            }
        }
        int count = count(shares);
        return count == 0 ? Double.NaN : sum / count;
    }

    private static int count(double[] shares) {
        return (int) Arrays.stream(shares).filter(share -> !Double.isNaN(share)).count();
    }

    private static int below(float[] ascending, int count, float value) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int notAbove(float[] ascending, int count, float value) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double win(float positive, float negative) {
        return positive > negative ? 1 : positive == negative ? 0.5 : 0;
    }
}
