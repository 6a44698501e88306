package askwalk.policy.infogain.prior;

import askwalk.concurrent.PerUserCache;
import askwalk.preference.CheckedPreferences;
import askwalk.preference.PreferenceModel;
import askwalk.random.Seed;
import askwalk.walk.WalkView;

/**
 * How probable it is that a user is after an item, before anything was said. Safe for concurrent use; what it derives
 * of the last users is kept, since one user's conversations tend to come one after the other.
 */
public final class Prior {

    private static final int NUMBERS_KEPT = 8_000_000;

    private final InteractionHistory histories;
    private final PreferenceModel cosine;
    private final PreferenceModel preference;
    private final PriorWeights acquainted;
    private final PriorWeights strangers;
    private final PerUserCache<UserProfile> recent;

    /**
     * Makes a prior.
     *
     * @param cosine scores by cosine similarity
     * @param preference gives {@link Feature#PREFERENCE}
     * @param acquainted for users with training interactions
     * @param strangers for all others
     */
    public Prior(
            InteractionHistory histories,
            PreferenceModel cosine,
            PreferenceModel preference,
            PriorWeights acquainted,
            PriorWeights strangers) {
        this.histories = histories;
        this.cosine = cosine;
        this.preference = preference;
        this.acquainted = acquainted;
        this.strangers = strangers;
        recent = PerUserCache.ofNumbers(NUMBERS_KEPT, histories.itemCount(), user -> UserProfile.with(user, histories));
    }

    /** Returns the interaction histories that features are computed from. */
    public InteractionHistory histories() {
        return histories;
    }

    /** Returns the weights for users with a history. */
    public PriorWeights acquainted() {
        return acquainted;
    }

    /** Returns the weights for unknown users. */
    public PriorWeights strangers() {
        return strangers;
    }

    /** Whether there is something that tells a user from others. */
    boolean knows(int user) {
        return user != WalkView.UNKNOWN_USER && histories.itemsOfUser[user].length > 0;
    }

    /**
     * The items that a user is known to have, ascending: those of training interactions. The validation tuples are left
     * out, since what is tried out on them looks for their items.
     */
    public int[] known(int user) {
        return user == WalkView.UNKNOWN_USER ? new int[0] : histories.itemsOfUser[user];
    }

    /**
     * Gives the logarithms of the weights of items, up to a common constant.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param seed of the conversation
     */
    public void weigh(int user, Seed seed, int[] items, int size, double[] into) {
        (knows(user) ? acquainted : strangers).weigh(impression(user, seed), items, size, into);
    }

    /** What the signs say in a conversation. */
    ItemFeatures impression(int user, Seed seed) {
        return new ItemFeatures(
                user,
                histories,
                knows(user) ? recent.get(user) : null,
                cosine.start(user, seed),
                CheckedPreferences.start(preference, histories.catalogue, user, seed));
    }
}
