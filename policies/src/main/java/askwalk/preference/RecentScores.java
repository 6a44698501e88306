package askwalk.preference;

import askwalk.random.Seed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Scores of every item for a user, kept for the last users, since one user's dialogues tend to come one after the
 * other. Safe for concurrent use.
 */
public final class RecentScores implements PreferenceModel {

    private static final int SCORES_KEPT = 4_000_000;

    private final IntFunction<double[]> scorer;
    private final Map<Integer, double[]> recent;

    /**
     * Makes a model.
     *
     * @param itemCount how many items there are
     * @param scorer gives the scores of all of them for a user, or for {@link askwalk.walk.WalkView#UNKNOWN_USER}
     */
    public RecentScores(int itemCount, IntFunction<double[]> scorer) {
        this.scorer = scorer;
        int most = Math.max(2, SCORES_KEPT / Math.max(1, itemCount));
        recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, double[]> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public Preferences start(int user, Seed seed) {
        return (items, size, into) -> {
            double[] scores = scores(user);
            for (int i = 0; i < size; i++) {
                into[i] = scores[items[i]];
            }
        };
    }

    private double[] scores(int user) {
        synchronized (recent) {
            double[] known = recent.get(user);
            if (known != null) {
                return known;
            }
        }
        double[] scores = scorer.apply(user);
        synchronized (recent) {
            recent.put(user, scores);
        }
        return scores;
    }
}
