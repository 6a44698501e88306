package askwalk.dataset;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * LocatedPairs of ids in the order of a file, each with the place where it stands, so that a check that comes later can
 * still say where. Not safe for concurrent use.
 */
public final class LocatedPairs {

    private final String file;
    private long[] pairs = new long[16];
    private int[] lines = new int[16];
    private int[] columns = new int[0];

    /** The files of rows that come from another one than the list; null for those that do not. */
    private String[] files = new String[0];

    private int size;

    /**
     * Makes an empty list.
     *
     * @param file the relative path of the file that the pairs come from, unless they are added with another one
     */
    public LocatedPairs(String file) {
        this.file = file;
    }

    /**
     * Adds a pair.
     *
     * @param from the first id, zero or more
     * @param to the second id, zero or more
     * @param line the line it stands in, from 1
     * @param column the column of the line in which the second id starts, from 1, or 0 if a pair has the line to itself
     */
    public void add(int from, int to, int line, int column) {
        if (size == pairs.length) {
            int capacity = size + (size >> 1);
            pairs = Arrays.copyOf(pairs, capacity);
            lines = Arrays.copyOf(lines, capacity);
        }
        if (column > 0) {
            if (columns.length < lines.length) { // files with a pair to a line never need it
                columns = Arrays.copyOf(columns, lines.length);
            }
            columns[size] = column;
        }
        pairs[size] = ((long) from << 32) | to;
        lines[size] = line;
        size++;
    }

    /**
     * Adds a pair that may come from another file than the list.
     *
     * @param from the first id, zero or more
     * @param to the second id, zero or more
     * @param where the relative path of its file
     * @param line the line it stands in, from 1
     * @param column the column of the line in which the second id starts, from 1, or 0 if a pair has the line to itself
     */
    public void add(int from, int to, String where, int line, int column) {
        add(from, to, line, column);
        if (!where.equals(file)) {
            if (files.length < lines.length) {
                files = Arrays.copyOf(files, lines.length);
            }
            files[size - 1] = where;
        }
    }

    /** Adds all pairs of another list with their places. */
    void addAll(LocatedPairs other) {
        for (int row = 0; row < other.size; row++) {
            addRow(other, row);
        }
    }

    /** Returns some pairs of this list with their places. */
    LocatedPairs rows(int[] rows, int start, int end) {
        LocatedPairs some = new LocatedPairs(file);
        for (int index = start; index < end; index++) {
            some.addRow(this, rows[index]);
        }
        return some;
    }

    /** Returns the rows by ascending first and then second id; equal pairs stay in their order. */
    int[] ascending() {
        long[] sorted = Arrays.copyOf(pairs, size);
        Arrays.sort(sorted);
        int[] rows = new int[size];
        BitSet taken = new BitSet(size);
        for (int row = 0; row < size; row++) {
            int found = Arrays.binarySearch(sorted, pairs[row]);
            while (found > 0 && sorted[found - 1] == pairs[row]) {
                found--;
            }
            int free = taken.nextClearBit(found);
            taken.set(free);
            rows[free] = row;
        }
        return rows;
    }

    private void addRow(LocatedPairs other, int row) {
        add(other.from(row), other.to(row), other.file(row), other.line(row), other.column(row));
    }

    /**
     * Returns the file that the pairs come from, but for those that were added with another one.
     *
     * @return its relative path
     */
    public String file() {
        return file;
    }

    /**
     * Returns the file that a pair comes from.
     *
     * @param row position from zero
     * @return its relative path
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public String file(int row) {
        Objects.checkIndex(row, size);
        return row < files.length && files[row] != null ? files[row] : file;
    }

    /**
     * Returns the number of pairs.
     *
     * @return the size
     */
    public int size() {
        return size;
    }

