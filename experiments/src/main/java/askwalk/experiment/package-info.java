/**
 * Experiments: policies are trained and compared on the same dialogues with simulated users. The main type is
 * {@link askwalk.experiment.Experiment}, which runs an {@link askwalk.experiment.ExperimentPlan} on a data set.
 * {@link askwalk.experiment.ModelTraining} trains models and keeps them in a {@link askwalk.experiment.ModelStore}.
 */
package askwalk.experiment;
