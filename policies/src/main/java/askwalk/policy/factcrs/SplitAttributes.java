package askwalk.policy.factcrs;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.policy.tree.TrainingSessions;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The attributes that trees may ask about, and for each of them which sessions say yes to it. Immutable, hence safe for
 * concurrent use.
 */
final class SplitAttributes {

    private final Ids ids;
    private final long[][] yes;

    private SplitAttributes(Ids ids, long[][] yes) {
        this.ids = ids;
        this.yes = yes;
    }

    /**
     * Takes those attributes that divide the sessions best, by their binary entropy, and not at all those that divide
     * nothing.
     *
     * @param sessions the sessions
     * @param askable which attributes may be asked about, by id
     * @param most how many to take
     * @param ties breaks ties
     */
    static SplitAttributes of(TrainingSessions sessions, boolean[] askable, int most, Seed ties) {
        int[] counts = sessions.counts(askable.length);
        int[] taken = IntStream.range(0, askable.length)
                .filter(id -> askable[id] && counts[id] > 0 && counts[id] < sessions.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(id -> Math.abs(2 * counts[id] - sessions.size()))
                        .thenComparingLong(ties::hash))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return new SplitAttributes(Ids.of(taken), columns(sessions, taken, askable.length));
    }

    int size() {
        return ids.size();
    }

    /** The attribute of a column. */
    int id(int column) {
        return ids.get(column);
    }

    /** Which sessions say yes to the attribute of a column, as bits: the array itself, read only. */
    long[] yes(int column) {
        return yes[column];
    }

    /** The members that say yes, or those that don't, in their order. */
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

    /** Whether some members say yes and others don't. */
    boolean divides(int column, int[] members) {
        long[] bits = yes[column];
        long first = bits[members[0] >>> 6] >>> members[0] & 1;
        for (int member : members) {
            if ((bits[member >>> 6] >>> member & 1) != first) {
                return true;
            }
        }
        return false;
    }

    private static long[][] columns(TrainingSessions sessions, int[] taken, int attributes) {
        int[] columnOf = new int[attributes];
        Arrays.fill(columnOf, -1);
        long[][] columns = new long[taken.length][(sessions.size() + 63) >>> 6];
        for (int column = 0; column < taken.length; column++) {
            columnOf[taken[column]] = column;
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
