package askwalk.provider;

/** Says which providers on the class path cannot be used, and why: one cannot be loaded, or two have the same name. */
public final class ProviderException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which classes, and what to do
     */
    public ProviderException(String message) {
        super(message);
    }

    /**
     * Makes an exception.
     *
     * @param message which class, and why
     * @param cause what failed
     */
    public ProviderException(String message, Throwable cause) {
        super(message, cause);
    }
}
