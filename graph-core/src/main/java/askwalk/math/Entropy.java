package askwalk.math;

/**
 * Shannon entropy, and logarithms to base 2. All methods are pure functions.
 *
 * <p>An entropy in bits is the sum in nats divided by {@link #LN_2}.
 */
public final class Entropy {

    /** The natural logarithm of 2: the nats in a bit. */
    public static final double LN_2 = Math.log(2);

    private Entropy() {}

    /**
     * Returns {@code -p ln p}, the contribution of an outcome to the entropy.
     *
     * @param p the probability of the outcome
     * @return the summand in nats; 0 if p is not above 0
     */
    public static double summand(double p) {
        return p > 0 ? -p * Math.log(p) : 0;
    }

    /**
     * Returns the binary entropy, {@code -(p ln p + (1 - p) ln(1 - p))}.
     *
     * @param p the probability of one of the two outcomes
     * @return the entropy in nats; 0 if p is not between 0 and 1
     */
    public static double binaryNats(double p) {
        return p <= 0 || p >= 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log(1 - p));
    }

    /**
     * Returns the binary entropy, {@code -(p ln p + (1 - p) ln(1 - p)) / ln 2}.
     *
     * @param p the probability of one of the two outcomes
     * @return the entropy in bits, from 0 to 1; 0 if p is not between 0 and 1
     */
    public static double binaryBits(double p) {
        return binaryNats(p) / LN_2;
    }

    /**
     * Returns the logarithm to base 2, {@code ln x / ln 2}. The result for a power of 2 need not be exact.
     *
     * @param x the argument
     * @return the logarithm; if x is not above 0, as {@link Math#log} defines it
     */
    public static double log2(double x) {
        return Math.log(x) / LN_2;
    }
}
