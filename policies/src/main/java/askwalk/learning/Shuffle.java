package askwalk.policy.reinforce;

import java.util.SplittableRandom;

/** Puts a part of an array in random order. */
final class Shuffle {

    private Shuffle() {}

    static void shuffle(int[] values, int from, int to, SplittableRandom random) {
        for (int i = to - 1; i > from; i--) {
            int other = random.nextInt(from, i + 1);
            int value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
