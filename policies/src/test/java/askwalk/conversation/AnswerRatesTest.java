package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probabilities of answers by attribute. */
class AnswerRatesTest {

    @Test
    void allAttributesMayBeAlike() {
        AnswerRates rates = AnswerRates.uniform(2, 0.6, 0.1);

        assertThat(rates.attributeCount()).isEqualTo(2);
        assertThat(rates.answeredIfPresent(1)).isEqualTo(0.6);
        assertThat(rates.answeredIfAbsent(1)).isEqualTo(0.6);
        assertThat(rates.wrong(1)).isEqualTo(0.1);
    }

    @Test
    void aChangeOfTheGivenArraysHasNoEffect() {
        double[] present = {0.1, 0.2};
        double[] absent = {0.3, 0.4};
        double[] wrong = {0.5, 0.6};
        AnswerRates rates = AnswerRates.of(present, absent, wrong);
        present[1] = 0;
        absent[1] = 0;
        wrong[1] = 0;

        assertThat(rates.answeredIfPresent(1)).isEqualTo(0.2);
        assertThat(rates.answeredIfAbsent(1)).isEqualTo(0.4);
        assertThat(rates.wrong(1)).isEqualTo(0.6);
    }

    @Test
    void equalRatesHaveEqualHashes() {
        AnswerRates rates = AnswerRates.of(new double[] {0.5, 1}, new double[] {0.5, 1}, new double[] {0, 0});
        AnswerRates same = AnswerRates.of(new double[] {0.5, 1}, new double[] {0.5, 1}, new double[] {-0.0, 0});

        assertThat(same).isEqualTo(rates).hasSameHashCodeAs(rates);
        assertThat(same.sha256()).isEqualTo(rates.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void eachRateIsPartOfTheHash() {
        AnswerRates rates = AnswerRates.uniform(1, 0.5, 0.25);

        assertThat(AnswerRates.of(new double[] {0.6}, new double[] {0.5}, new double[] {0.25}))
                .isNotEqualTo(rates)
                .extracting(AnswerRates::sha256)
                .isNotEqualTo(rates.sha256());
        assertThat(AnswerRates.of(new double[] {0.5}, new double[] {0.6}, new double[] {0.25}))
                .isNotEqualTo(rates)
                .extracting(AnswerRates::sha256)
                .isNotEqualTo(rates.sha256());
        assertThat(AnswerRates.of(new double[] {0.5}, new double[] {0.5}, new double[] {0.3}))
                .isNotEqualTo(rates)
                .extracting(AnswerRates::sha256)
                .isNotEqualTo(rates.sha256());
        assertThat(AnswerRates.uniform(2, 0.5, 0.25).sha256()).isNotEqualTo(rates.sha256());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aRateIsFromZeroToOne(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerRates.uniform(1, rate, 0))
                .withMessage("the rate 'answered if present' of attribute 0 is from 0 to 1, not " + rate);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerRates.of(new double[] {1, 1}, new double[] {1, rate}, new double[2]))
                .withMessage("the rate 'answered if absent' of attribute 1 is from 0 to 1, not " + rate);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerRates.uniform(1, 0, rate))
                .withMessage("the rate 'wrong' of attribute 0 is from 0 to 1, not " + rate);
    }

    @Test
    void eachAttributeHasThreeRates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerRates.of(new double[2], new double[2], new double[1]))
                .withMessage("there are rates of 2, 2 and 1 attributes; expected three rates of each attribute");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerRates.of(new double[2], new double[1], new double[2]))
                .withMessage("there are rates of 2, 1 and 2 attributes; expected three rates of each attribute");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerRates.uniform(-1, 1, 0))
                .withMessage("there cannot be -1 attributes");
    }
}
