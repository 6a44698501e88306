package askwalk.policy.factcrs;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.policy.tree.TrainingSessions;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The attributes that trees may ask about, and for each of them the sessions that accept it. Immutable, so it is safe
 * for concurrent use.
 */
final class SplitAttributes {

    private final Ids ids;
    private final long[][] yes;

    private SplitAttributes(Ids ids, long[][] yes) {
        this.ids = ids;
        this.yes = yes;
    }

    /**
     * Selects the attributes that split the sessions best, by their binary entropy, and no attribute that all sessions
     * or none accept.
     *
     * @param sessions the training sessions
     * @param askable whether each attribute may be asked about, {@code [attributes]}
     * @param max the largest number of attributes
     * @param ties breaks ties
     */
    static SplitAttributes of(TrainingSessions sessions, boolean[] askable, int max, Seed ties) {
        int[] counts = sessions.counts(askable.length);
        int[] selected = IntStream.range(0, askable.length)
                .filter(id -> askable[id] && counts[id] > 0 && counts[id] < sessions.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(id -> Math.abs(2 * counts[id] - sessions.size()))
                        .thenComparingLong(ties::hash))
                .limit(max)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return new SplitAttributes(Ids.of(selected), columns(sessions, selected, askable.length));
    }

    int size() {
        return ids.size();
    }

    /** Returns the attribute of a column. */
    int id(int column) {
        return ids.get(column);
    }

    /** Returns the sessions that accept the attribute of a column, as bits: the array itself, read only. */
    long[] yes(int column) {
        return yes[column];
    }

    /** Returns the members that accept the attribute of a column, or those that do not, in their order. */
    int[] part(int column, int[] members, boolean accepting) {
        long[] bits = yes[column];
        IdBuffer part = new IdBuffer(members.length);
        for (int member : members) {
            if ((bits[member >>> 6] >>> member & 1) != 0 == accepting) {
                part.add(member);
            }
        }
        return part.toArray();
    }

    /** Returns whether some members accept the attribute of a column and others do not. */
    boolean splits(int column, int[] members) {
        long[] bits = yes[column];
        long first = bits[members[0] >>> 6] >>> members[0] & 1;
        for (int member : members) {
            if ((bits[member >>> 6] >>> member & 1) != first) {
                return true;
            }
        }
        return false;
    }

    private static long[][] columns(TrainingSessions sessions, int[] selected, int attributes) {
        int[] columnOf = new int[attributes];
        Arrays.fill(columnOf, -1);
        long[][] columns = new long[selected.length][(sessions.size() + 63) >>> 6];
        for (int column = 0; column < selected.length; column++) {
            columnOf[selected[column]] = column;
        }
        int[] accepted = sessions.accepted();
        for (int session = 0; session < sessions.size(); session++) {
            for (int at = sessions.start(session); at < sessions.start(session + 1); at++) {
                int column = columnOf[accepted[at]];
                if (column >= 0) {
                    columns[column][session >>> 6] |= 1L << session;
                }
            }
        }
        return columns;
    }
}
