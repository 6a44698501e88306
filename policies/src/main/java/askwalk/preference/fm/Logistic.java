package askwalk.preference.fm;

/** The logistic loss of a margin, {@code -ln sigmoid(margin)}. */
final class Logistic {

    private Logistic() {}

    static double loss(double margin) {
        return margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
    }

    /** How fast the loss falls as the margin grows: {@code sigmoid(-margin)}. */
    static double slope(double margin) {
        return 1 / (1 + Math.exp(margin));
    }
}
