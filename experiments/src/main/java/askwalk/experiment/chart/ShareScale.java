package askwalk.experiment.chart;

/**
 * The scale of an axis for shares: from 0 to slightly above the largest share, with grid lines.
 *
 * @param stepPercent the distance of two grid lines in percent
 * @param steps the number of steps
 */
record ShareScale(int stepPercent, int steps) {

    private static final int MIN_STEPS = 5;

    static ShareScale upTo(double max) {
        int step = max <= 0.2 ? 2 : max <= 0.5 ? 5 : 10;
        // As a double, a share such as 0.07 is slightly more than 7 percent.
        int steps = (int) Math.ceil(max * 100 / step - 1e-9);
        return new ShareScale(step, Math.max(MIN_STEPS, steps));
    }

    /** Returns the share at a grid line, counted from the bottom. */
    double share(int line) {
        return line * stepPercent / 100.0;
    }

    /** Returns the height of a share, from 0 at the bottom to 1 at the top. */
    double height(double share) {
        return share / share(steps);
    }
}
