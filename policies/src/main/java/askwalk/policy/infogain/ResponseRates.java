package askwalk.policy.infogain;

import askwalk.conversation.AnswerRates;

/**
 * The assumed probabilities that a user answers by yes or no. Immutable.
 *
 * @param answered the probability for each attribute, unless they differ
 * @param byAttribute the rates of each attribute, which include wrong answers; null if all are alike
 */
record ResponseRates(double answered, AnswerRates byAttribute) {

    /** No assumption: "don't know" says nothing, and all attributes are answered alike. */
    static final ResponseRates NONE = new ResponseRates(1, null);

    static ResponseRates same(double answered) {
        return new ResponseRates(answered, null);
    }

    static ResponseRates of(AnswerRates rates) {
        return new ResponseRates(1, rates);
    }
}
