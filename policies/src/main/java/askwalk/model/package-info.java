/**
 * Trained models: numbers as a {@link askwalk.model.Checkpoint}, {@link askwalk.model.ModelFile}, which stores them,
 * and the ways in which training reports its progress ({@link askwalk.model.Stages}) and can be resumed
 * ({@link askwalk.model.TrainingState}).
 */
package askwalk.model;
