package askwalk.dataset.doctor;

import java.util.Locale;

/** How bad a finding is, the worst first. */
public enum Severity {
    /** The data are wrong. */
    ERROR,
    /** An evaluation could see what it has to guess. */
    LEAK,
    /** Worth knowing; nothing has to be done. */
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
