/**
 * EAR, Estimation–Action–Reflection (arXiv:2002.09102): the action stage.
 *
 * <p>A net sees the entropy of each question among the candidates, how much the user would like what each is about,
 * what became of the actions so far, and how many candidates are left; it decides what to ask and when to recommend. It
 * imitates Max Entropy first and is then trained by REINFORCE, as {@link askwalk.policy.reinforce} says; estimation and
 * reflection are the preference model's. Unlike the released code, entropies are calculated anew whenever the
 * candidates change, sums of children's entropies are scaled by ln(1 + sum), preferences are standardised over the
 * questions that are left, where a question that was asked has 0 and not -1, and in the history a question answered no
 * (-0.5) can be told from a turn that has not come (0).
 */
package askwalk.policy.ear;
