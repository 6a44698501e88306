package askwalk.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * Items, each with the list of its attributes: row {@code r} is item {@code items()[r]}, and its attributes stand
 * ascending in {@code attributes()} from {@code starts()[r]} to before {@code ends()[r]}.
 *
 * <p>The caller owns the buffer and uses it again. A backend either lends its own attribute array, which nobody may
 * write to, or fills one; so a selection of n items costs n entries and not the length of their lists. Not safe for
 * concurrent use.
 */
public final class AttributeLists {

    private int[] items = new int[0];
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int[] attributes = new int[0];
    private int size;

    /** Makes an empty buffer. */
    public AttributeLists() {}

    /**
     * Removes all rows and says which array the rows to come point into.
     *
     * @param attributesOfRows the attribute array, lent and not copied
     */
    public void reset(int[] attributesOfRows) {
        size = 0;
        attributes = attributesOfRows;
    }

    /**
     * Makes room for rows.
     *
     * @param rows the number of rows that will be held in all
     */
    public void ensureCapacity(int rows) {
        if (rows > items.length) {
            int capacity = Math.max(rows, items.length + (items.length >> 1));
            items = Arrays.copyOf(items, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
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
        if (size == items.length) {
            ensureCapacity(size + 1);
        }
        items[size] = item;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /**
     * Moves a row forward over rows that are no longer wanted.
     *
     * @param row the row to keep
     * @param to its new place, at or before {@code row}
     */
    public void move(int row, int to) {
        items[to] = items[row];
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
        Objects.checkFromToIndex(0, rows, size);
        size = rows;
    }

    /**
     * Returns the number of rows.
     *
     * @return the number of items
     */
    public int size() {
        return size;
    }

    /**
     * Returns the items' array; its first {@link #size()} entries count.
     *
     * @return the array itself, ascending
     */
    public int[] items() {
        return items;
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
}
