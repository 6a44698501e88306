package askwalk.policy.infogain.prior;

import askwalk.concurrent.PerUserCache;
import askwalk.preference.CheckedPreferences;
import askwalk.preference.PreferenceModel;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.stream.IntStream;

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
 * <p>Safe for concurrent use. What depends on the user alone is computed once: for all users if there are few users and
 * items, otherwise for the most recent ones, since conversations with one user tend to follow each other.
 */
public final class Prior {

    /** Capacity of the profile cache, in numbers. */
    private static final int MAX_CACHED_NUMBERS = 8_000_000;

    /** The largest number of users times items for which the log weights of all items are kept for each user. */
    private static final long MAX_KEPT_WEIGHTS = 16_000_000;

    private final InteractionHistory history;
    private final PreferenceModel cosine;
    private final PreferenceModel preference;
    private final PriorWeights knownUserWeights;
    private final PriorWeights unknownUserWeights;
    private final PerUserCache<UserProfile> profiles;

    /** The log weights of all items without the features of a conversation; null if these are too many. */
    private final PerUserCache<double[]> kept;

    private final int[] allItems;

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
        this(history, cosine, preference, knownUserWeights, unknownUserWeights, MAX_KEPT_WEIGHTS);
    }

    Prior(
            InteractionHistory history,
            PreferenceModel cosine,
            PreferenceModel preference,
            PriorWeights knownUserWeights,
            PriorWeights unknownUserWeights,
            long maxKeptWeights) {
        this.history = history;
        this.cosine = cosine;
        this.preference = preference;
        this.knownUserWeights = knownUserWeights;
        this.unknownUserWeights = unknownUserWeights;
        profiles =
                PerUserCache.ofNumbers(MAX_CACHED_NUMBERS, history.itemCount(), user -> UserProfile.of(user, history));
        long users = history.userCount() + 1L;
        boolean fits = users * history.itemCount() <= maxKeptWeights;
        allItems = fits ? IntStream.range(0, history.itemCount()).toArray() : new int[0];
        kept = fits ? new PerUserCache<>((int) users, this::logWeightsOfAll) : null;
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
        return user != WalkView.UNKNOWN_USER && history.itemsOfUser.degree(user) > 0;
    }

    /**
     * Returns the items of the user's training interactions, ascending. Validation tuples are not included, since
     * policies are tuned on conversations about their targets.
     */
    public int[] knownItems(int user) {
        return user == WalkView.UNKNOWN_USER ? new int[0] : history.itemsOfUser.toArray(user);
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
        PriorWeights weights = weights(user);
        if (kept == null) {
            ItemFeatures features = features(user, seed);
            Arrays.fill(into, 0, size, 0);
            weights.addLogWeights(features, false, items, size, into);
            weights.addLogWeights(features, true, items, size, into);
            return;
        }
        double[] all = kept.get(isKnownUser(user) ? user : WalkView.UNKNOWN_USER);
        for (int i = 0; i < size; i++) {
            into[i] = all[items[i]];
        }
        if (weights.isAnyOfConversation()) {
            weights.addLogWeights(features(user, seed, null), true, items, size, into);
        }
    }

    private double[] logWeightsOfAll(int user) {
        double[] all = new double[allItems.length];
        // the profile is needed once only, and the seed concerns features of a conversation
        UserProfile profile = isKnownUser(user) ? UserProfile.of(user, history) : null;
        weights(user).addLogWeights(features(user, new Seed(0), profile), false, allItems, all.length, all);
        return all;
    }

    private PriorWeights weights(int user) {
        return isKnownUser(user) ? knownUserWeights : unknownUserWeights;
    }

    /** Returns the features of one conversation. */
    ItemFeatures features(int user, Seed seed) {
        return features(user, seed, isKnownUser(user) ? profiles.get(user) : null);
    }

    private ItemFeatures features(int user, Seed seed, UserProfile profile) {
        return new ItemFeatures(
                user,
                history,
                profile,
                cosine.start(user, seed),
                CheckedPreferences.start(preference, history.catalogue, user, seed));
    }
}
