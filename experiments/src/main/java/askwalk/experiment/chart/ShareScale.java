package askwalk.experiment.chart;

/**
 * The scale of an axis for shares: from 0 to a little above the largest, with a line every few percent.
 *
 * @param stepPercent how many percent lie between two lines
 * @param steps how many of these there are
 */
record ShareScale(int stepPercent, int steps) {

    private static final int LEAST_STEPS = 5;

    static ShareScale upTo(double most) {
        int step = most <= 0.2 ? 2 : most <= 0.5 ? 5 : 10;
        // A share such as 0.07 is a little more than 7 percent as a double.
        int steps = (int) Math.ceil(most * 100 / step - 1e-9);
        return new ShareScale(step, Math.max(LEAST_STEPS, steps));
    }

    /** The share at a line, from the bottom. */
    double share(int line) {
        return line * stepPercent / 100.0;
    }

    /** How high a share is, from 0 at the bottom to 1 at the top. */
    double height(double share) {
        return share / share(steps);
    }
}
