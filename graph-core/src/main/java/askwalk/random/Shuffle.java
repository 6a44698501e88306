package askwalk.random;

import java.util.SplittableRandom;

/** Shuffles arrays. */
public final class Shuffle {

    private Shuffle() {}

    /**
     * Shuffles a part of an array uniformly.
     *
     * @param values the array
     * @param from the first position of the part
     * @param to the position after its last
     * @param random the source of randomness
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
