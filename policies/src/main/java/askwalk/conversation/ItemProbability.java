package askwalk.conversation;

/**
 * The probability that an item is the one that the user wants.
 *
 * @param item item id
 * @param probability from 0 to 1
 */
public record ItemProbability(int item, double probability) {}
