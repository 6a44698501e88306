/**
 * What trainers have in common: tuples that are {@linkplain askwalk.training.HeldOut held out}, the
 * {@linkplain askwalk.training.BestSoFar best checkpoint so far}, a {@linkplain askwalk.training.GridSearch grid
 * search} and the exception for {@linkplain askwalk.training.TrainingDivergedException training that diverged}.
 */
package askwalk.training;
