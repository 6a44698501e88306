package askwalk.conversation;

/** Thrown if a store does not have a conversation: it was deleted, has expired, or is in another store. */
public final class NoSuchConversationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;

    /**
     * Creates an exception.
     *
     * @param id the id of the conversation
     */
    public NoSuchConversationException(String id) {
        super("there is no conversation '" + id
                + "' in the store: it was deleted, has expired, or is in another store");
        this.id = id;
    }

    /**
     * Returns the id of the conversation.
     *
     * @return the id
     */
    public String id() {
        return id;
    }
}
