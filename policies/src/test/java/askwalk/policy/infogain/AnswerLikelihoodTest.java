package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.AnswerModel;
import askwalk.math.Entropy;
import askwalk.walk.Response;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AnswerLikelihoodTest {

    private static final AnswerLikelihood FLIPPED = AnswerLikelihood.of(AnswerModel.NO_MEANS_ABSENT, 0.1, 0.4);
    private static final AnswerLikelihood OMITTING = AnswerLikelihood.of(AnswerModel.NO_PROVES_NOTHING, 0, 0.4);

    private static final Offset<Double> EXACT = within(1e-12);

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

    /** Half of the information of a question that is answered every other time, whatever the answer. */
    @Test
    void whatIsAnsweredAlikeHasItsShareOfTheInformation() {
        AnswerLikelihood half = FLIPPED.answered(0.5, 0.5);
        assertThat(half.information(0.2)).isEqualTo(0.5 * FLIPPED.information(0.2));
        assertThat(half.information(0.2, 0.3, 0.5)).isEqualTo(0.5 * FLIPPED.information(0.2, 0.3, 0.5));
        assertThat(half.isSymmetric()).isTrue();
        assertThat(half.maxShare()).isEqualTo(0.5);
        for (Response response : Response.values()) {
            assertThat(half.factor(true, response)).isEqualTo(FLIPPED.factor(true, response));
            assertThat(half.factor(false, response)).isEqualTo(FLIPPED.factor(false, response));
        }
    }

    /**
     * Truthful, answered by .8 if present and by .4 if absent. Of p = .5, the responses are yes .4, no .2, unknown .4,
     * with the entropy 2 (.4 log2 2.5) + .2 log2 5 = 1.5219281; given the target, H(.8) = .7219281 or H(.4) = .9709506.
     */
    @Test
    void dontKnowIsEvidenceIfItDependsOnTheTarget() {
        AnswerLikelihood evidence = AnswerLikelihood.TRUTHFUL.answered(0.8, 0.4);
        assertThat(evidence.information(0.5)).isCloseTo(1.5219281 - (0.7219281 + 0.9709506) / 2, within(1e-6));
        assertThat(evidence.answered(0.5)).isCloseTo(0.6, within(1e-12));
        assertThat(evidence.isSymmetric()).isFalse();
        assertThat(evidence.maxShare()).isEqualTo(1);
        // posterior odds of present: .2 to .6 after "don't know", unless the answer decides
        assertThat(evidence.factor(true, Response.UNKNOWN)).isCloseTo(0.2, within(1e-12));
        assertThat(evidence.factor(false, Response.UNKNOWN)).isCloseTo(0.6, within(1e-12));
        assertThat(evidence.factor(true, Response.ACCEPTED)).isEqualTo(1);
        assertThat(evidence.factor(false, Response.ACCEPTED)).isZero();
        assertThat(evidence.factor(false, Response.REJECTED)).isEqualTo(0.5);
        assertThat(evidence.factor(false, Response.SEEN)).isEqualTo(1);
    }

    /** Compared with the entropies of the joint distribution, over present, open and absent. */
    @Test
    void theInformationIsThatOfTheJointDistribution() {
        double[] rates = {0, 0.3, 0.75, 1};
        for (double ifPresent : rates) {
            for (double ifAbsent : rates) {
                for (AnswerLikelihood each : new AnswerLikelihood[] {AnswerLikelihood.TRUTHFUL, FLIPPED, OMITTING}) {
                    AnswerLikelihood likelihood = each.answered(ifPresent, ifAbsent);
                    String name = likelihood.toString();
                    assertThat(likelihood.information(0.3)).as(name).isCloseTo(joint(likelihood, 0.3, 0, 0), EXACT);
                    assertThat(likelihood.information(1)).as(name).isCloseTo(0, EXACT);
                    assertThat(likelihood.information(0.3, 0.5, 0.2))
                            .as(name)
                            .isCloseTo(joint(likelihood, 0.3, 0.5, 0.2), EXACT);
                    assertThat(likelihood.information(0.3))
                            .as(name)
                            .isLessThanOrEqualTo(likelihood.maxShare() * 0.8812910);
                }
            }
        }
    }

    private static double joint(AnswerLikelihood likelihood, double carrying, double open, double presence) {
        double[] kinds = {carrying, open, 1 - carrying - open};
        double[] presences = {1, presence, 0};
        double[] responses = new double[3];
        double given = 0;
        for (int kind = 0; kind < 3; kind++) {
            double present = presences[kind];
            double[] ofKind = {
                present * likelihood.answeredIfPresent() * likelihood.yesIfPresent()
                        + (1 - present) * likelihood.answeredIfAbsent() * likelihood.yesIfAbsent(),
                present * likelihood.answeredIfPresent() * (1 - likelihood.yesIfPresent())
                        + (1 - present) * likelihood.answeredIfAbsent() * (1 - likelihood.yesIfAbsent()),
                present * (1 - likelihood.answeredIfPresent()) + (1 - present) * (1 - likelihood.answeredIfAbsent())
            };
            for (int response = 0; response < 3; response++) {
                responses[response] += kinds[kind] * ofKind[response];
                given += kinds[kind] * Entropy.summand(ofKind[response]);
            }
        }
        return (Arrays.stream(responses).map(Entropy::summand).sum() - given) / Entropy.LN_2;
    }
}
