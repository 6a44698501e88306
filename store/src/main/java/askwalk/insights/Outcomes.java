package askwalk.insights;

import askwalk.evaluation.Estimate;
import askwalk.evaluation.IndependentSamples;

/**
 * Numbers of conversations by outcome. Immutable.
 *
 * @param accepted the conversations that ended with an accepted item
 * @param ended those that ended without one
 * @param left those that did not end, and whose last event is older than the limit
 * @param open those that did not end, and whose last event is more recent
 */
public record Outcomes(long accepted, long ended, long left, long open) {

    static Outcomes of(Tally<Outcome> tally) {
        return new Outcomes(
                tally.count(Outcome.ACCEPTED),
                tally.count(Outcome.ENDED),
                tally.count(Outcome.LEFT),
                tally.count(Outcome.OPEN));
    }

    /**
     * Counts the conversations.
     *
     * @return their number
     */
    public long conversations() {
        return finished() + open;
    }

    /**
     * Counts the conversations whose outcome is known.
     *
     * @return the number of those that are not open
     */
    public long finished() {
        return accepted + ended + left;
    }

    /**
     * Estimates the success rate: the share of accepted items in the finished conversations.
     *
     * @return the share with its 95 % interval; all NaN if no conversation is finished
     */
    public Estimate successRate() {
        return IndependentSamples.share(accepted, finished());
    }
}
