package askwalk.dataset;

/**
 * Says in one line what is wrong with a data set: where (as file:line:field), what was expected and what to do. It is
 * meant to be shown as it is.
 */
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong; control characters, which come from bad files, are shown as spaces
     */
    public DatasetException(String message) {
        super(oneLine(message));
    }

    /**
     * Makes the exception with its cause.
     *
     * @param message what is wrong; control characters are shown as spaces
     * @param cause what was thrown when it came to light
     */
    public DatasetException(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ");
    }
}
