package askwalk.math;

import askwalk.random.Seed;
import java.util.Objects;

/**
 * Argmax: finds the id with the largest score. Of ids with equal scores the one with the smallest {@linkplain Seed#hash
 * seeded hash} wins, so that neither the size nor the order of ids decides. To be used again for another search; not
 * safe for concurrent use.
 */
public final class BestId {

    /** Stands for no id. */
    public static final int NONE = -1;

    private Seed ties;
    private boolean needsMore;
    private int id;
    private double score;

    /**
     * Creates a search in which nothing was offered.
     *
     * @param ties breaks ties
     */
    public BestId(Seed ties) {
        start(ties);
    }

    /**
     * Creates a search in which nothing was offered and only scores above a floor may win.
     *
     * @param ties breaks ties
     * @param floor the score to exceed
     */
    public BestId(Seed ties, double floor) {
        start(ties, floor);
    }

    /**
     * Starts a search in which any score may win: the first that is offered is the best so far, even if it is NaN.
     *
     * @param withTies breaks ties
     */
    public void start(Seed withTies) {
        start(withTies, Double.NEGATIVE_INFINITY);
        needsMore = false;
    }

    /**
     * Starts a search in which only scores above a floor may win.
     *
     * @param withTies breaks ties
     * @param floor the score to exceed
     */
    public void start(Seed withTies, double floor) {
        ties = Objects.requireNonNull(withTies, "withTies");
        needsMore = true;
        id = NONE;
        score = floor;
    }

    /**
     * Takes an id if it is better than the best so far.
     *
     * @param offered the id, none twice in a search
     * @param itsScore its score
     * @return whether it is the best now
     */
    public boolean offer(int offered, double itsScore) {
        if (itsScore > score || (id == NONE ? !needsMore : itsScore == score && winsTie(offered))) {
            id = offered;
            score = itsScore;
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
     * Says whether an id won.
     *
     * @return whether {@link #id()} is one
     */
    public boolean isFound() {
        return id != NONE;
    }

    /**
     * Returns the score of the best id.
     *
     * @return the score; without an id the floor
     */
    public double score() {
        return score;
    }
}
