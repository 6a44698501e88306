package askwalk.policy.reinforce;

/**
 * What returns are compared with: their moving average, turn by turn, and, if they are standardised, their moving
 * spread.
 */
final class Baseline {

    private static final double FORGETTING = 0.01;

    private final boolean centred;
    private final boolean scaled;
    private final double[] means;
    private final double[] squares;
    private final int[] seen;

    Baseline(String kind, int maxActions) {
        centred = !kind.equals("none");
        scaled = kind.equals("standardised");
        means = new double[maxActions];
        squares = new double[maxActions];
        seen = new int[maxActions];
    }

    /** What a return counts, by those that were seen before; takes it in for later. */
    float advantage(int turn, double value) {
        double distance = value - means[turn];
        double spread = Math.sqrt(squares[turn]);
        double advantage = !centred ? value : scaled && spread > 0 ? distance / spread : distance;
        if (seen[turn] == 0) {
            advantage = centred ? 0 : value; // there is nothing to compare with yet
        }
        double step = Math.max(FORGETTING, 1.0 / ++seen[turn]);
        means[turn] += step * distance;
        squares[turn] += step * (distance * distance - squares[turn]);
        return (float) advantage;
    }
}
