/**
 * EAR, Estimation–Action–Reflection (arXiv:2002.09102): the action stage.
 *
 * <p>The inputs of the policy net are the entropy of each question among the candidates, the preference score of each
 * question, the outcomes of the actions so far, and the number of remaining candidates. The net decides what to ask and
 * when to recommend. It is pre-trained by behaviour cloning of Max Entropy and then trained by REINFORCE, see
 * {@link askwalk.policy.reinforce}. The estimation and reflection stages are part of the preference model. Deviations
 * from the released code: entropies are recomputed whenever the candidates change; sums of children's entropies are
 * scaled by ln(1 + sum); preferences are standardised over the remaining questions, and questions asked before have 0
 * instead of -1; in the history, a question answered "no" (-0.5) differs from a turn that has not happened (0).
 */
package askwalk.policy.ear;
