package askwalk.preference;

import askwalk.concurrent.PerUserCache;
import askwalk.random.Seed;
import java.util.function.IntFunction;

/**
 * A model that computes the scores of all items at once for a user, with a cache for the most recent users, since
 * dialogues of one user are usually consecutive. Safe for concurrent use.
 */
public final class RecentScores implements PreferenceModel {

    private static final int MAX_CACHED_SCORES = 4_000_000;

    private final PerUserCache<double[]> recent;

    /**
     * Creates a model.
     *
     * @param itemCount the number of items
     * @param scorer computes the scores of all items, [items], for a user or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     */
    public RecentScores(int itemCount, IntFunction<double[]> scorer) {
        recent = PerUserCache.ofNumbers(MAX_CACHED_SCORES, itemCount, scorer);
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
