package askwalk.preference.fm;

import java.util.Arrays;

/**
 * Embeddings that one conversation has changed, copied when they are first needed, so that the shared ones stay as they
 * are. Their rows are found by a small open hash table: its misses, which are most of its answers, cost one look. For
 * one thread.
 */
final class Overlay {

    /** Returned for what has no row here. */
    static final int NONE = -1;

    private final int size;
    private float[] values;
    private int rows;
    private int[] keys = new int[512];
    private int[] rowOfSlot = new int[512];

    Overlay(int size) {
        this.size = size;
        values = new float[128 * size];
        Arrays.fill(keys, NONE);
    }

    /** The changed embeddings, row by row: another array after a row was added. */
    float[] values() {
        return values;
    }

    /** The row of a key, which is 0 or more, or {@link #NONE}. */
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

    /** The row of a key; if there is none yet, it becomes a copy of a row of the source. */
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

    /** Neighbouring keys are common, so they are spread by the golden ratio. */
    private static int slot(int key, int mask) {
        return ((key * 0x9E3779B9) >>> 7) & mask;
    }
}
