package askwalk.graph;

/**
 * Thrown if a remote graph cannot be read or written. The state of the caller is unchanged: an operation either fills
 * its buffer or throws.
 */
public final class GraphAccessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** {@code true} if the same call may succeed later. */
    private final boolean retryable;

    /**
     * Creates an exception.
     *
     * @param message the failure, its place and the remedy; never a secret
     * @param retryable whether the same call may succeed later without a change on the client side
     * @param cause the underlying failure, or null
     */
    public GraphAccessException(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /**
     * Returns whether the same call may succeed later without a change on the client side, for instance because the
     * server was down or slow.
     *
     * @return false if something has to be changed first, such as a password
     */
    public boolean isRetryable() {
        return retryable;
    }
}
