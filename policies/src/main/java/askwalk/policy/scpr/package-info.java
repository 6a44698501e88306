/**
 * SCPR (arXiv:2007.00194): the instance of CPR that its paper proposes.
 *
 * <p>Items are scored by a factorization machine that is not updated during conversations. Attributes are scored by
 * their entropy among the candidates, weighted by the logistic function of the candidates' scores. A net trained by
 * deep Q-learning decides between asking about the best adjacent attribute and recommending.
 *
 * <p>The net, its loss, replay memory, rewards, exploration and the synchronisation interval of the target network are
 * those of the paper and its released code. The following defaults differ, because they performed better on held-out
 * validation tuples:
 *
 * <ul>
 *   <li>{@code state=compact}: the inputs are the turn and the logarithm of the number of candidates, instead of the
 *       history and the number in binary ({@code length}), possibly with the entropies ({@code entropies}). A history
 *       identifies individual dialogues, and the net overfits to the successful ones.
 *   <li>{@code learningRate=0.001}, decreasing to 0 ({@code anneal}); the released code ignores its own option and uses
 *       0.01.
 *   <li>{@code targets=double} instead of {@code plain}, {@code draw=tuple} instead of {@code user}, and 10,000
 *       episodes.
 *   <li>The entropy has both terms; the paper prints only the first ({@code entropyTerms=one}), its code has both.
 *   <li>Questions that do not divide the candidates are not asked ({@code idleQuestions=true} allows them); without
 *       them, {@code adjacency} has no effect. Asking is masked when no question remains, where the released code ends
 *       the dialogue. Friends' likes are off.
 *   <li>Optimiser steps follow after each dialogue, one per turn, instead of after each turn. A fifth of the validation
 *       tuples is held out to select the checkpoint.
 * </ul>
 */
package askwalk.policy.scpr;
