/**
 * The estimation of EAR (Lei et al., 2020, arXiv:2002.09102): a factorization machine over user, item and accepted
 * attributes.
 *
 * <p>{@link askwalk.preference.fm.FmProvider fm} is trained to put the item of a training interaction before any other
 * item, before others that carry all that was accepted, and its attributes before those that it does not carry;
 * {@link askwalk.preference.fm.PlainFmProvider fm-plain} learns the first of these alone. What was accepted is what a
 * user with the item in mind says yes to when asked by largest entropy.
 *
 * <p>Where this differs from the released code: items that the user interacted with are never a negative; candidates
 * come from few fixed ones for the same accepted attributes, drawn by hash; the bias, which cancels out, is left out;
 * held-out validation tuples choose the checkpoint, by the area under the ROC curve over all of them. In reflection,
 * random items may be those of validation and test tuples, of which nothing is known here, and a round has one step by
 * default and not as many as the user's training items fill.
 */
package askwalk.preference.fm;
