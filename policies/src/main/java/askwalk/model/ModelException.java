package askwalk.model;

/** Thrown if a model file cannot be used. The message is one line with the file and the reason. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the file, the problem and the remedy
     */
    public ModelException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message the file, the problem and the remedy
     * @param cause the cause
     */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