    /**
     * Returns the first id of a pair.
     *
     * @param row position from zero
     * @return the id
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public int from(int row) {
        return (int) (pairs[Objects.checkIndex(row, size)] >>> 32);
    }

    /**
     * Returns the second id of a pair.
     *
     * @param row position from zero
     * @return the id
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public int to(int row) {
        return (int) pairs[Objects.checkIndex(row, size)];
    }

    /** Returns the first ids of all pairs. */
    Ids allFrom() {
        IdBuffer ids = new IdBuffer(size);
        for (int row = 0; row < size; row++) {
            ids.add(from(row));
        }
        return Ids.copyOf(ids);
    }

    /** Returns the second ids of all pairs. */
    Ids allTo() {
        IdBuffer ids = new IdBuffer(size);
        for (int row = 0; row < size; row++) {
            ids.add(to(row));
        }
        return Ids.copyOf(ids);
    }

    /**
     * Returns the line of a pair.
     *
     * @param row position from zero
     * @return the line, from 1
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public int line(int row) {
        return lines[Objects.checkIndex(row, size)];
    }

    /**
     * Returns the column of a pair.
     *
     * @param row position from zero
     * @return the column, from 1, or 0 if a pair has the line to itself
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public int column(int row) {
        Objects.checkIndex(row, size);
        return row < columns.length ? columns[row] : 0;
    }

    /**
     * Returns where a pair stands in the file.
     *
     * @param row position from zero
     * @return ":line" or ":line:column"
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public String place(int row) {
        return ":" + line(row) + (column(row) == 0 ? "" : ":" + column(row));
    }

    /**
     * Finds a pair that is in another list and not in this one.
     *
     * @param other the other list
     * @return the first row of the other list whose pair is missing here, or -1 if there is none
     */
    public int firstMissing(LocatedPairs other) {
        long[] sorted = Arrays.copyOf(pairs, size);
        Arrays.sort(sorted);
        for (int row = 0; row < other.size; row++) {
            if (Arrays.binarySearch(sorted, other.pairs[row]) < 0) {
                return row;
            }
        }
        return -1;
    }

    /** A pair that stands in two places. */
    record Repeat(LocatedPairs first, int firstRow, LocatedPairs second, int secondRow) {}

    /**
     * Drops every pair that occurred before, in the same list or in an earlier one.
     *
     * @param onRepeat is told of each before any is dropped
     */
    static void dropRepeats(List<LocatedPairs> lists, Consumer<Repeat> onRepeat) {
        if (!hasRepeat(lists)) {
            return;
        }
        // Boxes every pair, which only those pay whose data have repeats.
        record Spot(LocatedPairs list, int row) {}
        Map<Long, Spot> seen = new HashMap<>();
        List<BitSet> repeats = new ArrayList<>();
        for (LocatedPairs list : lists) {
            BitSet repeated = new BitSet();
            for (int row = 0; row < list.size; row++) {
                Spot earlier = seen.putIfAbsent(list.pairs[row], new Spot(list, row));
                if (earlier != null) {
                    onRepeat.accept(new Repeat(earlier.list(), earlier.row(), list, row));
                    repeated.set(row);
                }
            }
            repeats.add(repeated);
        }
        for (int i = 0; i < repeats.size(); i++) {
            lists.get(i).drop(repeats.get(i));
        }
    }

    private void drop(BitSet rows) {
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (!rows.get(row)) {
                pairs[kept] = pairs[row];
                lines[kept] = lines[row];
                if (row < columns.length) {
                    columns[kept] = columns[row];
                }
                if (row < files.length) {
                    files[kept] = files[row];
                }
                kept++;
            }
        }
        if (kept < files.length) {
            Arrays.fill(files, kept, files.length, null); // rows added later may come from the list's own file
        }
        size = kept;
    }

    /** Says whether a pair stands twice, in one list or in two. */
    static boolean hasRepeat(List<LocatedPairs> lists) {
        long[] all = new long[lists.stream().mapToInt(LocatedPairs::size).sum()];
        int filled = 0;
        for (LocatedPairs list : lists) {
            System.arraycopy(list.pairs, 0, all, filled, list.size);
            filled += list.size;
        }
        Arrays.sort(all);
        for (int index = 1; index < all.length; index++) {
            if (all[index] == all[index - 1]) {
                return true;
            }
        }
        return false;
    }
}
