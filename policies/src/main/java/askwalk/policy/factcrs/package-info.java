/**
 * FacT-CRS (arXiv:2208.14614): decision trees with factorised sessions and items.
 *
 * <p><b>{@code fact-crs}</b> trains a vector for each training session and each item, and grows decision trees whose
 * nodes have a vector too: a node asks about the attribute that splits its sessions so that the two parts, each with
 * its own vector, have the smallest total loss. A conversation follows a tree along the answers and recommends the
 * items of the sessions in the node that is reached. If the user rejects them, it continues with the best-scoring
 * unused tree.
 *
 * <p>Deviations from the released code. Vectors are initialised on the axes of the attributes instead of by a matrix
 * factorisation, and are trained in one round instead of up to twenty. A node that no attribute splits is a leaf. The
 * last recommendation follows the answers instead of starting from the root, and feedback uses vectors where the
 * release uses ids; {@code lastTurn=root} and {@code feedback=ids} restore these. When all trees are used, they become
 * available again, where the release stops. Whether a recommendation after an early stop takes a turn is defined by the
 * protocol, {@link askwalk.conversation.Protocol#FACT_RELEASED}. The number of items at which to stop early is tuned on
 * validation tuples, and so is the number of attributes if there are more attributes than dimensions: then the initial
 * vectors are projected at random.
 */
package askwalk.policy.factcrs;
