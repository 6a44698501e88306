package askwalk.dataset;

import askwalk.graph.Role;
import java.util.SplittableRandom;

/**
 * Implements {@link SplitMethod#HALVES}: pools the validation and the test tuples, shuffles them and cuts the list in
 * half. For layouts; safe for concurrent use.
 */
public final class HalfSplitter {

    private HalfSplitter() {}

    /**
     * Splits the held-out tuples of a builder again and sets its split rule. The first half, rounded down, becomes
     * validation, the rest test. The tuples are sorted before they are shuffled, so the order of the rows in the files
     * does not matter.
     *
     * @param builder has the tuples of all roles; dense ids must not depend on the order of rows
     * @param seed decides the shuffle
     * @throws DatasetException if a tuple is duplicated or has two roles, unless issues are collected
     */
    public static void split(DatasetBuilder builder, long seed) {
        builder.dropRepeatedTuples();
        LocatedPairs pool = new LocatedPairs(builder.tuples(Role.VALIDATION).file());
        pool.addAll(builder.tuples(Role.VALIDATION));
        pool.addAll(builder.tuples(Role.TEST));
        int[] rows = pool.ascending();
        shuffle(rows, new SplittableRandom(seed));
        int half = rows.length / 2;
        builder.tuples(Role.VALIDATION, pool.rows(rows, 0, half))
                .tuples(Role.TEST, pool.rows(rows, half, rows.length))
                .splitRule("validation and test tuples of the files pooled, shuffled with seed " + seed
                        + " and halved: " + half + " for validation, " + (rows.length - half) + " for test");
    }

    private static void shuffle(int[] rows, SplittableRandom random) {
        for (int left = rows.length; left > 1; left--) {
            int drawn = random.nextInt(left);
            int row = rows[drawn];
            rows[drawn] = rows[left - 1];
            rows[left - 1] = row;
        }
    }
}
