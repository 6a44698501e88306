package askwalk.provider;

/** Thrown if a provider on the class path cannot be loaded, or two have the same name. */
public final class ProviderException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the classes, and the remedy
     */
    public ProviderException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message the class, and the reason
     * @param cause the failure
     */
    public ProviderException(String message, Throwable cause) {
        super(message, cause);
    }
}
