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
}
