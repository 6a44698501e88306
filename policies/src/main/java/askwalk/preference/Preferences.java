package askwalk.preference;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import java.util.Arrays;

/** One user's preferences in one conversation. For one thread at a time. */
@FunctionalInterface
public interface Preferences {

    /**
     * Scores items; a higher score is better, and scores have no unit. All are finite; policies fail with a
     * {@link ScoreException} otherwise.
     *
     * @param items item ids; the first {@code size} entries count
     * @param size how many to score
     * @param into gets the score of {@code items[i]} at {@code i}
     */
    void score(int[] items, int size, double[] into);

    /**
     * Scores attributes; a higher score is better, and scores have no unit. All are finite; policies fail with a
     * {@link ScoreException} otherwise. A model that knows nothing of attributes gives all of them 0.
     *
     * @param attributes attribute ids; the first {@code size} entries count
     * @param size how many to score
     * @param into gets the score of {@code attributes[i]} at {@code i}
     */
    default void scoreAttributes(int[] attributes, int size, double[] into) {
        Arrays.fill(into, 0, size, 0.0);
    }

    /**
     * Takes in an answer, the opening first, so that later scores heed it. A model that knows users by what they did
     * before and by nothing else ignores it. If it fails, nothing has changed.
     *
     * @param action what the user was asked or shown
     * @param answer what the user said
     */
    default void observe(Action action, Answer answer) {}
}
