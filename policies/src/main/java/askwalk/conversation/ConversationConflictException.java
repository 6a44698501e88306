package askwalk.conversation;

/**
 * Thrown if a conversation has another version than its caller expects, because it was continued elsewhere. Nothing was
 * stored; read the conversation again.
 */
public final class ConversationConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final long expected;
    private final long actual;

    /**
     * Creates an exception.
     *
     * @param id the id of the conversation
     * @param expected the version that was expected
     * @param actual the version in the store
     */
    public ConversationConflictException(String id, long expected, long actual) {
        super("conversation " + id + " has version " + actual + ", not " + expected
                + ": it was continued elsewhere; read it again");
        this.id = id;
        this.expected = expected;
        this.actual = actual;
    }

    /**
     * Returns the id of the conversation.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the version that the caller expected.
     *
     * @return the number of events
     */
    public long expected() {
        return expected;
    }

    /**
     * Returns the version in the store.
     *
     * @return the number of events
     */
    public long actual() {
        return actual;
    }
}
