package askwalk.dataset;

import java.util.Locale;

/** A method to assign roles to tuples. */
public enum SplitMethod {
    /** The files give the role of each tuple. */
    GIVEN,
    /**
     * The files give the training tuples; the rest is pooled, shuffled with the seed and halved into validation and
     * test, as EAR does (arXiv:2002.09102).
     */
    HALVES,
    /** For each user, a seeded random 70 % of the tuples are training, 15 % validation and 15 % test. */
    RANDOM,
    /**
     * For each user, the first 70 % of the tuples by time are training, the next 15 % validation, the last 15 % test;
     * the seed breaks ties among equal or unknown times.
     */
    TIME;

    /**
     * Returns whether this method depends on the seed of a {@link Split}.
     *
     * @return whether it has a random part
     */
    public boolean usesSeed() {
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
