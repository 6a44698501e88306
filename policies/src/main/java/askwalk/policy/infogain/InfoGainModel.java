package askwalk.policy.infogain;

import askwalk.policy.infogain.prior.Prior;

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
     * @param flipRate assumed probability that an answer is wrong
     * @param omissionRate assumed probability that users do not name an attribute of the target, where a no proves
     *     nothing
     * @param stoppingRule when to recommend; also the rule that {@link Lookahead} assumes for later turns
     * @param lookahead number of the most probable items that {@link Lookahead} considers; 0 to use the stopping rule
     *     only
     * @param closedFormLookahead information of later questions in {@link ClosedFormLookahead} as a share of that of
     *     the current question; 0 to use {@link Lookahead} or the stopping rule
     * @param objective the objective of a conversation
     * @param excludeKnown whether items that the user has interacted with are excluded
     */
    record Parameters(
            double flipRate,
            double omissionRate,
            StoppingRule stoppingRule,
            int lookahead,
            double closedFormLookahead,
            Objective objective,
            boolean excludeKnown) {

        Parameters withStoppingRule(StoppingRule rule) {
            return new Parameters(
                    flipRate, omissionRate, rule, lookahead, closedFormLookahead, objective, excludeKnown);
        }

        Parameters withLookahead(int items) {
            return new Parameters(
                    flipRate, omissionRate, stoppingRule, items, closedFormLookahead, objective, excludeKnown);
        }

        Parameters withClosedFormLookahead(double share) {
            return new Parameters(flipRate, omissionRate, stoppingRule, lookahead, share, objective, excludeKnown);
        }

        Parameters withFlipRate(double rate) {
            return new Parameters(
                    rate, omissionRate, stoppingRule, lookahead, closedFormLookahead, objective, excludeKnown);
        }

        Parameters withOmissionRate(double rate) {
            return new Parameters(
                    flipRate, rate, stoppingRule, lookahead, closedFormLookahead, objective, excludeKnown);
        }
    }
}
