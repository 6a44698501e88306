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
 * A list of id pairs in the order of a file, each with its location, so that later checks can report it. Not safe for
 * concurrent use.
 */
public final class LocatedPairs {

    private final String file;
    private long[] pairs = new long[16];
    private int[] lines = new int[16];
    private int[] columns = new int[0];

    /** The files of those rows that come from another file than {@link #file}; null for all others. */
    private String[] files = new String[0];

    private int size;

    /**
     * Creates an empty list.
     *
     * @param file the relative path of the default file of the pairs
     */
    public LocatedPairs(String file) {
        this.file = file;
    }

    /**
     * Adds a pair.
     *
     * @param from the first id, zero or more
     * @param to the second id, zero or more
     * @param line its line, from 1
     * @param column the column of the line in which the second id starts, from 1, or 0 if the line holds one pair only
     */
    public void add(int from, int to, int line, int column) {
        if (size == pairs.length) {
            int capacity = size + (size >> 1);
            pairs = Arrays.copyOf(pairs, capacity);
            lines = Arrays.copyOf(lines, capacity);
        }
        if (column > 0) {
            if (columns.length < lines.length) { // not needed for files with one pair per line
                columns = Arrays.copyOf(columns, lines.length);
            }
            columns[size] = column;
        }
        pairs[size] = ((long) from << 32) | to;
        lines[size] = line;
        size++;
    }

    /**
     * Adds a pair that may come from another file than the default one.
     *
     * @param from the first id, zero or more
     * @param to the second id, zero or more
     * @param where the relative path of its file
     * @param line its line, from 1
     * @param column the column of the line in which the second id starts, from 1, or 0 if the line holds one pair only
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

    /** Adds all pairs of another list with their locations. */
    void addAll(LocatedPairs other) {
        for (int row = 0; row < other.size; row++) {
            addRow(other, row);
        }
    }

    /** Returns some pairs of this list with their locations. */
    LocatedPairs rows(int[] rows, int start, int end) {
        LocatedPairs some = new LocatedPairs(file);
        for (int index = start; index < end; index++) {
            some.addRow(this, rows[index]);
        }
        return some;
    }

    /** Returns the rows in ascending order of first and then second id; the sort is stable. */
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
     * Returns the default file of the pairs.
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
     * @return the column, from 1, or 0 if the line holds one pair only
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public int column(int row) {
        Objects.checkIndex(row, size);
        return row < columns.length ? columns[row] : 0;
    }

    /**
     * Returns the location of a pair within its file.
     *
     * @param row position from zero
     * @return ":line" or ":line:column"
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public String place(int row) {
        return ":" + line(row) + (column(row) == 0 ? "" : ":" + column(row));
    }

    /**
     * Finds the first pair of another list that is not in this one.
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

    /** A pair that occurs twice. */
    record Repeat(LocatedPairs first, int firstRow, LocatedPairs second, int secondRow) {}

    /**
     * Drops every pair that occurred before, in the same list or in an earlier one.
     *
     * @param onRepeat receives each of them, before any is dropped
     */
    static void dropRepeats(List<LocatedPairs> lists, Consumer<Repeat> onRepeat) {
        if (!hasRepeat(lists)) {
            return;
        }
        // Boxes every pair, which only happens if there are repeats.
        record Location(LocatedPairs list, int row) {}
        Map<Long, Location> seen = new HashMap<>();
        List<BitSet> repeats = new ArrayList<>();
        for (LocatedPairs list : lists) {
            BitSet repeated = new BitSet();
            for (int row = 0; row < list.size; row++) {
                Location earlier = seen.putIfAbsent(list.pairs[row], new Location(list, row));
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

    /** Returns whether a pair occurs twice, in one list or in two. */
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
