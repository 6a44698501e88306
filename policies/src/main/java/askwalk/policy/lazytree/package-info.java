/**
 * A decision tree that is never grown.
 *
 * <p><b>{@code lazy-tree}</b> grows nothing. It keeps what was observed, pairs of an item and the attributes accepted,
 * and weighs it by the answers: what is left is the node of the tree that the answers lead to. Items that were wanted
 * seldom borrow from what their attributes are worth each by itself. It asks what promises the most hits in all lists
 * to come ({@code aim=hits}), or what leaves the least entropy of items ({@code aim=entropy}), and recommends from a
 * readiness on that is found for each number of actions left, by dynamic programming on validation tuples. Its methods
 * are this project's own.
 */
package askwalk.policy.lazytree;
