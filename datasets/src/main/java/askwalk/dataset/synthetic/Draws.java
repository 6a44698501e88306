package askwalk.dataset.synthetic;

import java.util.SplittableRandom;

/**
 * A stream of random numbers that is the same on every Java virtual machine. All are derived here from 64 random bits,
 * since the library's derivation of bounded numbers may differ between versions. Not safe for concurrent use.
 */
final class Draws {

    private final SplittableRandom random;

    Draws(long seed) {
        this(new SplittableRandom(seed));
    }

    private Draws(SplittableRandom random) {
        this.random = random;
    }

    /** Returns a new stream that is independent of this one. */
    Draws split() {
        return new Draws(random.split());
    }

    /** Draws an integer from 0 inclusive to a bound exclusive. */
    int below(int bound) {
        return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
    }

    /** Draws a number from 0 inclusive to 1 exclusive. */
    double unit() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Draws from the exponential distribution with mean 1, with StrictMath for reproducibility. */
    double exponential() {
        return -StrictMath.log(1 - unit());
    }

    int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        shuffle(order, size);
        return order;
    }

    /** Shuffles the first entries of an array. */
    void shuffle(int[] array, int size) {
        for (int last = size - 1; last > 0; last--) {
            int other = below(last + 1);
            int held = array[last];
            array[last] = array[other];
            array[other] = held;
        }
    }
}
