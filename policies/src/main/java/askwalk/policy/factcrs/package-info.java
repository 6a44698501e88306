/**
 * FacT-CRS (arXiv:2208.14614): decision trees with factorised sessions and items.
 *
 * <p><b>{@code fact-crs}</b> learns a vector for each training session and each item, and grows decision trees whose
 * nodes carry a vector too: a node asks about the attribute that divides its sessions so that the two parts, each with
 * a vector of its own, have the smallest loss. A conversation walks down a tree along the answers, recommends what the
 * sessions in the node wanted that it comes to, and if that does not please goes on with the tree that then looks best.
 *
 * <p>Where this code differs from the paper's release. Vectors start on the axes of the attributes instead of from a
 * matrix factorisation, and are learned in one round instead of up to twenty. A node that no attribute divides is a
 * leaf. The last recommendation follows the answers instead of starting from the root, and feedback is in vectors where
 * the release has ids; {@code lastTurn=root} and {@code feedback=ids} bring these back. When all trees are used, they
 * may be walked again, where the release gives up. That a recommendation after an early stop takes no turn is the
 * protocol's doing, {@link askwalk.conversation.Protocol#FACT_RELEASED}. How few items end a walk early is chosen on
 * validation tuples, and so is among how many attributes trees choose where there are more attributes than dimensions:
 * then both starts go through one random projection.
 */
package askwalk.policy.factcrs;
