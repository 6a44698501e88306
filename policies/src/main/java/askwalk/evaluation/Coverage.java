package askwalk.evaluation;

import askwalk.conversation.TurnCounting;
import java.util.Objects;

/**
 * Coverage: the share of the items a user would accept that were accepted, after the preference coverage of PEPPER (Kim
 * et al., "Stop Playing the Guessing Game! Target-free User Simulation for Evaluating Conversational Recommender
 * Systems", arXiv:2411.16160). Coverage at turn t counts the items accepted by turn t, and the metric those accepted in
 * the whole dialogue. It is meant for users who would accept several items; for a user with one target it is the
 * success. It is not among the metrics of {@link MetricProvider#all}. Immutable and safe for concurrent use.
 *
 * @param counting the counting of turns: the turn cap, and the offset that is also added to the turn of a success
 */
public record Coverage(TurnCounting counting) implements TraceMetric {

    /** Its name in files. */
    public static final String NAME = "coverage";

    /** Creates the metric. */
    public Coverage {
        Objects.requireNonNull(counting, "counting");
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Returns the coverage of a dialogue.
     *
     * @param row the dialogue
     * @return the share of the wanted items that were accepted
     * @throws IllegalArgumentException if the row has no turns
     */
    @Override
    public double value(DialogueRow row) {
        DialogueTrace trace = TraceMetric.trace(row);
        return (double) trace.accepted() / trace.wanted();
    }

    /**
     * Returns the coverage by turn.
     *
     * @param trace the turns of a dialogue
     * @return the share of the wanted items that were accepted by turn t, for t from 1 to the turn cap
     */
    @Override
    public double[] byTurn(DialogueTrace trace) {
        int[] steps = trace.steps();
        double[] values = new double[counting.turnCap()];
        int accepted = 0;
        for (int t = 0; t < values.length; t++) {
            int turn = t - counting.successOffset();
            accepted += turn >= 0 && turn < steps.length ? Math.max(0, steps[turn]) : 0;
            values[t] = (double) accepted / trace.wanted();
        }
        return values;
    }

    @Override
    public Range range() {
        return Range.SHARE;
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
