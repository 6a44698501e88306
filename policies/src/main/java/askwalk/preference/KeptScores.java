package askwalk.preference;

import java.util.Arrays;

/**
 * The last scores that were computed, kept for lists of the same items or of some of them in the same order, such as
 * the candidates that remain after a rejected recommendation. Not safe for concurrent use.
 */
final class KeptScores {

    private int[] items = new int[0];
    private double[] scores = new double[0];
    private int size;
    private int revision = Preferences.CHANGES_AT_ANY_TIME;

    /**
     * Reads the scores of a list of items.
     *
     * @return whether they were kept; if not, the content of {@code into} is undefined
     */
    boolean read(int wantedRevision, int[] wanted, int count, double[] into) {
        if (wantedRevision != revision || count > size) {
            return false;
        }
        int at = 0;
        int done = 0;
        while (done < count) {
            int difference = Arrays.mismatch(items, at, size, wanted, done, count);
            int same = difference < 0 ? count - done : difference;
            System.arraycopy(scores, at, into, done, same);
            done += same;
            at += same;
            if (done < count && at++ == size) {
                return false;
            }
        }
        return true;
    }

    /** Keeps scores instead of those before. */
    void keep(int newRevision, int[] newItems, int count, double[] newScores) {
        if (items.length < count) {
            items = Arrays.copyOf(newItems, count);
            scores = Arrays.copyOf(newScores, count);
        } else {
            System.arraycopy(newItems, 0, items, 0, count);
            System.arraycopy(newScores, 0, scores, 0, count);
        }
        size = count;
        revision = newRevision;
    }
}
