package askwalk.dataset;

import java.util.Locale;

/** What becomes of an interaction that a user has with an item more than once. */
public enum Repeats {
    /** It is refused. */
    REFUSE,
    /**
     * The earliest one is kept: by time where the data are split here and have times, else by its place in the file.
     */
    FIRST,
    /** The latest one is kept: by time where the data are split here and have times, else by its place in the file. */
    LAST;

    /**
     * Returns the word for this choice.
     *
     * @return the name in lower case, as messages and options use it
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
