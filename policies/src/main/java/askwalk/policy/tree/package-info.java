/**
 * The shared parts of the tree methods {@link askwalk.policy.factcrs fact-crs} and {@link askwalk.policy.lazytree
 * lazy-tree}: training sessions read from the graph, and the questions that a policy may ask.
 */
package askwalk.policy.tree;
