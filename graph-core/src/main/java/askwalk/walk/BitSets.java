package askwalk.walk;

/** Fixed-size sets of ids as arrays of words. */
final class BitSets {

    private BitSets() {}

    static long[] ofSize(int ids) {
        return new long[(ids + 63) >>> 6];
    }

    static boolean contains(long[] set, int id) {
        return (set[id >>> 6] & (1L << id)) != 0;
    }

    static void add(long[] set, int id) {
        set[id >>> 6] |= 1L << id;
    }

    static void remove(long[] set, int id) {
        set[id >>> 6] &= ~(1L << id);
    }

    /** The smallest id in the set that is at least {@code from}, or -1. */
    static int next(long[] set, int from) {
        int word = from >>> 6;
        if (word >= set.length) {
            return -1;
        }
        long bits = set[word] & (-1L << from);
        while (bits == 0) {
            if (++word == set.length) {
                return -1;
            }
            bits = set[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }
}
