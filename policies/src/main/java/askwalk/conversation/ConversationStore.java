package askwalk.conversation;

import askwalk.conversation.event.ConversationEvent;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps the events of conversations, so that they outlive the process. {@link MemoryConversationStore} is for tests and
 * single processes; {@code askwalk-store} has stores in folders, SQL databases and Neo4j.
 *
 * <p>The version of a conversation is the number of its events; a conversation that is not in the store has version 0.
 * An append names the version that it expects, so that of two writers exactly one succeeds, in one process or in
 * several. An append with an idempotency key that the conversation already has changes nothing, so that a caller who
 * does not know whether an append succeeded can repeat it.
 *
 * <p>When a method returns, its effect is durable. When it throws, nothing has changed, unless the failure is
 * {@linkplain ConversationStoreException#isRetryable() retryable}: then an append or a deletion may have been made, and
 * can be repeated, an append with the same key. An expiry that fails may have deleted some conversations.
 * Implementations are safe for concurrent use.
 */
public interface ConversationStore extends AutoCloseable {

    /** The syntax of a conversation id: letters, digits, hyphens and underscores of ASCII, 1 to 64 of them. */
    Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /** The syntax of an idempotency key: printable characters of ASCII without the space, 1 to 128 of them. */
    Pattern KEY = Pattern.compile("[!-~]{1,128}");

    /**
     * Appends an event to a conversation. The event is not checked against those before it.
     *
     * @param id the id of the conversation; version 0 is expected of a new one
     * @param expectedVersion the number of events that the conversation has
     * @param event the event
     * @param key the idempotency key; null for none
     * @return the number of the event, which is the new version, or that of the earlier event with the same key
     * @throws ConversationConflictException if the conversation has another version and no event with this key
     * @throws ConversationStoreException if the store cannot be written
     * @throws IllegalArgumentException if the id, the key or the version is invalid
     */
    Appended append(String id, long expectedVersion, ConversationEvent event, String key);

    /**
     * Reads all events of a conversation.
     *
     * @param id the id of the conversation
     * @return the events, in order; none if the store has no such conversation
     * @throws ConversationStoreException if the store cannot be read, or the stored events are damaged
     * @throws IllegalArgumentException if the id is invalid
     */
    StoredEvents read(String id);

    /**
     * Lists conversations by ascending id, in the order of ASCII.
     *
     * @param after the last id of the previous page; null for the first page
     * @param limit the maximum number of conversations, one or more
     * @return a page; empty at the end
     * @throws ConversationStoreException if the store cannot be read
     * @throws IllegalArgumentException if the limit is not positive
     */
    List<ConversationSummary> list(String after, int limit);

    /**
     * Deletes all conversations whose last event is before a time.
     *
     * @param before the time, compared in milliseconds
     * @return the number of deleted conversations
     * @throws ConversationStoreException if the store cannot be written; some may have been deleted
     */
    int expire(Instant before);

    /**
     * Deletes a conversation.
     *
     * @param id the id of the conversation
     * @return whether the store had it
     * @throws ConversationStoreException if the store cannot be written
     * @throws IllegalArgumentException if the id is invalid
     */
    boolean delete(String id);

    /** Releases connections and files. The conversations stay in the store, unless it is in memory. */
    @Override
    void close();

    /**
     * Checks the arguments of {@link #append}, for implementations.
     *
     * @param id the id
     * @param expectedVersion the version
     * @param key the key, or null
     * @throws IllegalArgumentException if one of them is invalid
     */
    static void checkAppend(String id, long expectedVersion, String key) {
        checkId(id);
        if (expectedVersion < 0) {
            throw new IllegalArgumentException("the version is zero or more, not " + expectedVersion);
        }
        if (key != null && !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("an idempotency key of " + key.length()
                    + " characters is invalid: expected 1 to 128 printable ASCII characters without spaces");
        }
    }

    /**
     * Checks a conversation id, for implementations.
     *
     * @param id the id
     * @throws IllegalArgumentException if it is invalid
     */
    static void checkId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is not a conversation id: expected 1 to 64 letters, digits,"
                            + " hyphens or underscores of ASCII, beginning with a letter or digit");
        }
    }

    /**
     * Checks the limit of {@link #list}, for implementations.
     *
     * @param limit the limit
     * @throws IllegalArgumentException if it is not positive
     */
    static void checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit is one or more, not " + limit);
        }
    }
}
