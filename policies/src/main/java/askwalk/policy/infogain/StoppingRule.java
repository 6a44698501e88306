package askwalk.policy.infogain;

/**
 * The stopping rule: recommend as soon as the top list has at least a certain share of the posterior weight. The
 * threshold is linear in the number of actions left.
 *
 * @param baseThreshold the threshold with no action left, from 0 to 1
 * @param thresholdPerAction increase of the threshold for each action left, from 0 to 1
 */
record StoppingRule(double baseThreshold, double thresholdPerAction) {

    /** Returns the share of the weight that the top list must have, with so many actions left. */
    double threshold(int actionsLeft) {
        return baseThreshold + thresholdPerAction * actionsLeft;
    }
}
