package askwalk.dataset.synthetic;

import java.util.SplittableRandom;

/**
 * A stream of random draws that is the same on every Java virtual machine: all are made from 64 random bits here, since
 * the library's own way from there to a bounded number may differ between versions. Not safe for concurrent use.
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

    /** Draws from 0 inclusive to a bound exclusive. */
    int below(int bound) {
        return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
    }

    /** Draws from 0 inclusive to 1 exclusive. */
    double unit() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Draws from the exponential distribution with mean 1. Of StrictMath, so that every machine finds the same. */
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
