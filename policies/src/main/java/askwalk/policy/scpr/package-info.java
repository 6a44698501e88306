/**
 * SCPR (arXiv:2007.00194): the instance of CPR in its paper.
 *
 * <p>Items are scored by a factorization machine that stays as it was trained; attributes by the entropy of having them
 * among the candidates, weighted by the logistic function of the candidates' scores; a net trained by deep Q-learning
 * decides between asking about the best adjacent attribute and recommending.
 *
 * <p>The net, its loss, replay memory, rewards, exploration and the interval of the target are the paper's and its
 * released code's. These settings differ by default, since held-out validation tuples said otherwise:
 *
 * <ul>
 *   <li>{@code state=compact}: the net sees the turn and the logarithm of the number of candidates, not the history and
 *       the number in binary ({@code length}) nor also the entropies ({@code entropies}). A history tells one dialogue
 *       from another, and the net learns by heart which were successful.
 *   <li>{@code learningRate=0.001}, falling to 0 ({@code anneal}); the released code never passes its own on and uses
 *       0.01.
 *   <li>{@code targets=double} instead of {@code plain}, {@code draw=tuple} instead of {@code user}, and 10,000
 *       episodes.
 *   <li>The entropy has both terms; the paper prints the first alone ({@code entropyTerms=one}), its code has both.
 *   <li>Questions that tell no candidates apart are not asked ({@code idleQuestions=true} allows them), so that
 *       {@code adjacency} makes no difference unless they are; to ask is ruled out when nothing is left to ask, where
 *       the released code ends the dialogue. Friends' likes are off.
 *   <li>It learns after each dialogue as many steps as the dialogue had turns, not after each turn, and a fifth of the
 *       validation tuples, never trained on, chooses the checkpoint.
 * </ul>
 */
package askwalk.policy.scpr;
