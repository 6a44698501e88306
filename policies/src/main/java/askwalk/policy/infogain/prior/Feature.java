package askwalk.policy.infogain.prior;

import java.util.Locale;

/**
 * Something about an item that speaks for or against its being the one that a user is after, before anything was said.
 * All are numbers of an item, or of a user and an item.
 */
public enum Feature {
    /** How many other users were after it on validation tuples. */
    TARGETS(Kind.AMOUNT, false),
    /** How many training interactions it has. */
    POPULARITY(Kind.AMOUNT, false),
    /** The logarithm of how many attributes it has: an item of few is the likelier to be opened with each of them. */
    ATTRIBUTES(Kind.SCORE, false),
    /** As {@link #TARGETS}, where each user counts as much as he resembles this one. */
    NEIGHBOUR_TARGETS(Kind.AMOUNT, true),
    /** As {@link #POPULARITY}, where each user counts as much as he resembles this one. */
    NEIGHBOURS(Kind.AMOUNT, true),
    /** Cosine similarity to the user's training items. */
    COSINE(Kind.AMOUNT, true),
    /** How much oftener its attributes are in the user's training items than elsewhere, in nats, added up. */
    AFFINITY(Kind.SCORE, true),
    /** The same on average over its attributes. */
    MEAN_AFFINITY(Kind.SCORE, true),
    /** What the preference model says. */
    PREFERENCE(Kind.SCORE, true),
    /** The same as far as it is above zero: what matters of models whose scores are about how much, not how far. */
    LIKING(Kind.AMOUNT, true);

    private enum Kind {
        /** Zero or more, and of less moment the more there is: the logarithm counts, beyond a scale that is found. */
        AMOUNT,
        /** Any number, and counts as it is. */
        SCORE
    }

    private final Kind kind;
    private final boolean personal;

    Feature(Kind kind, boolean personal) {
        this.kind = kind;
        this.personal = personal;
    }

    /** How many there are. */
    public static final int COUNT = values().length;

    /** Whether it counts by its logarithm. */
    boolean isAmount() {
        return kind == Kind.AMOUNT;
    }

    /** Whether it tells nothing of somebody of whom nothing is known. */
    public boolean isPersonal() {
        return personal;
    }

    /** Its name in settings and figures. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
