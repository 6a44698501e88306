package askwalk.dataset;

import askwalk.graph.Adjacency;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Splits the interactions of each user into training, validation and test, for layouts whose files do not give roles.
 * Of a user's n items in order, the first ⌊0.7 n⌋ are training, those up to ⌊0.85 n⌋ validation and the rest test; a
 * user with fewer than three items has training items only. For {@link SplitMethod#RANDOM}, the order is that of a hash
 * of the seed and the keys of user and item, so it depends neither on dense ids nor on the order of rows. For
 * {@link SplitMethod#TIME}, it is that of time; the hash breaks ties, and interactions without a time come first.
 */
public final class Splitter {

    private static final int MIN_ITEMS = 3;

    /**
     * An item of one user.
     *
     * @param first the start of its rows in the user's rows sorted by item
     * @param end the end of its rows, exclusive
     * @param time the earliest time
     * @param rest the rest of that time beyond double precision
     * @param hash the sort key where time does not decide
     */
    private record Visit(int item, int first, int end, long time, double rest, long hash) {}

    /** The key makes the order total in case two hashes are equal. */
    private final Comparator<Visit> order = Comparator.comparingLong(Visit::time)
            .thenComparingDouble(Visit::rest)
            .thenComparingLong(Visit::hash)
            .thenComparing(visit -> itemKey(visit.item()));

    private final DatasetBuilder builder;
    private final Split split;
    private final TimedInteractions interactions;
    private final LocatedPairs all;
    private final long[] itemHashes;

    private Splitter(DatasetBuilder builder, TimedInteractions interactions, Split split) {
        this.builder = builder;
        this.split = split;
        this.interactions = interactions;
        all = interactions.pairs();
        itemHashes = new long[builder.count(VertexType.ITEM)];
        for (int item = 0; item < itemHashes.length; item++) {
            itemHashes[item] = hash(split.seed(), itemKey(item));
        }
    }

    /**
     * Splits interactions and passes them to a builder by role, each role in the order of the file, with the split
     * rule. A duplicate pair counts once, at its earliest time; both rows get the same role, where the builder reports
     * them.
     *
     * @param builder holds the users and items, and receives the tuples and the rule
     * @param interactions all interactions
     * @param split {@link SplitMethod#RANDOM} or {@link SplitMethod#TIME}, and the seed of the hash
     * @throws IllegalArgumentException for any other method
     */
    public static void split(DatasetBuilder builder, TimedInteractions interactions, Split split) {
        String rule = switch (split.method()) {
            case RANDOM -> "for each user, 70 % training, 15 % validation and 15 % test at random";
            case TIME ->
                "for each user by time, the first 70 % training, the next 15 % validation, the last 15 %"
                        + " test; ties at random";
            default -> throw new IllegalArgumentException("cannot split by " + split.method());
        };
        new Splitter(builder, builder.withoutRepeats(interactions), split).run();
        builder.splitRule(rule + " (seed " + split.seed() + "); users with fewer than " + MIN_ITEMS
                + " interactions are all training");
    }

    private void run() {
        Adjacency rows = rowsByUser(builder.count(VertexType.USER));
        Role[] roles = new Role[all.size()];
        for (int user = 0; user < rows.rowCount(); user++) {
            if (rows.degree(user) > 0) {
                assign(user, rows.toArray(user), roles);
            }
        }
        for (Role role : Role.values()) {
            LocatedPairs part = new LocatedPairs(all.file());
            for (int row = 0; row < roles.length; row++) {
                if (roles[row] == role) {
                    part.add(all.from(row), all.to(row), all.line(row), all.column(row));
                }
            }
            builder.tuples(role, part);
        }
    }

    /** Returns the rows of each user, in the order of the file. */
    private Adjacency rowsByUser(int users) {
        Adjacency.Builder rows = new Adjacency.Builder(users);
        for (int row = 0; row < all.size(); row++) {
            rows.count(all.from(row));
        }
        rows.allocate();
        for (int row = 0; row < all.size(); row++) {
            rows.add(all.from(row), row);
        }
        return rows.build();
    }

    private void assign(int user, int[] rows, Role[] roles) {
        long[] byItem = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            byItem[i] = (long) all.to(rows[i]) << 32 | rows[i];
        }
        Arrays.sort(byItem);
        List<Visit> visits = visits(user, byItem);
        visits.sort(order);
        for (int rank = 0; rank < visits.size(); rank++) {
            Role role = role(rank, visits.size());
            Visit visit = visits.get(rank);
            for (int i = visit.first(); i < visit.end(); i++) {
                roles[(int) byItem[i]] = role;
            }
        }
    }

    /** Merges all rows with the same item into one visit. */
    private List<Visit> visits(int user, long[] byItem) {
        boolean byTime = split.method() == SplitMethod.TIME;
        long userHash = hash(~split.seed(), builder.key(VertexType.USER, user));
        List<Visit> visits = new ArrayList<>();
        for (int first = 0, end; first < byItem.length; first = end) {
            int item = (int) (byItem[first] >>> 32);
            int earliest = (int) byItem[first];
            for (end = first; end < byItem.length && (int) (byItem[end] >>> 32) == item; end++) {
                earliest = interactions.isEarlier((int) byItem[end], earliest) ? (int) byItem[end] : earliest;
            }
            long time = byTime ? interactions.time(earliest) : TimedInteractions.NO_TIME;
            double rest = byTime ? interactions.timeRest(earliest) : 0;
            visits.add(new Visit(item, first, end, time, rest, Seed.mix(userHash * Seed.GOLDEN + itemHashes[item])));
        }
        return visits;
    }

    private static Role role(int rank, int size) {
        if (size < MIN_ITEMS || rank < size * 70L / 100) {
            return Role.TRAIN;
        }
        return rank < size * 85L / 100 ? Role.VALIDATION : Role.TEST;
    }

    private String itemKey(int item) {
        return builder.key(VertexType.ITEM, item);
    }

    private static long hash(long seed, String key) {
        long hash = Seed.mix(seed + Seed.GOLDEN);
        for (int i = 0; i < key.length(); i++) {
            hash = Seed.mix(hash * Seed.GOLDEN + key.charAt(i));
        }
        return Seed.mix(hash * Seed.GOLDEN + key.length());
    }
}
