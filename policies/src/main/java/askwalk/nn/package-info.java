/**
 * A small multilayer perceptron, {@link askwalk.nn.Mlp}, with its optimisers, and {@link askwalk.nn.DqnLearner}, which
 * trains it by deep Q-learning from a {@link askwalk.nn.ReplayMemory}. Training is deterministic: the same seed gives
 * the same weights, bit for bit.
 */
package askwalk.nn;
