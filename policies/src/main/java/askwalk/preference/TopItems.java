package askwalk.preference;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.Objects;

/**
 * Top-k selection of the items to recommend: the candidates with the highest scores, with ties broken by a seeded hash.
 * If no candidate remains, all items that were not rejected are considered. Not safe for concurrent use; buffers are
 * reused.
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
     * Creates a selector for one conversation.
     *
     * @param preferences the preferences that score the items
     * @param ties the seed of the hash that breaks ties
     */
    public TopItems(Preferences preferences, Seed ties) {
        this.preferences = Objects.requireNonNull(preferences, "preferences");
        this.ties = Objects.requireNonNull(ties, "ties");
    }

    /**
     * Returns the top items of a walk.
     *
     * @param walk the walk with the candidates
     * @param limit the maximum number of items
     * @return the items, best first; fewer than the limit if there are not enough
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
     * Returns the top items of a list.
     *
     * @param items the distinct item ids, of which the first {@code count} are used
     * @param count the number of ids
     * @param max the maximum number of items
     * @return the items, best first; fewer than the maximum if there are not enough
     * @throws ScoreException if a score is not finite
     */
    public Ids pick(int[] items, int count, int max) {
        int limit = Math.min(max, count);
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
                throw new ScoreException("the preferences " + CheckedPreferences.name(preferences) + " gave item "
                        + items[i] + " the score " + scores[i]
                        + ": scores must be finite numbers; to rank something last, return a low score");
            }
            offer(items[i], scores[i], limit);
        }
        int[] top = new int[size];
        System.arraycopy(best, 0, top, 0, size);
        return Ids.of(top);
    }

    /**
     * Inserts an item into the sorted list of the best items so far. Lists are short, and most items are worse than the
     * last entry.
     */
    private void offer(int item, double score, int limit) {
        if (size == limit && score < bestScores[size - 1]) {
            return;
        }
        long hash = ties.hash(item);
        if (size == limit) {
            if (!ranksBefore(score, hash, size - 1)) {
                return;
            }
            size--;
        }
        int index = size++;
        while (index > 0 && ranksBefore(score, hash, index - 1)) {
            best[index] = best[index - 1];
            bestScores[index] = bestScores[index - 1];
            bestHashes[index] = bestHashes[index - 1];
            index--;
        }
        best[index] = item;
        bestScores[index] = score;
        bestHashes[index] = hash;
    }

    private boolean ranksBefore(double score, long hash, int index) {
        return score > bestScores[index] || (score == bestScores[index] && hash < bestHashes[index]);
    }
}
