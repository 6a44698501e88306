package askwalk.dataset.synthetic;

/** A set of pairs of ids, without boxes: open addressing in a table at most half full. Not safe for concurrent use. */
final class PairSet {

    private final long[] table;
    private final int mask;
    private final int shift;

    /** Makes an empty set for so many pairs at most. */
    PairSet(int capacity) {
        int size = 2 * Integer.highestOneBit(2 * Math.max(capacity, 1) - 1);
        table = new long[size];
        mask = size - 1;
        shift = Long.SIZE - Integer.bitCount(mask);
    }

    /** Adds a pair of different ids, the smaller first; false if it is there already. */
    boolean add(int smaller, int larger) {
        // Never zero, which marks a free place, since the larger id is at least one.
        long pair = ((long) smaller << 32) | larger;
        int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> shift);
        while (table[place] != 0) {
            if (table[place] == pair) {
                return false;
            }
            place = (place + 1) & mask;
        }
        table[place] = pair;
        return true;
    }
}
