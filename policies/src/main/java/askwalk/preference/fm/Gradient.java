package askwalk.preference.fm;

import java.util.Arrays;

/**
 * The sparse gradient of a mini-batch: only the rows of the embeddings that the mini-batch touches are stored. Not safe
 * for concurrent use.
 */
final class Gradient {

    /**
     * A factor below this one changes no embedding, but its products are subnormal numbers, on which some processors
     * are twenty times slower.
     */
    static final float NEGLIGIBLE = 1e-35f;

    private static final int NO_SLOT = -1;

    private final int size;
    /** The slot of each row, [rows]; {@link #NO_SLOT} for rows without gradient. */
    private int[] slotOfRow;

    /** The row of each slot, [slots]. */
    private int[] touched = new int[64];
    /** The gradient, row-major, [slots][size]. */
    private float[] values;

    private int count;

    Gradient(int rows, int size) {
        this.size = size;
        slotOfRow = new int[rows];
        Arrays.fill(slotOfRow, NO_SLOT);
        values = new float[touched.length * size];
    }

    /** Returns the offset of a row's gradient in {@link #values()}. This call may replace that array. */
    int offset(int row) {
        if (row >= slotOfRow.length) {
            growRows(row + 1);
        }
        int slot = slotOfRow[row];
        if (slot == NO_SLOT) {
            slot = count++;
            slotOfRow[row] = slot;
            if (slot == touched.length) {
                touched = Arrays.copyOf(touched, 2 * slot);
                values = Arrays.copyOf(values, 2 * slot * size);
            }
            touched[slot] = row;
        }
        return slot * size;
    }

    private void growRows(int rows) {
        int oldLength = slotOfRow.length;
        slotOfRow = Arrays.copyOf(slotOfRow, Math.max(rows, 2 * oldLength));
        Arrays.fill(slotOfRow, oldLength, slotOfRow.length, NO_SLOT);
    }

    float[] values() {
        return values;
    }

    int count() {
        return count;
    }

    int row(int slot) {
        return touched[slot];
    }

    void clear() {
        for (int slot = 0; slot < count; slot++) {
            slotOfRow[touched[slot]] = NO_SLOT;
        }
        Arrays.fill(values, 0, count * size, 0);
        count = 0;
    }
}
