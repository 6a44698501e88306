/**
 * The prior of {@link askwalk.policy.infogain}: the probability of every item before the first answer. It is a mixture
 * of features ({@link askwalk.policy.infogain.prior.Feature}) in a conditional logit, fitted by Newton's method so that
 * the targets of validation tuples are most probable ({@link askwalk.policy.infogain.prior.PriorFit}).
 */
package askwalk.policy.infogain.prior;
