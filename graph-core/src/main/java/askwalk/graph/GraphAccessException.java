package askwalk.graph;

/**
 * A graph that is somewhere else could not be read or written. Whoever called is as they were before: an operation
 * either filled its buffer or threw.
 */
public final class GraphAccessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether the same call may succeed later. */
    private final boolean retryable;

    /**
     * Makes an exception.
     *
     * @param message what failed, where, and what to do; never a secret
     * @param retryable whether the same call may succeed later with nothing changed on this side
     * @param cause what happened below; null if nothing did
     */
    public GraphAccessException(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /**
     * Says whether the same call may succeed later with nothing changed on this side: the server was down or slow.
     *
     * @return false where somebody has to change something first, such as a password
     */
    public boolean isRetryable() {
        return retryable;
    }
}
