package askwalk.insights;

/**
 * The number of times that an item was recommended, and the responses to it. Responses that were undone, and lists
 * without an answer, count as shown only.
 *
 * @param key the key of the item
 * @param shown the number of showings of lists with the item
 * @param accepted the number of times that it was accepted
 * @param rejected the number of times that it was rejected
 * @param seen the number of responses that the user knows it
 * @param notNow the number of responses that it is not wanted now
 * @param skipped the number of answers to the list without a response to it
 */
public record ItemFigures(String key, long shown, long accepted, long rejected, long seen, long notNow, long skipped) {}
