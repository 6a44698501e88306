package askwalk.preference;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import java.util.Arrays;

/** The preferences of one user in one conversation. Not safe for concurrent use. */
@FunctionalInterface
public interface Preferences {

    /** The revision of preferences whose scores may change at any time. */
    int CHANGES_AT_ANY_TIME = -1;

    /**
     * Computes the scores of items. Higher scores are better; the scale is arbitrary. Scores must be finite; otherwise
     * policies throw a {@link ScoreException}.
     *
     * @param items the item ids, of which the first {@code size} are used
     * @param size the number of ids
     * @param into receives the score of {@code items[i]} at index {@code i}
     */
    void score(int[] items, int size, double[] into);

    /**
     * Computes the scores of attributes. Higher scores are better; the scale is arbitrary. Scores must be finite;
     * otherwise policies throw a {@link ScoreException}. A model without attribute scores returns 0 for all of them.
     *
     * @param attributes the attribute ids, of which the first {@code size} are used
     * @param size the number of ids
     * @param into receives the score of {@code attributes[i]} at index {@code i}
     */
    default void scoreAttributes(int[] attributes, int size, double[] into) {
        Arrays.fill(into, 0, size, 0.0);
    }

    /**
     * Receives an answer, which later scores take into account. The opening, if any, comes first. A model based only on
     * past interactions ignores answers. If this method throws, nothing has changed.
     *
     * @param action the question or recommendation
     * @param answer the answer of the user
     */
    default void observe(Action action, Answer answer) {}

    /**
     * Returns the revision of the item scores. While it stays the same, each item keeps its score, so that a caller may
     * keep the scores instead of computing them again. Worth it for scores that take time to compute.
     *
     * @return zero or more, or {@link #CHANGES_AT_ANY_TIME}, which is the default
     */
    default int revision() {
        return CHANGES_AT_ANY_TIME;
    }
}
