package askwalk.dataset;

import java.util.Locale;

/** How tuples come by their roles. */
public enum SplitMethod {
    /** The files say which tuple has which role. */
    GIVEN,
    /**
     * The files say what is training; the rest is pooled, shuffled with the seed and halved into validation and test,
     * as EAR does (arXiv:2002.09102).
     */
    HALVES,
    /** For each user, a seeded random 70 % of the tuples are training, 15 % validation and 15 % test. */
    RANDOM,
    /**
     * For each user, the first 70 % of the tuples by time are training, the next 15 % validation, the last 15 % test;
     * the seed decides where times are equal or not known.
     */
    TIME;

    /**
     * Says whether the seed of a {@link Split} makes a difference.
     *
     * @return whether this leaves something to chance
     */
    public boolean leavesToChance() {
        return this != GIVEN;
    }

    /**
     * Returns the word for this method.
     *
     * @return the name in lower case, as messages and options use it
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
