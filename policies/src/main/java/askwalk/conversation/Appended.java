package askwalk.conversation;

/**
 * The result of an append to a {@link ConversationStore}.
 *
 * @param number the number of the event, from 1
 * @param repeated whether an earlier append with the same idempotency key had stored the event already
 */
public record Appended(long number, boolean repeated) {}
