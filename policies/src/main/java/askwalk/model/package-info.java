/**
 * Trained models: their parameters as a {@link askwalk.model.Checkpoint}, their storage in a
 * {@link askwalk.model.ModelFile}, and the interfaces through which training reports its progress
 * ({@link askwalk.model.Stages}) and can be resumed ({@link askwalk.model.TrainingState}).
 */
package askwalk.model;
