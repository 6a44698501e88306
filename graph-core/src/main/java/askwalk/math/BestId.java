package askwalk.math;

import askwalk.random.Seed;
import java.util.Objects;

/**
 * Argmax: finds the id with the largest score. Of ids with equal scores the one with the smallest {@linkplain Seed#hash
 * seeded hash} wins, so that neither the size nor the order of ids decides. Reusable for another search. Not safe for
 * concurrent use.
 */
public final class BestId {

    /** The result if no id was accepted. */
    public static final int NONE = -1;

    private Seed ties;
    private boolean hasThreshold;
    private int id;
    private double score;

    /**
     * Creates a search without a threshold.
     *
     * @param ties the seed that breaks ties
     */
    public BestId(Seed ties) {
        start(ties);
    }

    /**
     * Creates a search in which only scores above a threshold can win.
     *
     * @param ties the seed that breaks ties
     * @param threshold the score to exceed
     */
    public BestId(Seed ties, double threshold) {
        start(ties, threshold);
    }

    /**
     * Starts a search in which any score can win: the first score offered is the best so far, even if it is NaN.
     *
     * @param newTies the seed that breaks ties
     */
    public void start(Seed newTies) {
        start(newTies, Double.NEGATIVE_INFINITY);
        hasThreshold = false;
    }

    /**
     * Starts a search in which only scores above a threshold can win.
     *
     * @param newTies the seed that breaks ties
     * @param threshold the score to exceed
     */
    public void start(Seed newTies, double threshold) {
        ties = Objects.requireNonNull(newTies, "newTies");
        hasThreshold = true;
        id = NONE;
        score = threshold;
    }

    /**
     * Offers an id, which is kept if it is better than the best so far.
     *
     * @param offered the id, at most once in a search
     * @param offeredScore its score
     * @return whether it is the best now
     */
    public boolean offer(int offered, double offeredScore) {
        if (offeredScore > score || (id == NONE ? !hasThreshold : offeredScore == score && winsTie(offered))) {
            id = offered;
            score = offeredScore;
            return true;
        }
        return false;
    }

    private boolean winsTie(int offered) {
        return ties.hash(offered) < ties.hash(id);
    }

    /**
     * Returns the best id.
     *
     * @return the id, or {@link #NONE}
     */
    public int id() {
        return id;
    }

    /**
     * Returns whether an id won.
     *
     * @return whether {@link #id()} is one
     */
    public boolean isFound() {
        return id != NONE;
    }

    /**
     * Returns the score of the best id.
     *
     * @return the score; the threshold if no id won
     */
    public double score() {
        return score;
    }
}
