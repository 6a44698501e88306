package askwalk.policy.infogain.prior;

import askwalk.preference.Preferences;
import java.util.Arrays;

/**
 * What the {@link Feature}s say of items in one conversation, as they are read: of the items of one array, which must
 * not change. For one thread at a time.
 */
final class ItemFeatures {

    private final int user;
    private final InteractionHistory histories;
    private final UserProfile acquaintance;
    private final Preferences cosine;
    private final Preferences preference;
    private int[] summed;
    private double[] sums = new double[0];

    /**
     * Makes an impression.
     *
     * @param user a user id; anything for somebody of whom nothing is known
     * @param acquaintance what is derived of the user; null if nothing is known, and then no personal sign may be read
     *     but the preference
     * @param cosine scores by cosine similarity
     * @param preference scores of the preference model
     */
    ItemFeatures(
            int user,
            InteractionHistory histories,
            UserProfile acquaintance,
            Preferences cosine,
            Preferences preference) {
        this.user = user;
        this.histories = histories;
        this.acquaintance = acquaintance;
        this.cosine = cosine;
        this.preference = preference;
    }

    /** Reads a sign of items; the first {@code size} entries count. */
    void read(Feature sign, int[] items, int size, double[] into) {
        switch (sign) {
            case TARGETS -> targets(items, size, into);
            case POPULARITY -> {
                for (int i = 0; i < size; i++) {
                    into[i] = histories.popularity[items[i]];
                }
            }
            case ATTRIBUTES -> {
                for (int i = 0; i < size; i++) {
                    into[i] = histories.logAttributes[items[i]];
                }
            }
            case NEIGHBOUR_TARGETS -> take(acquaintance.neighbourTargets(), items, size, into);
            case NEIGHBOURS -> take(acquaintance.neighbours(), items, size, into);
            case COSINE -> cosine.score(items, size, into);
            case AFFINITY -> System.arraycopy(affinities(items, size), 0, into, 0, size);
            case MEAN_AFFINITY -> {
                double[] sums = affinities(items, size);
                for (int i = 0; i < size; i++) {
                    into[i] = sums[i] / Math.max(1, histories.attributesOfItem[items[i]].length);
                }
            }
            case PREFERENCE, LIKING -> preference.score(items, size, into);
        }
    }

    /** A user's own tuples are left out, as they have to be where one of them is what is looked for. */
    private void targets(int[] items, int size, double[] into) {
        int[] own = acquaintance == null ? new int[0] : histories.targetsOfUser[user];
        for (int i = 0; i < size; i++) {
            into[i] = histories.targetCounts[items[i]];
            if (own.length > 0 && Arrays.binarySearch(own, items[i]) >= 0) {
                into[i]--;
            }
        }
    }

    /** Added up over the attributes of each item; kept, since two signs go by it. */
    private double[] affinities(int[] items, int size) {
        if (summed != items || sums.length < size) {
            double[] ofAttribute = acquaintance.affinity();
            sums = new double[size];
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int attribute : histories.attributesOfItem[items[i]]) {
                    sum += ofAttribute[attribute];
                }
                sums[i] = sum;
            }
            summed = items;
        }
        return sums;
    }

    private static void take(float[] ofItem, int[] items, int size, double[] into) {
        for (int i = 0; i < size; i++) {
            into[i] = ofItem[items[i]];
        }
    }
}
