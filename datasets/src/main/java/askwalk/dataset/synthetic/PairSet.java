package askwalk.dataset.synthetic;

/** A hash set of id pairs with open addressing and a load of at most one half. Not safe for concurrent use. */
final class PairSet {

    private final long[] table;
    private final int mask;
    private final int shift;

    /** Creates an empty set for at most {@code capacity} pairs. */
    PairSet(int capacity) {
        int size = 2 * Integer.highestOneBit(2 * Math.max(capacity, 1) - 1);
        table = new long[size];
        mask = size - 1;
        shift = Long.SIZE - Integer.bitCount(mask);
    }

    /** Adds a pair of different ids, the smaller first; returns false if it is already present. */
    boolean add(int smaller, int larger) {
        // Never zero, which marks a free slot, since the larger id is at least one.
        long pair = ((long) smaller << 32) | larger;
        int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> shift);
        while (table[slot] != 0) {
            if (table[slot] == pair) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = pair;
        return true;
    }
}
