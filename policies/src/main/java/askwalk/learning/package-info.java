/**
 * What all that learns shares: hyperparameters as {@link askwalk.learning.Settings}, trained numbers as a
 * {@link askwalk.learning.Checkpoint}, and a way to say how far training has come.
 */
package askwalk.learning;
