package askwalk.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * A growable list of ids that its caller owns and reuses, so that nothing is allocated per turn. Not safe for
 * concurrent use.
 */
public final class IdBuffer {

    private int[] ids;
    private int size;

    /** Creates an empty buffer. */
    public IdBuffer() {
        this(16);
    }

    /**
     * Creates an empty buffer with room for some ids.
     *
     * @param capacity the number of ids that fit before it has to grow
     */
    public IdBuffer(int capacity) {
        ids = new int[capacity];
    }

    /** Removes all ids; the capacity stays. */
    public void clear() {
        size = 0;
    }

    /**
     * Adds an id at the end.
     *
     * @param id the id
     */
    public void add(int id) {
        if (size == ids.length) {
            grow(size + 1);
        }
        ids[size++] = id;
    }

    /**
     * Adds a part of an array at the end.
     *
     * @param source the array
     * @param from the first position to add
     * @param to the position after the last one to add
     */
    public void addAll(int[] source, int from, int to) {
        int length = to - from;
        if (size + length > ids.length) {
            grow(size + length);
        }
        System.arraycopy(source, from, ids, size, length);
        size += length;
    }

    /**
     * Adds all ids of a range at the end, ascending.
     *
     * @param from the first id
     * @param to the id after the last one
     */
    public void addRange(int from, int to) {
        if (size + to - from > ids.length) {
            grow(size + to - from);
        }
        for (int id = from; id < to; id++) {
            ids[size++] = id;
        }
    }

    /**
     * Removes the id at a position; those behind it move forward.
     *
     * @param position from zero
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public void removeAt(int position) {
        Objects.checkIndex(position, size);
        System.arraycopy(ids, position + 1, ids, position, size - position - 1);
        size--;
    }

    /**
     * Returns the number of ids.
     *
     * @return the size
     */
    public int size() {
        return size;
    }

    /**
     * Returns whether the buffer is empty.
     *
     * @return whether the size is zero
     */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * Returns the id at a position.
     *
     * @param position from zero
     * @return the id
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int get(int position) {
        Objects.checkIndex(position, size);
        return ids[position];
    }

    /**
     * Returns whether an id is in the buffer, whose ids must ascend.
     *
     * @param id the id to look for, by binary search
     * @return whether it is there
     */
    public boolean containsAscending(int id) {
        return Arrays.binarySearch(ids, 0, size, id) >= 0;
    }

    /**
     * Keeps the first ids and drops the rest.
     *
     * @param newSize the number of ids to keep
     * @throws IndexOutOfBoundsException if there are fewer
     */
    public void truncate(int newSize) {
        Objects.checkFromToIndex(0, newSize, size);
        size = newSize;
    }

    /** Sorts the ids ascending and removes duplicates. */
    public void sortDistinct() {
        Arrays.sort(ids, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || ids[kept - 1] != ids[i]) {
                ids[kept++] = ids[i];
            }
        }
        size = kept;
    }

    /**
     * Returns the ids as an immutable list.
     *
     * @return a copy
     */
    public Ids toIds() {
        return Ids.copyOf(this);
    }

    /**
     * Returns the ids as a new array.
     *
     * @return a copy, [size]
     */
    public int[] toArray() {
        return Arrays.copyOf(ids, size);
    }

    /**
     * Returns the array behind this buffer, for hot loops. Its first {@link #size()} entries are the ids; it is valid
     * until the buffer grows.
     *
     * @return the array itself
     */
    public int[] array() {
        return ids;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(ids, size));
    }

    private void grow(int needed) {
        ids = Arrays.copyOf(ids, Math.max(needed, ids.length + (ids.length >> 1) + 8));
    }
}
