package askwalk.policy.lazytree;

import java.util.Arrays;

/**
 * From which {@link LazyTreeSession#readiness readiness} on a lazy tree recommends, by the number of actions left. Once
 * made for a trained policy it is not written to any more.
 */
final class Thresholds {

    private final double[] byActionsLeft;

    /** Makes thresholds that the caller leaves alone; the entry at {@code n} is for {@code n} actions left. */
    Thresholds(double[] byActionsLeft) {
        this.byActionsLeft = byActionsLeft;
    }

    /** The same threshold for each number of actions up to some. */
    static Thresholds all(int actions, double threshold) {
        double[] same = new double[actions + 1];
        Arrays.fill(same, threshold);
        return new Thresholds(same);
    }

    /** These thresholds with another for one number of actions left. */
    Thresholds with(int actionsLeft, double threshold) {
        double[] changed = byActionsLeft.clone();
        changed[actionsLeft] = threshold;
        return new Thresholds(changed);
    }

    /** The threshold; that of the most actions known where there are more. */
    double at(int actionsLeft) {
        return byActionsLeft[Math.min(actionsLeft, byActionsLeft.length - 1)];
    }

    double[] toArray() {
        return byActionsLeft.clone();
    }
}
