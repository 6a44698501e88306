package askwalk.random;

import java.util.SplittableRandom;

/** Puts arrays in random order. */
public final class Shuffle {

    private Shuffle() {}

    /**
     * Puts a part of an array in random order; each order is as probable as any other.
     *
     * @param values the array
     * @param from the first position of the part
     * @param to the position behind its last
     * @param random draws the order
     */
    public static void shuffle(int[] values, int from, int to, SplittableRandom random) {
        for (int i = to - 1; i > from; i--) {
            int other = random.nextInt(from, i + 1);
            int value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
