package askwalk.graph;

import java.util.Arrays;

/**
 * Items, each with the list of its attributes: row {@code r} is item {@code items()[r]}, and its attributes stand
 * ascending in {@code attributes()} from {@code starts()[r]} to before {@code ends()[r]}.
 *
 * <p>The caller owns the buffer and uses it again. A backend either lends its own attribute array, which nobody may
 * write to, or fills one; so a selection of n items costs n entries and not the length of their lists. Not safe for
 * concurrent use.
 */
public final class AttributeLists {

    private final IdBuffer items = new IdBuffer(0);
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int[] attributes = new int[0];

    /** Makes an empty buffer. */
    public AttributeLists() {}

    /**
     * Removes all rows and says which array the rows to come point into.
     *
     * @param attributesOfRows the attribute array, lent and not copied
     */
    public void reset(int[] attributesOfRows) {
        items.clear();
        attributes = attributesOfRows;
    }

    /**
     * Returns the buffer of the items, for a backend that selects them first and then says where all their attributes
     * are with {@link #locate(int[])}.
     *
     * @return the buffer itself
     */
    public IdBuffer selection() {
        return items;
    }

    /**
     * Says where the attributes of all selected items are, by the offsets of compressed sparse rows.
     *
     * @param offsets the attributes of item {@code i} start at {@code offsets[i]} and end before {@code offsets[i + 1]}
     */
    public void locate(int[] offsets) {
        int size = items.size();
        ensureRoom(size);
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
     * @param start where its attributes start in the attribute array
     * @param end where they end, exclusive
     */
    public void add(int item, int start, int end) {
        int row = items.size();
        ensureRoom(row + 1);
        items.add(item);
        starts[row] = start;
        ends[row] = end;
    }

    /**
     * Moves a row forward over rows that are no longer wanted.
     *
     * @param row the row to keep
     * @param to its new place, at or before {@code row}
     */
    public void move(int row, int to) {
        items.array()[to] = items.array()[row];
        starts[to] = starts[row];
        ends[to] = ends[row];
    }

    /**
     * Keeps the first rows and drops the rest.
     *
     * @param rows how many to keep
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
     * Returns the items' array; its first {@link #size()} entries count.
     *
     * @return the array itself, ascending
     */
    public int[] items() {
        return items.array();
    }

    /**
     * Returns where each row's attributes start.
     *
     * @return the array itself
     */
    public int[] starts() {
        return starts;
    }

    /**
     * Returns where each row's attributes end, exclusive.
     *
     * @return the array itself
     */
    public int[] ends() {
        return ends;
    }

    /**
     * Returns the attribute ids that the rows point into. It may belong to the graph: read only.
     *
     * @return the array itself
     */
    public int[] attributes() {
        return attributes;
    }

    private void ensureRoom(int rows) {
        if (rows > starts.length) {
            int capacity = Math.max(rows, starts.length + (starts.length >> 1));
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
    }
}
