package askwalk.preference;

import askwalk.conversation.Policy;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.Objects;

/**
 * Top-k selection of the items to recommend: the candidates with the highest scores, with ties broken by the boosts of
 * rules, then by a seeded hash. Candidates that leave fewer accepted attributes open come before all others. If no
 * candidate remains, all available items are considered. Not safe for concurrent use; buffers are reused.
 */
public final class TopItems {

    private final Preferences preferences;
    private final Seed ties;

    /** The context with the boosts of items; null if there are none. */
    private final Policy.Context boosts;

    private final IdBuffer fallback = new IdBuffer(0);
    private double[] scores = new double[0];
    private int[] best = new int[0];
    private double[] bestScores = new double[0];
    private double[] bestBoosts = new double[0];
    private long[] bestHashes = new long[0];
    private int size;

    /**
     * Creates a selector for one conversation, with its boosts, whose ties are broken by its seed.
     *
     * @param preferences the preferences that score the items
     * @param context the conversation
     */
    public TopItems(Preferences preferences, Policy.Context context) {
        this.preferences = Objects.requireNonNull(preferences, "preferences");
        ties = context.seed();
        boosts = context.hasBoosts() ? context : null;
    }

    /**
     * Creates a selector without boosts.
     *
     * @param preferences the preferences that score the items
     * @param ties the seed of the hash that breaks ties
     */
    public TopItems(Preferences preferences, Seed ties) {
        this.preferences = Objects.requireNonNull(preferences, "preferences");
        this.ties = Objects.requireNonNull(ties, "ties");
        boosts = null;
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
            if (walk.graph().schema().hasIncompleteGroups()) {
                return pickByOpenCount(walk, limit);
            }
            return pick(walk.candidates().items(), walk.candidateCount(), limit);
        }
        fallback.clear();
        int items = walk.graph().count(VertexType.ITEM);
        for (int item = 0; item < items; item++) {
            if (walk.isAvailable(item)) {
                fallback.add(item);
            }
        }
        return pick(fallback.array(), fallback.size(), limit);
    }

    /** Lists the candidates that leave fewer accepted attributes open first. */
    private Ids pickByOpenCount(WalkView walk, int limit) {
        int[] items = walk.candidates().items();
        int rows = walk.candidateCount();
        int wanted = Math.min(limit, rows);
        IdBuffer picked = new IdBuffer(wanted);
        for (int open = 0; picked.size() < wanted; open++) {
            fallback.clear();
            for (int row = 0; row < rows; row++) {
                if (walk.openCount(row) == open) {
                    fallback.add(items[row]);
                }
            }
            Ids top = pick(fallback.array(), fallback.size(), wanted - picked.size());
            picked.addAll(top.toArray(), 0, top.size());
        }
        return Ids.copyOf(picked);
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
            bestBoosts = new double[limit];
            bestHashes = new long[limit];
        }
        preferences.score(items, count, scores);
        size = 0;
        double[] now = scores;
        double last = Double.NEGATIVE_INFINITY; // the score of the last entry of a full list
        for (int i = 0; i < count; i++) {
            double score = now[i];
            if (score < last && score > Double.NEGATIVE_INFINITY) {
                continue; // most items
            }
            if (!Double.isFinite(score)) {
                throw new ScoreException("the preferences " + CheckedPreferences.name(preferences) + " gave item "
                        + items[i] + " the score " + score
                        + ": scores must be finite numbers; to rank something last, return a low score");
            }
            offer(items[i], score, limit);
            if (size == limit) {
                last = bestScores[limit - 1];
            }
        }
        int[] top = new int[size];
        System.arraycopy(best, 0, top, 0, size);
        return Ids.of(top);
    }

    /** Inserts an item into the sorted list of the best items so far. Lists are short. */
    private void offer(int item, double score, int limit) {
        double boost = boosts == null ? 1 : boosts.boost(item);
        long hash = ties.hash(item);
        if (size == limit) {
            if (!ranksBefore(score, boost, hash, size - 1)) {
                return;
            }
            size--;
        }
        int index = size++;
        while (index > 0 && ranksBefore(score, boost, hash, index - 1)) {
            best[index] = best[index - 1];
            bestScores[index] = bestScores[index - 1];
            bestBoosts[index] = bestBoosts[index - 1];
            bestHashes[index] = bestHashes[index - 1];
            index--;
        }
        best[index] = item;
        bestScores[index] = score;
        bestBoosts[index] = boost;
        bestHashes[index] = hash;
    }

    private boolean ranksBefore(double score, double boost, long hash, int index) {
        if (score != bestScores[index]) {
            return score > bestScores[index];
        }
        return boost != bestBoosts[index] ? boost > bestBoosts[index] : hash < bestHashes[index];
    }
}
