package askwalk.dataset;

import java.util.Arrays;
import java.util.Objects;

/**
 * Interactions in the order of a file, each with its time if it has one, for layouts that leave it to {@link Splitter}
 * to give them roles. Not safe for concurrent use.
 */
public final class Interactions {

    /** The time of an interaction that has none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private final Pairs pairs;
    private long[] times = new long[16];

    /**
     * Makes an empty list.
     *
     * @param file the relative path of the file that they come from
     */
    public Interactions(String file) {
        pairs = new Pairs(file);
    }

    /**
     * Adds an interaction that has the line to itself.
     *
     * @param user the dense id of the user
     * @param item the dense id of the item
     * @param line the line it stands in, from 1
     * @param time a number that is larger the later it was, in any unit, or {@link #NO_TIME}
     */
    public void add(int user, int item, int line, long time) {
        if (pairs.size() == times.length) {
            times = Arrays.copyOf(times, times.length + (times.length >> 1));
        }
        times[pairs.size()] = time;
        pairs.add(user, item, line, 0);
    }

    /**
     * Returns the users and items.
     *
     * @return the pairs themselves, for reading
     */
    public Pairs pairs() {
        return pairs;
    }

    /**
     * Returns the time of an interaction.
     *
     * @param row position from zero
     * @return the time, or {@link #NO_TIME}
     * @throws IndexOutOfBoundsException if there is no such interaction
     */
    public long time(int row) {
        return times[Objects.checkIndex(row, pairs.size())];
    }
}
