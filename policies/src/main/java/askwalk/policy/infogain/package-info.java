/**
 * A Bayesian questioner, of no paper: it keeps the probability of every item, to which a no is evidence as good as a
 * yes, asks what tells most of the item, and looks ahead before it recommends.
 *
 * <p>What is believed at first is a mixture of signs ({@link askwalk.policy.infogain.prior.Feature}), weighted so that
 * the targets of validation tuples are most probable; an answer multiplies it by a likelihood
 * ({@link askwalk.policy.infogain.AnswerLikelihood}), which for a truthful user is an exact filter. A question is worth
 * the mutual information of its answer and the item. To recommend is worth the hits of the list and of what follows, to
 * ask the hits of what follows each answer, both found by walking the tree of what would be said
 * ({@link askwalk.policy.infogain.Lookahead}), or, where answers may be wrong, by a closed form
 * ({@link askwalk.policy.infogain.ClosedFormLookahead}). Which of them, and all numbers, is found in dialogues on
 * validation tuples.
 *
 * <p>It uses to the full that users of the benchmarks answer truthfully. So its figures belong beside those with wrong
 * answers, and beside those of {@code prior=uniform}.
 */
package askwalk.policy.infogain;
