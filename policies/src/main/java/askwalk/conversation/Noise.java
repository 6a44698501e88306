package askwalk.conversation;

/**
 * The answer noise of a simulated user. It affects only answers to questions, each attribute independently; the opening
 * and the responses to items stay truthful.
 *
 * @param flipRate probability that a yes becomes a no, or a no a yes, from 0 to 1
 * @param dontKnowRate probability that the answer is "don't know" instead, from 0 to 1
 */
public record Noise(double flipRate, double dontKnowRate) {

    /** No noise: the truthful user of the literature. */
    public static final Noise NONE = new Noise(0, 0);

    /**
     * Creates noise.
     *
     * @throws IllegalArgumentException if a rate is not from 0 to 1
     */
    public Noise {
        check("flip rate", flipRate);
        check("don't-know rate", dontKnowRate);
        flipRate += 0.0; // turns -0.0 into 0.0, since -0.0 would be another protocol
        dontKnowRate += 0.0;
    }

    private static void check(String what, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("the " + what + " is from 0 to 1, not " + rate);
        }
    }
}
