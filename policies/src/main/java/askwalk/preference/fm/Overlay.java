package askwalk.preference.fm;

import java.util.Arrays;

/**
 * The copy-on-write embeddings of one conversation: a row of the shared embeddings is copied before its first update,
 * so that the shared ones never change. Rows are found by a hash table with open addressing; most look-ups are misses,
 * which cost one probe. Not safe for concurrent use.
 */
final class Overlay {

    /** The result for a key without a row. */
    static final int NONE = -1;

    private final int size;
    /** The copied embeddings, row-major, [rows][size]. */
    private float[] values;

    private int rows;
    private int[] keys = new int[512];
    private int[] rowOfSlot = new int[512];

    Overlay(int size) {
        this.size = size;
        values = new float[128 * size];
        Arrays.fill(keys, NONE);
    }

    /** Returns the copied embeddings, row-major, [rows][size]. The array may be replaced when a row is added. */
    float[] values() {
        return values;
    }

    /** Returns the row of a nonnegative key, or {@link #NONE}. */
    int find(int key) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != key) {
            if (keys[slot] == NONE) {
                return NONE;
            }
            slot = (slot + 1) & mask;
        }
        return rowOfSlot[slot];
    }

    /** Returns the row of a key. If there is none yet, a row of the source is copied. */
    int rowOf(int key, float[] source, int sourceRow) {
        int row = find(key);
        if (row != NONE) {
            return row;
        }
        if (2 * (rows + 1) > keys.length) {
            rehash();
        }
        if ((rows + 1) * size > values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        System.arraycopy(source, sourceRow * size, values, rows * size, size);
        put(key, rows);
        return rows++;
    }

    private void rehash() {
        int[] oldKeys = keys;
        int[] oldRows = rowOfSlot;
        keys = new int[2 * oldKeys.length];
        rowOfSlot = new int[keys.length];
        Arrays.fill(keys, NONE);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != NONE) {
                put(oldKeys[slot], oldRows[slot]);
            }
        }
    }

    private void put(int key, int row) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        rowOfSlot[slot] = row;
    }

    /** Returns the first slot of a key. Consecutive keys are common, so they are spread by Fibonacci hashing. */
    private static int slot(int key, int mask) {
        return ((key * 0x9E3779B9) >>> 7) & mask;
    }
}
