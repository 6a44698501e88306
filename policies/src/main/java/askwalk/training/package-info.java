/**
 * Utilities shared by trainers: {@linkplain askwalk.training.HeldOut held-out tuples}, the
 * {@linkplain askwalk.training.BestSoFar best checkpoint so far}, a {@linkplain askwalk.training.GridSearch grid
 * search}, a {@linkplain askwalk.training.Race race} of candidates and the exception for
 * {@linkplain askwalk.training.TrainingDivergedException diverged training}.
 */
package askwalk.training;
