package askwalk.model;

/** Says in one line, with the file, why a model file cannot be used. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong with which file, and what to do
     */
    public ModelException(String message) {
        super(message);
    }

    /**
     * Makes an exception.
     *
     * @param message what is wrong with which file, and what to do
     * @param cause what was thrown first
     */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
