package askwalk.insights;

/**
 * The figures of the recommended lists with the same number in their conversations.
 *
 * @param number 1 for the first list of a conversation; lists that were undone are not counted before it
 * @param orLater whether later lists are counted here too
 * @param showings the times that such a list was shown
 */
public record ListFigures(int number, boolean orLater, Showings showings) {}
