package askwalk.preference.fm;

import askwalk.math.Vectors;
import askwalk.model.Progress;
import java.util.Arrays;

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

    static OfflineAuc of(
            OfflineRows rows,
            FactorizationMachine machine,
            QuestionOrderTree orderTree,
            Interactions interactions,
            Progress progress) {
        Mean items = new Mean();
        Mean newItems = new Mean();
        Mean attributes = new Mean();
        int size = machine.size();
        float[] query = new float[size];
        int[] carried = orderTree.carriedAttributes();
        float[] scores = new float[carried.length];
        for (int row = 0; row < rows.size(); row++) {
            if (row % ROWS_PER_PROGRESS_CHECK == 0) {
                progress.check();
            }
            int user = rows.users[row];
            Arrays.fill(query, 0);
            Vectors.add(machine.users().values(), user * size, query, 0, size);
            for (int attribute : rows.accepted[row]) {
                Vectors.add(machine.attributes().values(), attribute * size, query, 0, size);
            }
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
            items.add(wins, rows.others[row].length);
            newItems.add(newWins, newCount);
            for (int i = 0; i < carried.length; i++) {
                scores[i] = Vectors.dot(machine.attributes().values(), carried[i] * size, query, 0, size);
            }
            addAttributes(scores, carried, orderTree.attributesOf(rows.items[row]), rows.accepted[row], attributes);
        }
        return new OfflineAuc(items.value(), newItems.value(), attributes.value(), items.count);
    }

    private static void addAttributes(float[] scores, int[] ids, int[] ofItem, int[] accepted, Mean into) {
        float[] positive = new float[ids.length];
        float[] negative = new float[ids.length];
        int positiveCount = 0;
        int negativeCount = 0;
        for (int i = 0; i < ids.length; i++) {
            int attribute = ids[i];
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
        into.add(wins, (double) positiveCount * negativeCount);
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

    private static final class Mean {
        private double sum;
        private int count;

        void add(double wins, double pairs) {
            if (pairs > 0) {
                sum += wins / pairs;
                count++;
            }
        }

        double value() {
            return count == 0 ? Double.NaN : sum / count;
        }
    }
}
