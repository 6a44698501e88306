package askwalk.dataset;

/**
 * Says in one line what is wrong with a data set: where (as file:line:field), what was expected and what to do. It is
 * meant to be shown as it is.
 */
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether an evaluation would see what it has to guess. */
    private final boolean leak;

    /**
     * Makes the exception.
     *
     * @param message what is wrong; control characters, which come from bad files, are shown as spaces
     */
    public DatasetException(String message) {
        super(oneLine(message));
        leak = false;
    }

    /**
     * Makes the exception with its cause.
     *
     * @param message what is wrong; control characters are shown as spaces
     * @param cause what was thrown when it came to light
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
     * Makes the same exception about a leak: something that would let an evaluation see what it has to guess.
     *
     * @param exception what is wrong
     * @return an exception with the same message, of which {@link #isLeak()} is true
     */
    public static DatasetException leak(DatasetException exception) {
        return new DatasetException(exception.getMessage(), true);
    }

    /**
     * Says whether this would let an evaluation see what it has to guess.
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
