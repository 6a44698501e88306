package askwalk.preference;

import askwalk.concurrent.PerUserCache;
import askwalk.random.Seed;
import java.util.function.IntFunction;

/**
 * Scores of every item for a user, kept for the last users, since one user's dialogues tend to come one after the
 * other. Safe for concurrent use.
 */
public final class RecentScores implements PreferenceModel {

    private static final int SCORES_KEPT = 4_000_000;

    private final PerUserCache<double[]> recent;

    /**
     * Makes a model.
     *
     * @param itemCount how many items there are
     * @param scorer gives the scores of all of them for a user, or for {@link askwalk.walk.WalkView#UNKNOWN_USER}
     */
    public RecentScores(int itemCount, IntFunction<double[]> scorer) {
        recent = PerUserCache.ofNumbers(SCORES_KEPT, itemCount, scorer);
    }

    @Override
    public Preferences start(int user, Seed seed) {
        return (items, size, into) -> {
            double[] scores = recent.get(user);
            for (int i = 0; i < size; i++) {
                into[i] = scores[items[i]];
            }
        };
    }
}
