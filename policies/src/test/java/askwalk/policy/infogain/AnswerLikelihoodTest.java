package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.AnswerModel;
import askwalk.walk.Response;
import org.junit.jupiter.api.Test;

class AnswerLikelihoodTest {

    private static final AnswerLikelihood FLIPPED = AnswerLikelihood.of(AnswerModel.NO_MEANS_ABSENT, 0.1, 0.4);
    private static final AnswerLikelihood OMITTING = AnswerLikelihood.of(AnswerModel.NO_PROVES_NOTHING, 0, 0.4);

    @Test
    void aTruthfulAnswerRulesOutContradictions() {
        AnswerLikelihood likelihood = AnswerLikelihood.of(AnswerModel.NO_MEANS_ABSENT, 0, 0.4);
        assertThat(likelihood).isEqualTo(AnswerLikelihood.TRUTHFUL);
        assertThat(likelihood.factor(true, Response.ACCEPTED)).isEqualTo(1);
        assertThat(likelihood.factor(true, Response.REJECTED)).isZero();
        assertThat(likelihood.factor(false, Response.ACCEPTED)).isZero();
        assertThat(likelihood.factor(false, Response.REJECTED)).isEqualTo(1);
    }

    @Test
    void aNoisyAnswerRulesOutNothing() {
        assertThat(FLIPPED.factor(true, Response.ACCEPTED)).isEqualTo(0.9);
        assertThat(FLIPPED.factor(false, Response.ACCEPTED)).isEqualTo(0.1);
        assertThat(FLIPPED.factor(true, Response.REJECTED)).isCloseTo(0.1, within(1e-12));
        assertThat(FLIPPED.factor(false, Response.REJECTED)).isEqualTo(0.9);
    }

    /** An attribute of the target is omitted four times in ten; other attributes are never named. */
    @Test
    void whereANoProvesNothingOnlyAYesDoes() {
        assertThat(OMITTING.factor(true, Response.ACCEPTED)).isEqualTo(0.6);
        assertThat(OMITTING.factor(false, Response.ACCEPTED)).isZero();
        assertThat(OMITTING.factor(true, Response.REJECTED)).isEqualTo(0.4);
        assertThat(OMITTING.factor(false, Response.REJECTED)).isEqualTo(1);
        // named and right, or unnamed and wrong
        assertThat(AnswerLikelihood.of(AnswerModel.NO_PROVES_NOTHING, 0.1, 0.4).yesIfPresent())
                .isCloseTo(0.6 * 0.9 + 0.4 * 0.1, within(1e-12));
    }

    @Test
    void dontKnowIsUninformative() {
        for (AnswerLikelihood likelihood : new AnswerLikelihood[] {AnswerLikelihood.TRUTHFUL, FLIPPED, OMITTING}) {
            assertThat(likelihood.factor(true, Response.UNKNOWN)).isEqualTo(likelihood.factor(false, Response.UNKNOWN));
        }
    }

    /** Of H(.5) = 1 bit, H(.1) = .469 bits are noise; of H(.25), truth leaves all; H(.1) again if p is .2. */
    @Test
    void theInformationIsTheEntropyOfTheAnswerLessThatOfTheNoise() {
        assertThat(AnswerLikelihood.TRUTHFUL.information(0.5)).isEqualTo(1);
        assertThat(AnswerLikelihood.TRUTHFUL.information(0.25)).isCloseTo(0.8112781, within(1e-6));
        assertThat(FLIPPED.information(0.5)).isCloseTo(0.5310044, within(1e-6));
        // a yes comes with .2 * .9 + .8 * .1 = .26, and H(.26) = .8267464
        assertThat(FLIPPED.information(0.2)).isCloseTo(0.8267464 - 0.4689956, within(1e-6));
        assertThat(FLIPPED.information(0)).isZero();
        // H(.3) less half of H(.6) = .9709506
        assertThat(OMITTING.information(0.5)).isCloseTo(0.8812909 - 0.9709506 / 2, within(1e-6));
    }

    @Test
    void omissionsMakeTheNoiseAsymmetric() {
        assertThat(AnswerLikelihood.TRUTHFUL.isSymmetric()).isTrue();
        assertThat(FLIPPED.isSymmetric()).isTrue();
        assertThat(OMITTING.isSymmetric()).isFalse();
    }
}
