package askwalk.policy.infogain.prior;

import askwalk.concurrent.PerUserCache;
import askwalk.preference.CheckedPreferences;
import askwalk.preference.PreferenceModel;
import askwalk.random.Seed;
import askwalk.walk.WalkView;

/**
 * The prior: the probability of each item to be the target, before the first answer.
 *
 * <p>Algorithm: a conditional logit (multinomial logistic regression over items),
 *
 * <pre>{@code
 * P(i | u) = exp(b f(i, u)) / sum over items j of exp(b f(j, u))
 * }</pre>
 *
 * <p>with the transformed {@link Feature}s f(i, u) of user u and item i and one weight vector b for known users, who
 * have training interactions, and another for unknown (cold-start) users, for whom the personal features are not
 * available. {@link PriorFit} fits both. Normalisation is left to the caller, since it depends on the items under
 * consideration.
 *
 * <p>Cost: O(items) for each feature with a nonzero weight, O(attributes of the items) for the affinities, after
 * O(interactions of similar users) once per user.
 *
 * <p>Safe for concurrent use. The profiles of recent users are cached, since conversations with one user tend to follow
 * each other.
 */
public final class Prior {

    /** Capacity of the profile cache, in numbers. */
    private static final int MAX_CACHED_NUMBERS = 8_000_000;

    private final InteractionHistory history;
    private final PreferenceModel cosine;
    private final PreferenceModel preference;
    private final PriorWeights knownUserWeights;
    private final PriorWeights unknownUserWeights;
    private final PerUserCache<UserProfile> profiles;

    /**
     * Creates a prior.
     *
     * @param cosine scores items by cosine similarity
     * @param preference the model behind {@link Feature#PREFERENCE}
     * @param knownUserWeights weights for users with training interactions
     * @param unknownUserWeights weights for all other users
     */
    public Prior(
            InteractionHistory history,
            PreferenceModel cosine,
            PreferenceModel preference,
            PriorWeights knownUserWeights,
            PriorWeights unknownUserWeights) {
        this.history = history;
        this.cosine = cosine;
        this.preference = preference;
        this.knownUserWeights = knownUserWeights;
        this.unknownUserWeights = unknownUserWeights;
        profiles =
                PerUserCache.ofNumbers(MAX_CACHED_NUMBERS, history.itemCount(), user -> UserProfile.of(user, history));
    }

    /** Returns the data from which features are computed. */
    public InteractionHistory history() {
        return history;
    }

    /** Returns the weights for users with training interactions. */
    public PriorWeights knownUserWeights() {
        return knownUserWeights;
    }

    /** Returns the weights for unknown users. */
    public PriorWeights unknownUserWeights() {
        return unknownUserWeights;
    }

    /** Returns whether the user has training interactions. */
    boolean isKnownUser(int user) {
        return user != WalkView.UNKNOWN_USER && history.itemsOfUser[user].length > 0;
    }

    /**
     * Returns the items of the user's training interactions, ascending. Validation tuples are not included, since
     * policies are tuned on conversations about their targets.
     */
    public int[] knownItems(int user) {
        return user == WalkView.UNKNOWN_USER ? new int[0] : history.itemsOfUser[user];
    }

    /**
     * Computes the log weights b f(i, u) of items: log probabilities up to a common constant.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param seed the seed of the conversation
     * @param items item ids, of which the first {@code size} count
     * @param into receives the log weights, at the same indices
     */
    public void logWeights(int user, Seed seed, int[] items, int size, double[] into) {
        (isKnownUser(user) ? knownUserWeights : unknownUserWeights).logWeights(features(user, seed), items, size, into);
    }

    /** Returns the features of one conversation. */
    ItemFeatures features(int user, Seed seed) {
        return new ItemFeatures(
                user,
                history,
                isKnownUser(user) ? profiles.get(user) : null,
                cosine.start(user, seed),
                CheckedPreferences.start(preference, history.catalogue, user, seed));
    }
}
