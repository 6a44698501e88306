package askwalk.graph;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** An immutable list of ids of one vertex type, with value equality. Safe for concurrent use. */
public final class Ids {

    private static final Ids NONE = new Ids(new int[0]);

    private final int[] ids;

    private Ids(int[] ids) {
        this.ids = ids;
    }

    /**
     * Returns a list of these ids, in this order.
     *
     * @param ids the ids, copied
     * @return the list
     */
    public static Ids of(int... ids) {
        return ids.length == 0 ? NONE : new Ids(ids.clone());
    }

    /**
     * Returns a list of the ids that a buffer holds now.
     *
     * @param buffer the buffer, copied
     * @return the list
     */
    public static Ids copyOf(IdBuffer buffer) {
        return copyOf(buffer.array(), 0, buffer.size());
    }

    /**
     * Returns a list of a part of an array.
     *
     * @param ids the array
     * @param from the first position, copied like those after it
     * @param to the position after the last one
     * @return the list
     */
    public static Ids copyOf(int[] ids, int from, int to) {
        return from == to ? NONE : new Ids(Arrays.copyOfRange(ids, from, to));
    }

    /**
     * Returns the number of ids.
     *
     * @return the size
     */
    public int size() {
        return ids.length;
    }

    /**
     * Returns whether the list is empty.
     *
     * @return whether the size is zero
     */
    public boolean isEmpty() {
        return ids.length == 0;
    }

    /**
     * Returns the id at a position.
     *
     * @param position from zero
     * @return the id
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int get(int position) {
        Objects.checkIndex(position, ids.length);
        return ids[position];
    }

    /**
     * Returns the first position of an id.
     *
     * @param id the id to look for
     * @return its position, or -1 if it is not in the list
     */
    public int indexOf(int id) {
        for (int position = 0; position < ids.length; position++) {
            if (ids[position] == id) {
                return position;
            }
        }
        return -1;
    }

    /**
     * Returns whether an id is in the list.
     *
     * @param id the id to look for
     * @return whether it is there
     */
    public boolean contains(int id) {
        return indexOf(id) >= 0;
    }

    /**
     * Returns whether an id is in the list, whose ids must ascend.
     *
     * @param id the id to look for, by binary search
     * @return whether it is there
     */
    public boolean containsAscending(int id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    /**
     * Returns a copy of this list with one more id at its end.
     *
     * @param id the id to add
     * @return the longer list
     */
    public Ids plus(int id) {
        int[] longer = Arrays.copyOf(ids, ids.length + 1);
        longer[ids.length] = id;
        return new Ids(longer);
    }

    /**
     * Returns this list followed by another one.
     *
     * @param others the ids to add
     * @return the longer list; one of the two lists if the other one is empty
     */
    public Ids plusAll(Ids others) {
        if (others.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return others;
        }
        int[] longer = Arrays.copyOf(ids, ids.length + others.ids.length);
        System.arraycopy(others.ids, 0, longer, ids.length, others.ids.length);
        return new Ids(longer);
    }

    /**
     * Performs an action for each id, in the order of the list.
     *
     * @param action the action
     */
    public void forEach(IntConsumer action) {
        for (int id : ids) {
            action.accept(id);
        }
    }

    /**
     * Returns the ids as a stream, in the order of the list.
     *
     * @return the stream
     */
    public IntStream stream() {
        return Arrays.stream(ids);
    }

    /**
     * Returns the ids as a new array.
     *
     * @return a copy
     */
    public int[] toArray() {
        return ids.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ids that && Arrays.equals(ids, that.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return Arrays.toString(ids);
    }
}
