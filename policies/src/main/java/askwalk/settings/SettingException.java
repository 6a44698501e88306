package askwalk.settings;

/** Says that a setting is out of its range, and which. */
public final class SettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The key of the setting. */
    private final String key;

    /**
     * Makes an exception.
     *
     * @param key the key of the setting
     * @param message what is wrong, and what was expected
     * @param cause what was thrown first, or null
     */
    public SettingException(String key, String message, Throwable cause) {
        super(message, cause);
        this.key = key;
    }

    /**
     * Returns which setting it is.
     *
     * @return its key
     */
    public String key() {
        return key;
    }
}
