package askwalk.insights;

import askwalk.evaluation.Estimate;
import askwalk.evaluation.IndependentSamples;

/**
 * Numbers of conversations by outcome. Immutable.
 *
 * <p>Of the conversations that began lately, those that ended quickly are known and all others are open, so that their
 * success rate would be too high. Therefore none of them is rated.
 *
 * @param accepted the conversations that ended with an accepted item
 * @param ended those that ended without one
 * @param left those that did not end, and whose last event is older than the limit
 * @param open those that did not end, and whose last event is more recent
 * @param recentlyAccepted the accepted ones that began after the limit
 * @param recentlyEnded the ended ones that began after the limit
 */
public record Outcomes(long accepted, long ended, long left, long open, long recentlyAccepted, long recentlyEnded) {

    /**
     * Counts the conversations.
     *
     * @return their number
     */
    public long conversations() {
        return accepted + ended + left + open;
    }

    /**
     * Counts the conversations in the success rate.
     *
     * @return the number of those that began before the limit and are not open
     */
    public long rated() {
        return accepted - recentlyAccepted + ended - recentlyEnded + left;
    }

    /**
     * Counts the successes in the success rate.
     *
     * @return the number of accepted ones that began before the limit
     */
    public long ratedAccepted() {
        return accepted - recentlyAccepted;
    }

    /**
     * Estimates the success rate: the share of accepted ones in the {@linkplain #rated() rated} conversations.
     *
     * @return the share with its 95 % interval; all NaN if no conversation is rated
     */
    public Estimate successRate() {
        return IndependentSamples.share(ratedAccepted(), rated());
    }
}
