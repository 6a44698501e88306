package askwalk.insights;

import askwalk.evaluation.Estimate;
import askwalk.evaluation.IndependentSamples;

/**
 * The number of times that a question or a list was shown, by what happened next. Each showing is counted in exactly
 * one of the other numbers, so that they add up to {@code shown}. Immutable.
 *
 * <p>A showing is a proposal. One that repeats the proposal that waits for an answer is the same showing, since the
 * user sees no difference; one that is made again after an undo is another showing.
 *
 * @param shown the number of showings
 * @param accepted answers yes, or with an accepted attribute or item
 * @param declined answers no, or with none accepted
 * @param skipped answers "don't know" to everything
 * @param undone answers that were undone; they count nowhere else
 * @param withdrawn showings without an answer that the system took back: it proposed something else, an earlier answer
 *     was undone, or the conversation ended
 * @param left showings after which the conversation has no event, and is left
 * @param waiting showings after which the conversation has no event yet, and is open
 */
public record Showings(
        long shown, long accepted, long declined, long skipped, long undone, long withdrawn, long left, long waiting) {

    /**
     * Counts the answers that were not undone.
     *
     * @return their number
     */
    public long answered() {
        return accepted + declined + skipped;
    }

    /**
     * Estimates the exit rate: the share of showings at which the conversation was left. It is relative to the showings
     * of this question or list, so a question that few conversations reach is not favoured.
     *
     * @return the share with its 95 % interval
     */
    public Estimate exitRate() {
        return IndependentSamples.share(left, shown);
    }
}
