package askwalk.dataset;

/**
 * Thrown when a data set is invalid. The message is one line, fit for display: the location (as file:line:field), what
 * was expected, and the remedy.
 */
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean leak;

    /**
     * Creates an exception.
     *
     * @param message the message; control characters, which may come from damaged files, are replaced by spaces
     */
    public DatasetException(String message) {
        super(oneLine(message));
        leak = false;
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message the message; control characters are replaced by spaces
     * @param cause the cause
     */
    public DatasetException(String message, Throwable cause) {
        super(oneLine(message), cause);
        leak = false;
    }

    private DatasetException(String message, boolean leak) {
        super(message);
        this.leak = leak;
    }

    /**
     * Creates a copy of an exception that is marked as a leak: the data would reveal held-out tuples to a policy.
     *
     * @param exception the exception
     * @return an exception with the same message, for which {@link #isLeak()} is true
     */
    public static DatasetException leak(DatasetException exception) {
        return new DatasetException(exception.getMessage(), true);
    }

    /**
     * Returns whether this is about a leak of held-out tuples.
     *
     * @return whether it is a leak
     */
    public boolean isLeak() {
        return leak;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ");
    }
}
