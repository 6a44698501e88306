package askwalk.policy.infogain;

import askwalk.conversation.AnswerRates;
import askwalk.policy.infogain.prior.Prior;
import java.util.stream.IntStream;

/**
 * The model of an {@link InfoGainPolicy}. Immutable.
 *
 * @param prior the prior of the items
 * @param parameters the parameters of asking and recommending
 */
record InfoGainModel(Prior prior, Parameters parameters) {

    /**
     * The parameters of asking and recommending.
     *
     * @param responseRates assumed probabilities that a user answers by yes or no
     * @param flipRate assumed probability that an answer is wrong, unless the response rates have their own
     * @param omissionRate assumed probability that users do not name an attribute of the target, where a no proves
     *     nothing
     * @param gapRate assumed share of items with attributes in an incomplete group of which none is stated; see
     *     {@link OpenAttributes}
     * @param stoppingRule when to recommend; also the rule that {@link Lookahead} assumes for later turns
     * @param lookahead number of the most probable items that {@link Lookahead} considers; 0 to use the stopping rule
     *     only
     * @param closedFormLookahead information of later questions in {@link ClosedFormLookahead} as a share of that of
     *     the current question; 0 to use {@link Lookahead} or the stopping rule
     * @param objective the objective of a conversation
     * @param excludeKnown whether items that the user has interacted with are excluded
     * @param ranges whether questions may be about ranges of numbers
     */
    record Parameters(
            ResponseRates responseRates,
            double flipRate,
            double omissionRate,
            double gapRate,
            StoppingRule stoppingRule,
            int lookahead,
            double closedFormLookahead,
            Objective objective,
            boolean excludeKnown,
            boolean ranges) {

        Parameters withResponseRates(ResponseRates rates) {
            return new Parameters(
                    rates,
                    flipRate,
                    omissionRate,
                    gapRate,
                    stoppingRule,
                    lookahead,
                    closedFormLookahead,
                    objective,
                    excludeKnown,
                    ranges);
        }

        /** Returns whether answers are assumed to be wrong at times. */
        boolean mayErr() {
            AnswerRates rates = responseRates.byAttribute();
            return rates == null
                    ? flipRate > 0
                    : IntStream.range(0, rates.attributeCount()).anyMatch(attribute -> rates.wrong(attribute) > 0);
        }

        Parameters withStoppingRule(StoppingRule rule) {
            return new Parameters(
                    responseRates,
                    flipRate,
                    omissionRate,
                    gapRate,
                    rule,
                    lookahead,
                    closedFormLookahead,
                    objective,
                    excludeKnown,
                    ranges);
        }

        Parameters withLookahead(int items) {
            return new Parameters(
                    responseRates,
                    flipRate,
                    omissionRate,
                    gapRate,
                    stoppingRule,
                    items,
                    closedFormLookahead,
                    objective,
                    excludeKnown,
                    ranges);
        }

        Parameters withClosedFormLookahead(double share) {
            return new Parameters(
                    responseRates,
                    flipRate,
                    omissionRate,
                    gapRate,
                    stoppingRule,
                    lookahead,
                    share,
                    objective,
                    excludeKnown,
                    ranges);
        }

        Parameters withFlipRate(double rate) {
            return new Parameters(
                    responseRates,
                    rate,
                    omissionRate,
                    gapRate,
                    stoppingRule,
                    lookahead,
                    closedFormLookahead,
                    objective,
                    excludeKnown,
                    ranges);
        }

        Parameters withOmissionRate(double rate) {
            return new Parameters(
                    responseRates,
                    flipRate,
                    rate,
                    gapRate,
                    stoppingRule,
                    lookahead,
                    closedFormLookahead,
                    objective,
                    excludeKnown,
                    ranges);
        }

        Parameters withGapRate(double rate) {
            return new Parameters(
                    responseRates,
                    flipRate,
                    omissionRate,
                    rate,
                    stoppingRule,
                    lookahead,
                    closedFormLookahead,
                    objective,
                    excludeKnown,
                    ranges);
        }
    }
}
