package askwalk.preference;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.Objects;

/**
 * Picks the items to recommend: the candidates with the highest scores, ties broken by a seeded hash. If no candidate
 * is left, all items that were not rejected take part. For one thread at a time; its room is used again.
 */
public final class TopItems {

    private final Preferences preferences;
    private final Seed ties;
    private final IdBuffer fallback = new IdBuffer(0);
    private double[] scores = new double[0];
    private int[] best = new int[0];
    private double[] bestScores = new double[0];
    private long[] bestHashes = new long[0];
    private int size;

    /**
     * Makes a picker for one conversation.
     *
     * @param preferences score the items
     * @param ties breaks ties
     */
    public TopItems(Preferences preferences, Seed ties) {
        this.preferences = Objects.requireNonNull(preferences, "preferences");
        this.ties = Objects.requireNonNull(ties, "ties");
    }

    /**
     * Picks items.
     *
     * @param walk has the candidates
     * @param limit how many items at most
     * @return the items, best first; fewer than the limit if there are no more
     * @throws ScoreException if a score is not finite
     */
    public Ids pick(WalkView walk, int limit) {
        if (walk.candidateCount() > 0) {
            return pick(walk.candidates().items(), walk.candidateCount(), limit);
        }
        fallback.clear();
        int items = walk.graph().count(VertexType.ITEM);
        for (int item = 0; item < items; item++) {
            if (!walk.isRejected(item)) {
                fallback.add(item);
            }
        }
        return pick(fallback.array(), fallback.size(), limit);
    }

    /**
     * Picks items from among some.
     *
     * @param items item ids, none twice; the first {@code count} entries count
     * @param count how many there are
     * @param most how many items to pick at most
     * @return the items, best first; fewer than that if there are no more
     * @throws ScoreException if a score is not finite
     */
    public Ids pick(int[] items, int count, int most) {
        int limit = Math.min(most, count);
        if (limit <= 0) {
            return Ids.of();
        }
        if (scores.length < count) {
            scores = new double[count];
        }
        if (best.length < limit) {
            best = new int[limit];
            bestScores = new double[limit];
            bestHashes = new long[limit];
        }
        preferences.score(items, count, scores);
        size = 0;
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new ScoreException("the preferences " + CheckedPreferences.name(preferences) + " give item "
                        + items[i] + " the score " + scores[i]
                        + ": scores are finite numbers; to put something last, give it a low one");
            }
            offer(items[i], scores[i], limit);
        }
        int[] picked = new int[size];
        System.arraycopy(best, 0, picked, 0, size);
        return Ids.of(picked);
    }

    /** Keeps the best so far sorted: lists are short, and most items fall behind the last place at once. */
    private void offer(int item, double score, int limit) {
        if (size == limit && score < bestScores[size - 1]) {
            return;
        }
        long hash = ties.hash(item);
        if (size == limit) {
            if (!before(score, hash, size - 1)) {
                return;
            }
            size--;
        }
        int place = size++;
        while (place > 0 && before(score, hash, place - 1)) {
            best[place] = best[place - 1];
            bestScores[place] = bestScores[place - 1];
            bestHashes[place] = bestHashes[place - 1];
            place--;
        }
        best[place] = item;
        bestScores[place] = score;
        bestHashes[place] = hash;
    }

    private boolean before(double score, long hash, int place) {
        return score > bestScores[place] || (score == bestScores[place] && hash < bestHashes[place]);
    }
}
