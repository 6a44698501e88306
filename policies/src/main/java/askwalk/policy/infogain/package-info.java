/**
 * A Bayesian policy: it maintains the posterior of every item, asks the question with the largest expected information,
 * and looks ahead before it recommends. It is this project's own method.
 *
 * <p>The prior is a conditional logit over item features ({@link askwalk.policy.infogain.prior.Feature}), fitted to the
 * targets of validation tuples. An answer multiplies it by a likelihood
 * ({@link askwalk.policy.infogain.AnswerLikelihood}), which for truthful users is a hard filter. The value of a
 * question is the mutual information of its answer and the item. The value of recommending is the hits of the list and
 * of all that follows, the value of asking the hits that follow each answer. Both are computed by a recursion over all
 * continuations ({@link askwalk.policy.infogain.Lookahead}) or, where answers may be wrong, by a closed form
 * ({@link askwalk.policy.infogain.ClosedFormLookahead}). Which of them is used, and all parameters, are tuned in
 * dialogues on validation tuples.
 *
 * <p>Users may answer some attributes more often, or more rightly, than others ({@code answerRates}). The value of a
 * question is then the mutual information of its response, yes, no or "don't know", and the item; the rates of each
 * attribute are given, or learned in dialogues on validation tuples
 * ({@link askwalk.policy.infogain.AnswerRateTrainer}).
 *
 * <p>Where items leave attributes open, the likelihood is the mean over the probability that the item has the attribute
 * ({@link askwalk.policy.infogain.OpenAttributes}); binary questions are selected by the information that is left then.
 * Other questions and the lookahead take what is open for a no.
 *
 * <p>The policy exploits the truthful answers of simulated users in the benchmarks. Its results should therefore be
 * reported together with those under answer noise and those of {@code prior=uniform}.
 */
package askwalk.policy.infogain;
