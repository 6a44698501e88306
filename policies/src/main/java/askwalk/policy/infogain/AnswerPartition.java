package askwalk.policy.infogain;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Sorts a part of items by the answers that they lead to. Its room is used again; for one thread at a time. */
final class AnswerPartition {

    private long[] keys = new long[0];
    private int[] items = new int[0];
    private double[] weights = new double[0];

    /** Sorts by numbers of answers, and items of the same answer as they stood. */
    void sort(WeightedItems weighted, int from, int to, IntUnaryOperator answerOfItem) {
        int size = to - from;
        if (keys.length < size) {
            keys = new long[size];
            items = new int[size];
            weights = new double[size];
        }
        for (int i = 0; i < size; i++) {
            keys[i] = ((long) answerOfItem.applyAsInt(weighted.items[from + i]) << 32) | i;
        }
        System.arraycopy(weighted.items, from, items, 0, size);
        System.arraycopy(weighted.weights, from, weights, 0, size);
        Arrays.sort(keys, 0, size);
        for (int i = 0; i < size; i++) {
            int place = (int) keys[i];
            weighted.items[from + i] = items[place];
            weighted.weights[from + i] = weights[place];
        }
    }

    /** Before where the items end that have the same answer as the first. */
    static int end(WeightedItems weighted, int from, int to, IntUnaryOperator answerOfItem) {
        int answer = answerOfItem.applyAsInt(weighted.items[from]);
        int end = from + 1;
        while (end < to && answerOfItem.applyAsInt(weighted.items[end]) == answer) {
            end++;
        }
        return end;
    }
}
