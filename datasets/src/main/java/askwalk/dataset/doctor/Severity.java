package askwalk.dataset.doctor;

import java.util.Locale;

/** The severity of an issue, the most severe first. */
public enum Severity {
    /** The data are invalid. */
    ERROR,
    /** The data reveal held-out tuples to a policy. */
    LEAK,
    /** Worth knowing; no action is needed. */
    NOTE;

    /**
     * Returns the word for this severity.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
