package askwalk.policy.reinforce;

/**
 * The baseline of REINFORCE: a moving average of the returns for each turn and, if returns are standardised, their
 * moving variance.
 */
final class Baseline {

    private static final double MIN_STEP_SIZE = 0.01;

    private final boolean centred;
    private final boolean scaled;
    private final double[] means;
    private final double[] variances;
    private final int[] counts;

    Baseline(String kind, int maxActions) {
        centred = !kind.equals("none");
        scaled = kind.equals("standardised");
        means = new double[maxActions];
        variances = new double[maxActions];
        counts = new int[maxActions];
    }

    /** Returns the advantage of a return over the baseline, then updates the baseline with it. */
    float advantage(int turn, double returnValue) {
        double difference = returnValue - means[turn];
        double deviation = Math.sqrt(variances[turn]);
        double advantage = !centred ? returnValue : scaled && deviation > 0 ? difference / deviation : difference;
        if (counts[turn] == 0) {
            advantage = centred ? 0 : returnValue; // there is no baseline yet
        }
        double stepSize = Math.max(MIN_STEP_SIZE, 1.0 / ++counts[turn]);
        means[turn] += stepSize * difference;
        variances[turn] += stepSize * (difference * difference - variances[turn]);
        return (float) advantage;
    }
}
