package askwalk.dataset;

import java.util.Locale;

/** The treatment of repeated interactions of a user with an item. */
public enum RepeatPolicy {
    /** Repeated interactions are refused. */
    REFUSE,
    /**
     * The earliest one is kept: by time if the data are split here and have times, otherwise by its position in the
     * file.
     */
    FIRST,
    /**
     * The latest one is kept: by time if the data are split here and have times, otherwise by its position in the file.
     */
    LAST;

    /**
     * Returns the word for this policy.
     *
     * @return the name in lower case, as messages and options use it
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
