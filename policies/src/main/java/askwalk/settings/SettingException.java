package askwalk.settings;

/** Thrown if the key or the value of a setting is invalid. */
public final class SettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The key of the setting. */
    private final String key;

    /**
     * Creates an exception.
     *
     * @param key the key of the setting
     * @param message the problem and what was expected
     * @param cause the cause, or null
     */
    public SettingException(String key, String message, Throwable cause) {
        super(message, cause);
        this.key = key;
    }

    /**
     * Returns the key of the setting.
     *
     * @return the key
     */
    public String key() {
        return key;
    }
}
