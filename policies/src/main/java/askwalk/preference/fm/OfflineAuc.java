package askwalk.preference.fm;

import askwalk.math.Vectors;
import askwalk.model.Progress;
import java.util.Arrays;

/**
 * The mean over rows of the area under the ROC curve: how often the right one is ahead of a wrong one, a tie counting
 * half.
 *
 * @param item of items, over all rows that have another candidate
 * @param newItem of items, other items of the user's training interactions left out
 * @param attribute of the attributes that the item carries beside the accepted ones, ahead of those that it does not
 *     carry
 * @param rows how many rows the first is over
 */
record OfflineAuc(double item, double newItem, double attribute, int rows) {

    private static final int ROWS_BETWEEN_CHECKS = 1000;

    static OfflineAuc of(
            OfflineRows rows,
            FactorizationMachine machine,
            QuestionOrderTree orders,
            Interactions train,
            Progress progress) {
        Mean items = new Mean();
        Mean newItems = new Mean();
        Mean attributes = new Mean();
        int size = machine.size();
        float[] query = new float[size];
        int[] carried = orders.carriedAttributes();
        float[] scores = new float[carried.length];
        for (int row = 0; row < rows.size(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            int user = rows.users[row];
            Arrays.fill(query, 0);
            Vectors.add(machine.users().values(), user * size, query, 0, size);
            for (int attribute : rows.accepted[row]) {
                Vectors.add(machine.attributes().values(), attribute * size, query, 0, size);
            }
            float target = Vectors.dot(machine.items().values(), rows.items[row] * size, query, 0, size);
            double ahead = 0;
            double newAhead = 0;
            int fresh = 0;
            for (int other : rows.others[row]) {
                double wins = wins(target, Vectors.dot(machine.items().values(), other * size, query, 0, size));
                ahead += wins;
                if (!train.has(user, other)) {
                    newAhead += wins;
                    fresh++;
                }
            }
            items.add(ahead, rows.others[row].length);
            newItems.add(newAhead, fresh);
            for (int i = 0; i < carried.length; i++) {
                scores[i] = Vectors.dot(machine.attributes().values(), carried[i] * size, query, 0, size);
            }
            addAttributes(scores, carried, orders.attributesOf(rows.items[row]), rows.accepted[row], attributes);
        }
        return new OfflineAuc(items.value(), newItems.value(), attributes.value(), items.count);
    }

    private static void addAttributes(float[] scores, int[] ids, int[] ofItem, int[] accepted, Mean into) {
        float[] right = new float[ids.length];
        float[] wrong = new float[ids.length];
        int rightCount = 0;
        int wrongCount = 0;
        for (int i = 0; i < ids.length; i++) {
            int attribute = ids[i];
            if (Arrays.binarySearch(ofItem, attribute) < 0) {
                wrong[wrongCount++] = scores[i];
            } else if (Arrays.stream(accepted).noneMatch(a -> a == attribute)) {
                right[rightCount++] = scores[i];
            }
        }
        Arrays.sort(wrong, 0, wrongCount);
        double ahead = 0;
        for (int i = 0; i < rightCount; i++) {
            ahead += (below(wrong, wrongCount, right[i]) + notAbove(wrong, wrongCount, right[i])) / 2.0;
        }
        into.add(ahead, (double) rightCount * wrongCount);
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

    private static double wins(float right, float wrong) {
        return right > wrong ? 1 : right == wrong ? 0.5 : 0;
    }

    private static final class Mean {
        private double sum;
        private int count;

        void add(double ahead, double pairs) {
            if (pairs > 0) {
                sum += ahead / pairs;
                count++;
            }
        }

        double value() {
            return count == 0 ? Double.NaN : sum / count;
        }
    }
}
