package askwalk.policy.tree;

import java.util.Arrays;

/**
 * What it is worth to recommend and do nothing else: lists of the heaviest items, one after the other, where a hit in
 * an early list is worth more than in a late one. For one thread at a time; its room is used again.
 */
final class ListValue {

    private final int listSize;
    private final double turnCost;
    private double[] room = new double[0];

    /**
     * Makes it.
     *
     * @param listSize how many items a list has
     * @param turnCost what a hit is worth more for each turn that is left after it, where a hit itself is worth 1
     */
    ListValue(int listSize, double turnCost) {
        this.listSize = listSize;
        this.turnCost = turnCost;
    }

    /**
     * Adds up the weights of the lists, each with what a hit in it is worth.
     *
     * @param weights the first {@code size} count; they stay as they are
     * @param size how many there are
     * @param turns how many lists may be shown
     */
    double of(double[] weights, int size, int turns) {
        reserve(size);
        System.arraycopy(weights, 0, room, 0, size);
        return ofRoom(size, turns);
    }

    /** The same for what is left of some weights when others are taken from them. */
    double ofRest(double[] weights, double[] less, int size, int turns) {
        reserve(size);
        for (int i = 0; i < size; i++) {
            room[i] = weights[i] - less[i];
        }
        return ofRoom(size, turns);
    }

    private void reserve(int size) {
        if (room.length < size) {
            room = new double[size];
        }
    }

    private double ofRoom(int size, int turns) {
        int shown = (int) Math.min(size, (long) listSize * turns);
        if (shown < size) {
            bringForward(size, shown);
        }
        Arrays.sort(room, 0, shown);
        double value = 0;
        for (int place = 0; place < shown; place++) {
            value += room[shown - 1 - place] * (1 + turnCost * (turns - 1 - place / listSize));
        }
        return value;
    }

    /** Puts the largest before all others, by Hoare's selection. */
    private void bringForward(int size, int largest) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            double pivot = room[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (room[left] > pivot) {
                    left++;
                }
                while (room[right] < pivot) {
                    right--;
                }
                if (left <= right) {
                    double swapped = room[left];
                    room[left++] = room[right];
                    room[right--] = swapped;
                }
            }
            if (largest - 1 <= right) {
                high = right;
            } else if (largest - 1 >= left) {
                low = left;
            } else {
                return;
            }
        }
    }
}
