package askwalk.dataset;

import java.util.Arrays;
import java.util.Objects;

/**
 * A list of interactions in the order of a file, each with an optional time, for layouts that let a {@link Splitter}
 * assign roles. Not safe for concurrent use.
 */
public final class TimedInteractions {

    /** The time of an interaction that has none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private final LocatedPairs pairs;
    private long[] times;

    /** The parts of the times beyond double precision; empty for most files. */
    private double[] rests = new double[0];

    /**
     * Creates an empty list.
     *
     * @param file the relative path of the file that they come from
     */
    public TimedInteractions(String file) {
        this(new LocatedPairs(file), new long[16]);
    }

    private TimedInteractions(LocatedPairs pairs, long[] times) {
        this.pairs = pairs;
        this.times = times;
    }

    /** Returns a read-only view of pairs without times. */
    static TimedInteractions of(LocatedPairs pairs) {
        long[] none = new long[pairs.size()];
        Arrays.fill(none, NO_TIME);
        return new TimedInteractions(pairs, none);
    }

    /** Returns some interactions of this list with their times. */
    TimedInteractions rows(int[] rows) {
        TimedInteractions some = new TimedInteractions(pairs.rows(rows, 0, rows.length), new long[rows.length]);
        some.rests = new double[rests.length == 0 ? 0 : rows.length];
        for (int index = 0; index < rows.length; index++) {
            some.times[index] = time(rows[index]);
            if (rests.length > 0) {
                some.rests[index] = timeRest(rows[index]);
            }
        }
        return some;
    }

    /**
     * Adds an interaction.
     *
     * @param user the dense id of the user
     * @param item the dense id of the item
     * @param line its line, from 1
     * @param time a number that grows with time, in any unit, or {@link #NO_TIME}
     */
    public void add(int user, int item, int line, long time) {
        if (pairs.size() == times.length) {
            times = Arrays.copyOf(times, Math.max(16, times.length + (times.length >> 1)));
        }
        times[pairs.size()] = time;
        pairs.add(user, item, line, 0);
    }

    /**
     * Adds an interaction whose time exceeds double precision.
     *
     * @param user the dense id of the user
     * @param item the dense id of the item
     * @param line its line, from 1
     * @param time a number that grows with time, in any unit, or {@link #NO_TIME}
     * @param rest the part of the time beyond double precision; it decides between equal times
     */
    public void add(int user, int item, int line, long time, double rest) {
        add(user, item, line, time);
        if (rest != 0) {
            if (rests.length < times.length) {
                rests = Arrays.copyOf(rests, times.length);
            }
            rests[pairs.size() - 1] = rest;
        }
    }

    /**
     * Returns the users and items.
     *
     * @return the pairs, not to be changed
     */
    public LocatedPairs pairs() {
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

    /**
     * Returns the part of the time of an interaction beyond double precision.
     *
     * @param row position from zero
     * @return the rest; zero for most
     * @throws IndexOutOfBoundsException if there is no such interaction
     */
    public double timeRest(int row) {
        Objects.checkIndex(row, pairs.size());
        return row < rests.length ? rests[row] : 0;
    }

    /** Returns whether one interaction was earlier than another, by their times; false if both are equal or unknown. */
    boolean isEarlier(int row, int other) {
        int order = Long.compare(time(row), time(other));
        return order < 0 || (order == 0 && timeRest(row) < timeRest(other));
    }
}
