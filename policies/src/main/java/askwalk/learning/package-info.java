/**
 * What all that learns shares: hyperparameters as {@link askwalk.learning.Settings}, trained numbers as a
 * {@link askwalk.learning.Checkpoint}, a way to say how far training has come, and {@link askwalk.learning.ModelFile},
 * which keeps what was trained; and the small net, {@link askwalk.learning.Mlp}, with its optimisers;
 * {@link askwalk.learning.DeepQ} trains such a net on what a {@link askwalk.learning.ReplayMemory} remembers.
 */
package askwalk.learning;
