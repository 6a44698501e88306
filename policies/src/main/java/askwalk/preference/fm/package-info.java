/**
 * The estimation of EAR (Lei et al., 2020, arXiv:2002.09102): a factorization machine over user, item and accepted
 * attributes.
 *
 * <p>{@link askwalk.preference.fm.FmProvider fm} is trained to rank the item of a training interaction above other
 * items and above other items with all accepted attributes, and its attributes above those that it does not carry.
 * {@link askwalk.preference.fm.PlainFmProvider fm-plain} is trained only on the first of these rankings. The accepted
 * attributes are those that a user with this target item accepts when asked by maximum entropy.
 *
 * <p>Deviations from the released code: items that the user interacted with are never negatives; candidate negatives
 * come from a small fixed pool per interaction and set of accepted attributes, sampled by hash; the bias term, which
 * cancels out, is omitted; the checkpoint is selected by the area under the ROC curve on held-out validation tuples. In
 * reflection, random items may be items of validation and test tuples, which are not available here. A round has one
 * mini-batch by default, instead of as many as the user's training items fill.
 */
package askwalk.preference.fm;
