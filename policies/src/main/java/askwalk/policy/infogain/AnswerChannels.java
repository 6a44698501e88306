package askwalk.policy.infogain;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.AnswerRates;

/** The answer noise model of each attribute, which may be the same for all. Immutable. */
final class AnswerChannels {

    /** Truthful users. */
    static final AnswerChannels TRUTHFUL = same(AnswerLikelihood.TRUTHFUL);

    /** The model of all attributes; null if they differ. */
    private final AnswerLikelihood same;

    private final AnswerLikelihood[] ofAttribute;

    private AnswerChannels(AnswerLikelihood same, AnswerLikelihood[] ofAttribute) {
        this.same = same;
        this.ofAttribute = ofAttribute;
    }

    static AnswerChannels same(AnswerLikelihood likelihood) {
        return new AnswerChannels(likelihood, new AnswerLikelihood[0]);
    }

    /**
     * Creates the models of an answer model. Rates of attributes take the place of the flip rate.
     *
     * @param model the answer model
     * @param parameters the rates
     */
    static AnswerChannels of(AnswerModel model, InfoGainModel.Parameters parameters) {
        ResponseRates assumed = parameters.responseRates();
        AnswerRates rates = assumed.byAttribute();
        if (rates == null) {
            return same(AnswerLikelihood.of(model, parameters.flipRate(), parameters.omissionRate())
                    .answered(assumed.answered(), assumed.answered()));
        }
        AnswerLikelihood[] ofAttribute = new AnswerLikelihood[rates.attributeCount()];
        for (int attribute = 0; attribute < ofAttribute.length; attribute++) {
            ofAttribute[attribute] = AnswerLikelihood.of(model, rates.wrong(attribute), parameters.omissionRate())
                    .answered(rates.answeredIfPresent(attribute), rates.answeredIfAbsent(attribute));
        }
        return new AnswerChannels(null, ofAttribute);
    }

    /** Returns whether the model is the same for all attributes. */
    boolean areSame() {
        return same != null;
    }

    AnswerLikelihood of(int attribute) {
        return same != null ? same : ofAttribute[attribute];
    }
}
