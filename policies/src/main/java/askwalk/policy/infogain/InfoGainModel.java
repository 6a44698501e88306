package askwalk.policy.infogain;

import askwalk.policy.infogain.prior.Prior;

/**
 * All that an {@link InfoGainPolicy} goes by. Immutable.
 *
 * @param prior how probable items are before anything was said
 * @param rules how it acts on what it believes
 */
record InfoGainModel(Prior prior, Rules rules) {

    /**
     * How it acts.
     *
     * @param flipRate how often it takes answers to be wrong
     * @param silence how often it takes users not to name what an item carries, where a no proves nothing
     * @param rule when to recommend, or what the lookahead takes for the rule of later turns
     * @param lookahead how many of the heaviest items it sees when it looks ahead; 0 to go by the rule alone
     * @param foresight how much of what a question tells those after it are taken to tell; 0 to go by the lookahead or
     *     the rule, see {@link ClosedFormLookahead}
     * @param objective what it aims at
     * @param excludeKnown whether items are left out that the user is known to have
     */
    record Rules(
            double flipRate,
            double silence,
            StoppingRule rule,
            int lookahead,
            double foresight,
            Objective objective,
            boolean excludeKnown) {

        Rules withRule(StoppingRule newRule) {
            return new Rules(flipRate, silence, newRule, lookahead, foresight, objective, excludeKnown);
        }

        Rules withLookahead(int items) {
            return new Rules(flipRate, silence, rule, items, foresight, objective, excludeKnown);
        }

        Rules withForesight(double share) {
            return new Rules(flipRate, silence, rule, lookahead, share, objective, excludeKnown);
        }

        Rules withFlipRate(double rate) {
            return new Rules(rate, silence, rule, lookahead, foresight, objective, excludeKnown);
        }

        Rules withSilence(double share) {
            return new Rules(flipRate, share, rule, lookahead, foresight, objective, excludeKnown);
        }
    }
}
