package askwalk.policy.lazytree;

import java.util.Arrays;

/**
 * The stopping thresholds by the number of actions left: the lazy tree recommends at a
 * {@linkplain LazyTreeSession#stoppingScore stopping score} of at least the threshold. Immutable as long as its array
 * is not modified.
 */
final class Thresholds {

    private final double[] byActionsLeft;

    /**
     * Creates thresholds; the entry at {@code n} is for {@code n} actions left. The array must not be modified
     * afterwards.
     */
    Thresholds(double[] byActionsLeft) {
        this.byActionsLeft = byActionsLeft;
    }

    /** Returns the same threshold for each number of actions left. */
    static Thresholds constant(int actions, double threshold) {
        double[] thresholds = new double[actions + 1];
        Arrays.fill(thresholds, threshold);
        return new Thresholds(thresholds);
    }

    /** Returns a copy with another threshold for one number of actions left. */
    Thresholds with(int actionsLeft, double threshold) {
        double[] thresholds = byActionsLeft.clone();
        thresholds[actionsLeft] = threshold;
        return new Thresholds(thresholds);
    }

    /** Returns the threshold; that of the largest known number of actions if there are more. */
    double at(int actionsLeft) {
        return byActionsLeft[Math.min(actionsLeft, byActionsLeft.length - 1)];
    }

    double[] toArray() {
        return byActionsLeft.clone();
    }
}
