package askwalk.graph;

import java.util.Arrays;

/**
 * A buffer of items with their attribute lists: row {@code r} is item {@code items()[r]}, and its attributes are
 * {@code attributes()[starts()[r]]} to {@code attributes()[ends()[r] - 1]}, ascending.
 *
 * <p>The caller owns and reuses the buffer. A backend either lends its own attribute array, which is read only, or
 * fills a new one. So a selection of n items costs n entries, whatever the length of their lists. Not safe for
 * concurrent use.
 */
public final class AttributeLists {

    private final IdBuffer items = new IdBuffer(0);
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int[] attributes = new int[0];

    /** Creates an empty buffer. */
    public AttributeLists() {}

    /**
     * Removes all rows and sets the array that new rows point into.
     *
     * @param attributesOfRows the attribute array, lent and not copied
     */
    public void reset(int[] attributesOfRows) {
        items.clear();
        attributes = attributesOfRows;
    }

    /**
     * Returns the buffer of the items, for a backend that selects the items first and then sets the positions of their
     * attributes with {@link #locate(int[])}.
     *
     * @return the buffer itself
     */
    public IdBuffer selection() {
        return items;
    }

    /**
     * Sets the positions of the attributes of all selected items, from the offsets of compressed sparse rows.
     *
     * @param offsets the attributes of item {@code i} start at {@code offsets[i]} and end before {@code offsets[i + 1]}
     */
    public void locate(int[] offsets) {
        int size = items.size();
        ensureCapacity(size);
        int[] ids = items.array();
        for (int row = 0; row < size; row++) {
            starts[row] = offsets[ids[row]];
            ends[row] = offsets[ids[row] + 1];
        }
    }

    /**
     * Adds a row. Items are added in ascending order.
     *
     * @param item the item
     * @param start the start of its attributes in the attribute array
     * @param end the end of its attributes, exclusive
     */
    public void add(int item, int start, int end) {
        int row = items.size();
        ensureCapacity(row + 1);
        items.add(item);
        starts[row] = start;
        ends[row] = end;
    }

    /**
     * Moves rows towards the front, over rows that are dropped.
     *
     * @param from the first row to move
     * @param to the row after the last one to move
     * @param at the new index of the first one, at most {@code from}
     */
    public void move(int from, int to, int at) {
        if (at < from) {
            System.arraycopy(items.array(), from, items.array(), at, to - from);
            System.arraycopy(starts, from, starts, at, to - from);
            System.arraycopy(ends, from, ends, at, to - from);
        }
    }

    /**
     * Keeps the first rows and drops the rest.
     *
     * @param rows the number of rows to keep
     * @throws IndexOutOfBoundsException if there are fewer
     */
    public void truncate(int rows) {
        items.truncate(rows);
    }

    /**
     * Returns the number of rows.
     *
     * @return the number of items
     */
    public int size() {
        return items.size();
    }

    /**
     * Returns the array of the items, of which the first {@link #size()} entries are valid.
     *
     * @return the array itself, ascending
     */
    public int[] items() {
        return items.array();
    }

    /**
     * Returns the start of each row in {@link #attributes()}.
     *
     * @return the array itself
     */
    public int[] starts() {
        return starts;
    }

    /**
     * Returns the end of each row in {@link #attributes()}, exclusive.
     *
     * @return the array itself
     */
    public int[] ends() {
        return ends;
    }

    /**
     * Returns the array of attribute ids that the rows point into. It may belong to the graph: read only.
     *
     * @return the array itself
     */
    public int[] attributes() {
        return attributes;
    }

    private void ensureCapacity(int rows) {
        if (rows > starts.length) {
            int capacity = Math.max(rows, starts.length + (starts.length >> 1));
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
    }
}
