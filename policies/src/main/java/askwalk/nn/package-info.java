/**
 * A small feed-forward net, {@link askwalk.nn.Mlp}, with its optimisers, and {@link askwalk.nn.DqnLearner}, which
 * trains such a net by deep Q-learning from a {@link askwalk.nn.ReplayMemory}. All of it is deterministic: the same
 * seed gives the same weights, bit for bit.
 */
package askwalk.nn;
