package askwalk.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks observed shares against probabilities. */
public final class Shares {

    /** Of a hundred thousand normal draws two deviate by more than this. */
    private static final double STANDARD_ERRORS = 4.3;

    private Shares() {}

    /** Fails if the number of hits is not plausible for the probability. */
    public static void check(String what, int hits, int trials, double probability) {
        double error = Math.sqrt(probability * (1 - probability) / trials);
        double range = STANDARD_ERRORS * error + 0.5 / trials;
        assertThat((double) hits / trials)
                .as("%s: %d of %d", what, hits, trials)
                .isBetween(probability - range, probability + range);
    }
}
