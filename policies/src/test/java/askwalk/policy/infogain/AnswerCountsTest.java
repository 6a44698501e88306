package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.AnswerRates;
import askwalk.walk.Response;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Response rates from counts. */
class AnswerCountsTest {

    private static final int ATTRIBUTES = 40;

    /** Two groups with 90 % and 10 %: the overall rate is 50 %, and the prior is worth few trials. */
    @Test
    void groupsThatDifferKeepTheirRates() {
        SmoothedRates rates = SmoothedRates.of(new int[] {90, 10, 0, 1}, new int[] {100, 100, 0, 2}, 1);

        assertThat(rates.rates()[0]).isBetween(0.87, 0.9);
        assertThat(rates.rates()[1]).isBetween(0.1, 0.13);
        assertThat(rates.rates()[2]).isCloseTo(0.5, within(1e-12));
        assertThat(rates.rates()[3]).isCloseTo(0.5, within(1e-12));
    }

    /** Ten times 48 to 52 of 100, as if the rate were the same. */
    @Test
    void groupsThatAreAlikeGetTheOverallRate() {
        SmoothedRates rates = SmoothedRates.of(new int[] {48, 52, 50, 49, 51}, new int[] {100, 100, 100, 100, 100}, 1);

        for (double rate : rates.rates()) {
            assertThat(rate).isBetween(0.4995, 0.5005);
        }
    }

    /**
     * A hit and a miss have the probability s / (4 (s + 1)), the largest for the largest s. Two hits, or two misses, of
     * the overall rate .5 have (s / 2 + 1) / (2 (s + 1)), the largest for the smallest s.
     */
    @Test
    void theStrengthIsTheMostProbableOne() {
        assertThat(SmoothedRates.of(new int[] {1}, new int[] {2}, 1).logLikelihood())
                .isCloseTo(Math.log(10_000 / (4 * 10_001.0)), within(1e-9));
        SmoothedRates differing = SmoothedRates.of(new int[] {2, 0}, new int[] {2, 2}, 1);
        assertThat(differing.logLikelihood()).isCloseTo(2 * Math.log(1.1 / 2.4), within(1e-9));
        assertThat(differing.rates()[0]).isCloseTo(2.1 / 2.2, within(1e-12));
        assertThat(differing.rates()[1]).isCloseTo(0.1 / 2.2, within(1e-12));
    }

    @Test
    void withoutTrialsOrWithEqualOutcomesNothingIsSmoothed() {
        assertThat(SmoothedRates.of(new int[2], new int[2], 1).rates()).containsExactly(1, 1);
        assertThat(SmoothedRates.of(new int[2], new int[] {5, 0}, 1).rates()).containsExactly(0, 0);
        assertThat(SmoothedRates.of(new int[] {5, 1}, new int[] {5, 1}, 0).rates())
                .containsExactly(1, 1);
    }

    /** Every second attribute is answered nine times in ten, the others one time in ten. */
    @Test
    void presentAndAbsentAreCountedTogetherIfTheyDoNotDiffer() {
        AnswerRates rates = counts(
                        attribute -> attribute % 2 == 0 ? 0.9 : 0.1, attribute -> attribute % 2 == 0 ? 0.9 : 0.1)
                .rates(AnswerModel.NO_MEANS_ABSENT);

        for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
            assertThat(rates.answeredIfPresent(attribute))
                    .isEqualTo(rates.answeredIfAbsent(attribute))
                    .isCloseTo(attribute % 2 == 0 ? 0.9 : 0.1, within(0.12));
            assertThat(rates.wrong(attribute)).isCloseTo(0.2, within(0.12));
        }
    }

    @Test
    void presentAndAbsentHaveTheirOwnRatesIfTheyDiffer() {
        AnswerRates rates = counts(attribute -> 0.8, attribute -> 0.4).rates(AnswerModel.NO_MEANS_ABSENT);

        for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
            assertThat(rates.answeredIfPresent(attribute)).isCloseTo(0.8, within(0.1));
            assertThat(rates.answeredIfAbsent(attribute)).isCloseTo(0.4, within(0.1));
        }
    }

    @Test
    void whereANoProvesNothingOnlyAYesMayBeWrong() {
        AnswerCounts counts = new AnswerCounts(1);
        for (int i = 0; i < 10; i++) {
            counts.add(0, true, Response.REJECTED);
            counts.add(0, false, i == 0 ? Response.ACCEPTED : Response.REJECTED);
        }

        assertThat(counts.rates(AnswerModel.NO_PROVES_NOTHING).wrong(0)).isCloseTo(0.1, within(1e-12));
        assertThat(counts.rates(AnswerModel.NO_MEANS_ABSENT).wrong(0)).isEqualTo(InfoGainSettings.MAX_FLIP_RATE);
    }

    private interface Rate {
        double of(int attribute);
    }

    /** Counts of 200 responses to each attribute, a third of which is present; one answer in five is wrong. */
    private static AnswerCounts counts(Rate ifPresent, Rate ifAbsent) {
        SplittableRandom random = new SplittableRandom(3);
        AnswerCounts counts = new AnswerCounts(ATTRIBUTES);
        for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
            for (int i = 0; i < 200; i++) {
                boolean isPresent = i % 3 == 0;
                double answered = isPresent ? ifPresent.of(attribute) : ifAbsent.of(attribute);
                boolean yes = isPresent != random.nextDouble() < 0.2;
                counts.add(
                        attribute,
                        isPresent,
                        random.nextDouble() >= answered
                                ? Response.UNKNOWN
                                : yes ? Response.ACCEPTED : Response.REJECTED);
            }
        }
        return counts;
    }
}
