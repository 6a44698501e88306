package askwalk.policy.infogain.prior;

/**
 * A feature of the prior: evidence, available before the conversation, that an item is the target. A feature is a
 * number for each item, or for each pair of a user and an item.
 *
 * <p>{@link #word()} is part of settings and model files, and so is the order of the constants.
 */
public enum Feature {
    /** Number of validation tuples of other users with this target. */
    TARGET_COUNT("targets", Kind.AMOUNT, false),
    /** Number of training interactions. */
    POPULARITY("popularity", Kind.AMOUNT, false),
    /**
     * Natural logarithm of the number of attributes. The opening names a random attribute of the target, so that an
     * item with few attributes is more likely to be opened with each of them.
     */
    LOG_ATTRIBUTE_COUNT("attributes", Kind.SCORE, false),
    /** {@link #TARGET_COUNT}, with each user weighted by the similarity to this user. */
    NEIGHBOUR_TARGET_COUNT("neighbour-targets", Kind.AMOUNT, true),
    /** {@link #POPULARITY}, with each user weighted by the similarity to this user. */
    NEIGHBOUR_POPULARITY("neighbours", Kind.AMOUNT, true),
    /** Cosine similarity to the user's training items. */
    COSINE("cosine", Kind.AMOUNT, true),
    /**
     * Sum over the item's attributes of their log-odds ratio, in nats: frequency in the user's training items against
     * frequency in all items.
     */
    AFFINITY("affinity", Kind.SCORE, true),
    /** Mean of the same log-odds ratios over the item's attributes, in nats. */
    MEAN_AFFINITY("mean-affinity", Kind.SCORE, true),
    /** Score of the preference model. */
    PREFERENCE("preference", Kind.SCORE, true),
    /** Positive part of the same score, for preference models whose scores are amounts. */
    POSITIVE_PREFERENCE("liking", Kind.AMOUNT, true);

    private enum Kind {
        /**
         * A non-negative amount x with diminishing effect; enters the model as ln(1 + x / scale) with a fitted scale.
         */
        AMOUNT,
        /** Any real number; enters the model unchanged. */
        SCORE
    }

    private final String word;
    private final Kind kind;
    private final boolean personal;

    Feature(String word, Kind kind, boolean personal) {
        this.word = word;
        this.kind = kind;
        this.personal = personal;
    }

    /** The number of features. */
    public static final int COUNT = values().length;

    /** Returns whether the feature is log-transformed, see {@link PriorWeights#transform}. */
    boolean isAmount() {
        return kind == Kind.AMOUNT;
    }

    /** Returns whether the feature needs a known user, that is, one with training interactions. */
    public boolean isPersonal() {
        return personal;
    }

    /**
     * Returns whether the feature may differ between conversations of a user, as the scores of a preference model do.
     */
    boolean isOfConversation() {
        return this == PREFERENCE || this == POSITIVE_PREFERENCE;
    }

    /** Returns the name of the feature in settings and metrics. */
    public String word() {
        return word;
    }
}
