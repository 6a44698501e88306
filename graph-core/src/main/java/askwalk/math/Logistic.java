package askwalk.math;

/** The logistic function and related functions. All methods are pure functions. */
public final class Logistic {

    private Logistic() {}

    /**
     * Returns the logistic function, {@code 1 / (1 + exp(-x))}.
     *
     * @param x the argument
     * @return a number from 0 to 1
     */
    public static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /**
     * Returns {@code ln(1 + exp(x))}, without overflow for large x. The logistic loss of a margin m is {@code -ln
     * sigmoid(m) = softplus(-m)}; its derivative by m is {@code -sigmoid(-m)}.
     *
     * @param x the argument
     * @return a number not below 0
     */
    public static double softplus(double x) {
        return x < 0 ? Math.log1p(Math.exp(x)) : Math.log1p(Math.exp(-x)) + x;
    }
}
