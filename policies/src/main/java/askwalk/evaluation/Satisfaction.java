package askwalk.evaluation;

import askwalk.conversation.TurnCounting;
import java.util.Arrays;
import java.util.Objects;

/**
 * UNCALIBRATED: the satisfaction of a user by turn on a scale from 1 to 5, by a small model of ours. The scale and the
 * idea of a value for each turn are those of USS (Sun et al., "Simulating User Satisfaction for the Evaluation of
 * Task-oriented Dialogue Systems", arXiv:2105.03748), where people rated turns. The weights here are round numbers that
 * were chosen and not fitted to people: values compare policies under one model, and say nothing about real users.
 *
 * <p>A user begins with 4. Each turn takes 0.1. A question takes 0.1 more if the answer is "don't know", and 0.2 more
 * if it is a no, and another 0.1 if the turn before was a no as well. A list without an accepted item takes 0.5 more.
 * The value is never below 1. A list with an accepted item sets it to 5, minus 0.1 for each turn before, but at least
 * to 4. After the end, the last value stays, which is the lowest one for a failure; it is 1 if the user left.
 *
 * <p>The metric is the mean over the turns from 1 to the turn cap, so that an early hit counts for all later turns. It
 * is not among the metrics of {@link MetricProvider#all}. Turns that the protocol's accounting makes free count as
 * turns here. Immutable and safe for concurrent use.
 *
 * @param counting the counting of turns: the turn cap, and the offset that is also added to the turn of a success
 */
public record Satisfaction(TurnCounting counting) implements TraceMetric {

    /** Its name in files. */
    public static final String NAME = "satisfaction";

    private static final Range SCALE = new Range(1, 5);

    // All in tenths, so that sums are exact.
    private static final int MIN = 10;
    private static final int MAX = 50;
    private static final int START = 40;
    private static final int MIN_AFTER_HIT = 40;
    private static final int TURN_COST = 1;
    private static final int UNKNOWN_COST = 1;
    private static final int NO_COST = 2;
    private static final int REPEATED_NO_COST = 1;
    private static final int BAD_LIST_COST = 5;
    private static final double POINT = 10;

    /** Creates the metric. */
    public Satisfaction {
        Objects.requireNonNull(counting, "counting");
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Returns the mean over the turns.
     *
     * @param row the dialogue
     * @return a number from 1 to 5
     * @throws IllegalArgumentException if the row has no turns
     */
    @Override
    public double value(DialogueRow row) {
        return Arrays.stream(levels(TraceMetric.trace(row))).sum() / (POINT * counting.turnCap());
    }

    /**
     * Returns the satisfaction by turn.
     *
     * @param trace the turns of a dialogue
     * @return the value after turn t for t from 1 to the turn cap, from 1 to 5; before the first turn, the user has the
     *     value of the beginning
     */
    @Override
    public double[] byTurn(DialogueTrace trace) {
        return Arrays.stream(levels(trace)).mapToDouble(level -> level / POINT).toArray();
    }

    private int[] levels(DialogueTrace trace) {
        int[] steps = trace.steps();
        int[] levels = new int[counting.turnCap()];
        int level = START;
        for (int t = 0; t < levels.length; t++) {
            int turn = t - counting.successOffset();
            if (turn >= steps.length) {
                level = trace.left() ? MIN : level;
            } else if (turn >= 0) {
                level = after(level, steps, turn);
            }
            levels[t] = level;
        }
        return levels;
    }

    private static int after(int level, int[] steps, int turn) {
        return steps[turn] > 0
                ? Math.max(MIN_AFTER_HIT, MAX - TURN_COST * turn)
                : Math.max(MIN, level - TURN_COST - cost(steps, turn));
    }

    private static int cost(int[] steps, int turn) {
        return switch (steps[turn]) {
            case DialogueTrace.YES -> 0;
            case DialogueTrace.UNKNOWN -> UNKNOWN_COST;
            case DialogueTrace.NO -> NO_COST + (turn > 0 && steps[turn - 1] == DialogueTrace.NO ? REPEATED_NO_COST : 0);
            default -> BAD_LIST_COST;
        };
    }

    @Override
    public Range range() {
        return SCALE;
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public int decimals() {
        return 2;
    }
}
