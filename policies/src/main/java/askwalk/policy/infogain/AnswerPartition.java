package askwalk.policy.infogain;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Sorts items by the answer that they lead to. Its buffers are reused; not safe for concurrent use. */
final class AnswerPartition {

    private long[] keys = new long[0];
    private int[] items = new int[0];
    private double[] weights = new double[0];

    /** Sorts the items in {@code [from, to)} by the number of their answer, with a stable order within an answer. */
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
            int source = (int) keys[i];
            weighted.items[from + i] = items[source];
            weighted.weights[from + i] = weights[source];
        }
    }

    /** Returns the end, exclusive, of the run of items that have the same answer as the item at {@code from}. */
    static int end(WeightedItems weighted, int from, int to, IntUnaryOperator answerOfItem) {
        int answer = answerOfItem.applyAsInt(weighted.items[from]);
        int end = from + 1;
        while (end < to && answerOfItem.applyAsInt(weighted.items[end]) == answer) {
            end++;
        }
        return end;
    }
}
