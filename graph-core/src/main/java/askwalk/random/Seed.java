package askwalk.random;

import java.util.SplittableRandom;

/**
 * The seed of a random stream, from which seeds of other streams are derived by key. Streams with different keys are
 * independent, so that results depend neither on threads nor on the order of work; there is no global generator.
 * Immutable.
 *
 * @param value any number
 */
public record Seed(long value) {

    /** 2^64 over the golden ratio, odd: multiples of it are spread evenly over all numbers. */
    public static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * Derives the seed of an independent stream.
     *
     * @param key identifies the stream; the same key always gives the same stream
     * @return the derived seed
     */
    public Seed derive(long key) {
        return new Seed(mix(value * GOLDEN + mix(key + 0x632BE59BD9B4E019L)));
    }

    /**
     * Derives the seed of an independent stream by name.
     *
     * @param name identifies the stream
     * @return the derived seed
     */
    public Seed derive(String name) {
        Seed derived = this;
        for (int i = 0; i < name.length(); i++) {
            derived = derived.derive(name.charAt(i));
        }
        return derived.derive(name.length());
    }

    /**
     * Returns a new generator at the start of this stream.
     *
     * @return the generator, not safe for concurrent use
     */
    public SplittableRandom random() {
        return new SplittableRandom(value);
    }

    /**
     * Hashes an id, to break ties without giving its size or order a meaning. The hashes are independent of the numbers
     * of {@link #random()}.
     *
     * @param id any id
     * @return a pseudorandom number, the same on every call
     */
    public long hash(int id) {
        return mix(~value + (id + 1L) * GOLDEN);
    }

    /**
     * Hashes an id to a number that is uniform from 0 to below 1.
     *
     * @param id any id
     * @return the number, the same on every call
     */
    public double uniform(int id) {
        return (hash(id) >>> 11) * 0x1.0p-53;
    }

    /**
     * Mixes bits by the finaliser of SplitMix64 (Steele, Lea and Flood, 2014): every input bit reaches every output
     * bit.
     *
     * @param bits any number
     * @return a pseudorandom number, different for different input
     */
    public static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
