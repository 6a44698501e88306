package askwalk.policy.infogain.prior;

import askwalk.preference.Preferences;
import java.util.Arrays;

/**
 * Computes the values of {@link Feature}s in one conversation. Successive calls with the same item array share
 * intermediate sums, so that array must not be modified between calls. Not safe for concurrent use.
 */
final class ItemFeatures {

    private final int user;
    private final InteractionHistory history;
    private final UserProfile profile;
    private final Preferences cosine;
    private final Preferences preference;
    private int[] sumsOf;
    private double[] sums = new double[0];

    /**
     * Creates the features of one conversation.
     *
     * @param user a user id; ignored for an unknown user
     * @param profile the user's profile; null for an unknown user or without need, and then {@link Feature#PREFERENCE}
     *     and {@link Feature#POSITIVE_PREFERENCE} are the only personal features that may be computed
     * @param cosine scores items by cosine similarity
     * @param preference scores items by the preference model
     */
    ItemFeatures(
            int user, InteractionHistory history, UserProfile profile, Preferences cosine, Preferences preference) {
        this.user = user;
        this.history = history;
        this.profile = profile;
        this.cosine = cosine;
        this.preference = preference;
    }

    /** Computes the raw values of a feature for the first {@code size} entries of {@code items}. */
    void compute(Feature feature, int[] items, int size, double[] into) {
        switch (feature) {
            case TARGET_COUNT -> targetCounts(items, size, into);
            case POPULARITY -> {
                for (int i = 0; i < size; i++) {
                    into[i] = history.popularity[items[i]];
                }
            }
            case LOG_ATTRIBUTE_COUNT -> {
                for (int i = 0; i < size; i++) {
                    into[i] = history.logAttributes[items[i]];
                }
            }
            case NEIGHBOUR_TARGET_COUNT -> gather(profile.neighbourTargetCount(), items, size, into);
            case NEIGHBOUR_POPULARITY -> gather(profile.neighbourPopularity(), items, size, into);
            case COSINE -> cosine.score(items, size, into);
            case AFFINITY -> System.arraycopy(affinities(items, size), 0, into, 0, size);
            case MEAN_AFFINITY -> {
                double[] sums = affinities(items, size);
                for (int i = 0; i < size; i++) {
                    into[i] = sums[i] / Math.max(1, history.attributesOfItem.degree(items[i]));
                }
            }
            case PREFERENCE, POSITIVE_PREFERENCE -> preference.score(items, size, into);
        }
    }

    /** Counts validation targets without the user's own tuples, since one of them may be the conversation's target. */
    private void targetCounts(int[] items, int size, double[] into) {
        int[] own = profile == null ? new int[0] : history.targetsOfUser[user];
        for (int i = 0; i < size; i++) {
            into[i] = history.targetCounts[items[i]];
            if (own.length > 0 && Arrays.binarySearch(own, items[i]) >= 0) {
                into[i]--;
            }
        }
    }

    /** Returns the sum of affinities over the attributes of each item; cached, since two features need it. */
    private double[] affinities(int[] items, int size) {
        if (sumsOf != items || sums.length < size) {
            double[] affinity = profile.affinity();
            sums = new double[size];
            int[] offsets = history.attributeBlocks.offsets;
            int[] attributes = history.attributeBlocks.attributes;
            for (int i = 0; i < size; i++) {
                double sum = 0;
                int end = offsets[items[i] + 1];
                for (int at = offsets[items[i]]; at < end; at += AttributeBlocks.SIZE) {
                    sum += affinity[attributes[at]];
                    sum += affinity[attributes[at + 1]];
                    sum += affinity[attributes[at + 2]];
                    sum += affinity[attributes[at + 3]];
                }
                sums[i] = sum;
            }
            sumsOf = items;
        }
        return sums;
    }

    private static void gather(float[] valueOfItem, int[] items, int size, double[] into) {
        for (int i = 0; i < size; i++) {
            into[i] = valueOfItem[items[i]];
        }
    }
}
