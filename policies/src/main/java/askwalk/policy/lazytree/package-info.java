/**
 * A decision tree that is computed lazily, one node per turn.
 *
 * <p><b>{@code lazy-tree}</b> does not build a tree. It stores the observed pairs of an item and its accepted
 * attributes, and weights them by the answers, which gives the distribution of items at the tree node to which the
 * answers lead. Items with few sessions back off to a model with independent attributes. The next question has the
 * largest expected value of all later recommendations ({@code criterion=hits}) or the least expected entropy of the
 * items ({@code criterion=entropy}). The policy recommends at a stopping threshold that is tuned for each number of
 * actions left, by dynamic programming on validation tuples. The method is this project's own.
 */
package askwalk.policy.lazytree;
