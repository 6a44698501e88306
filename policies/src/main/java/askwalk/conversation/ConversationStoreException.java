package askwalk.conversation;

/** Thrown if a {@link ConversationStore} cannot be read or written, or its contents are damaged. */
public final class ConversationStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * Creates an exception.
     *
     * @param message the failure, its place and the remedy; never a secret
     * @param retryable whether the same call may succeed later without a change on the client side
     * @param cause the underlying failure, or null
     */
    public ConversationStoreException(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /**
     * Returns whether the same call may succeed later, for instance because a server was down or a disk was full. It is
     * then unknown whether an append was made: repeat it with the same idempotency key.
     *
     * @return false if something has to be changed first, such as a password or a damaged file
     */
    public boolean isRetryable() {
        return retryable;
    }
}
