package askwalk.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * Dialogues grouped by user and by item. Dialogues of one user are not independent, nor are dialogues about one item,
 * so the variance of a mean over them is that of clusters. Immutable and safe for concurrent use.
 *
 * <p>The variance is the two-way cluster jackknife: for users, items and user-item pairs, the mean m is computed
 * without each cluster g in turn, {@code V = (G - 1) / G * sum over g of (m without g - m)^2}, and the variance is that
 * by user plus that by item minus that by pair, but never below the larger of the first two. Two-way clustering is that
 * of Cameron, Gelbach and Miller (2011), with the delete-one-cluster jackknife in place of the sandwich estimator,
 * since it is less biased when there are few clusters or they differ in size.
 */
public final class Clusters {

    /** With fewer users, or fewer items, there is no interval and no test. */
    public static final int MIN_CLUSTERS = 10;

    private final Partition users;
    private final Partition items;
    private final Partition pairs;

    private Clusters(Partition users, Partition items, Partition pairs) {
        this.users = users;
        this.items = items;
        this.pairs = pairs;
    }

    /**
     * Groups the dialogues of some rows.
     *
     * @param rows the dialogues
     * @return their clusters, in the order of the rows
     */
    public static Clusters of(List<DialogueRow> rows) {
        return of(
                rows.stream().mapToInt(DialogueRow::user).toArray(),
                rows.stream().mapToInt(DialogueRow::item).toArray());
    }

    /**
     * Groups dialogues.
     *
     * @param users the user of each dialogue, any number that identifies the user
     * @param items the target of each dialogue, likewise
     * @return their clusters
     * @throws IllegalArgumentException if the numbers of users and items differ
     */
    public static Clusters of(int[] users, int[] items) {
        if (users.length != items.length) {
            throw new IllegalArgumentException(
                    "expected a user and an item for each dialogue, not " + users.length + " and " + items.length);
        }
        long[] pairs = new long[users.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = ((long) users[i] << Integer.SIZE) | (items[i] & 0xFFFF_FFFFL);
        }
        return new Clusters(
                Partition.of(Arrays.stream(users).asLongStream().toArray()),
                Partition.of(Arrays.stream(items).asLongStream().toArray()),
                Partition.of(pairs));
    }

    /**
     * Returns the number of dialogues.
     *
     * @return the number of dialogues in all clusters
     */
    public int dialogues() {
        return users.of.length;
    }

    /**
     * Returns the number of users.
     *
     * @return the number of different users
     */
    public int users() {
        return users.sizes.length;
    }

    /**
     * Returns the number of items.
     *
     * @return the number of different targets
     */
    public int items() {
        return items.sizes.length;
    }

    /**
     * Returns whether dialogues can depend on each other.
     *
     * @return whether a user or an item has more than one dialogue
     */
    public boolean repeats() {
        return users() < dialogues() || items() < dialogues();
    }

    /**
     * Returns whether there are enough clusters for intervals and tests.
     *
     * @return whether there are at least {@value #MIN_CLUSTERS} users and as many items, and not nearly all dialogues
     *     are of one user or about one item
     */
    public boolean areEnough() {
        return Math.min(users(), items()) >= MIN_CLUSTERS && degreesOfFreedom() >= 1;
    }

    /**
     * Returns the equivalent number of clusters of equal size: the smaller of {@code N^2 / sum of n_g^2} for users and
     * for items, where {@code n_g} is the number of dialogues of one of them and N that of all.
     *
     * @return the effective number of clusters, from 1 to {@link #dialogues()}
     */
    public double effectiveClusters() {
        return Math.min(users.effectiveClusters(), items.effectiveClusters());
    }

    /**
     * Returns the degrees of freedom of Student's t distribution for a mean.
     *
     * @return the effective number of clusters minus 1
     */
    public double degreesOfFreedom() {
        return effectiveClusters() - 1;
    }

    /**
     * Returns the variance of the mean of some values.
     *
     * @param values a value for each dialogue
     * @return the square of the standard error of their mean
     * @throws IllegalArgumentException if the numbers of values and dialogues differ
     */
    public double varianceOfMean(double[] values) {
        if (values.length != dialogues()) {
            throw new IllegalArgumentException(
                    "expected a value for each of " + dialogues() + " dialogues, not " + values.length);
        }
        double total = 0;
        for (double value : values) {
            total += value;
        }
        double byUser = users.jackknife(values, total);
        double byItem = items.jackknife(values, total);
        double byPair = pairs.jackknife(values, total);
        return Math.max(byUser + byItem - byPair, Math.max(byUser, byItem));
    }

    /** The dialogues in groups: the group of each, and the size of each group. */
    private static final class Partition {
        private final int[] of;
        private final int[] sizes;

        private Partition(int[] of, int[] sizes) {
            this.of = of;
            this.sizes = sizes;
        }

        /**
         * Groups are numbered as they appear, so that sums over them do not depend on the numbers of users and items.
         */
        static Partition of(long[] keys) {
            long[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
            int[] numbers = new int[distinct.length];
            Arrays.fill(numbers, -1);
            int[] of = new int[keys.length];
            int[] sizes = new int[distinct.length];
            int known = 0;
            for (int i = 0; i < keys.length; i++) {
                int rank = Arrays.binarySearch(distinct, keys[i]);
                if (numbers[rank] < 0) {
                    numbers[rank] = known++;
                }
                of[i] = numbers[rank];
                sizes[of[i]]++;
            }
            return new Partition(of, sizes);
        }

        double effectiveClusters() {
            double squares = 0;
            for (int size : sizes) {
                squares += (double) size * size;
            }
            return (double) of.length * of.length / squares;
        }

        double jackknife(double[] values, double total) {
            double[] sums = new double[sizes.length];
            for (int i = 0; i < values.length; i++) {
                sums[of[i]] += values[i];
            }
            double n = values.length;
            double squares = 0;
            for (int g = 0; g < sizes.length; g++) {
                // The mean without g minus the mean: (total - sum) / (n - size) - total / n.
                double change = (total * sizes[g] - n * sums[g]) / (n * (n - sizes[g]));
                squares += change * change;
            }
            return squares * (sizes.length - 1) / sizes.length;
        }
    }
}
