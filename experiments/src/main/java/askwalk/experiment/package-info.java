/**
 * Experiments: policies are trained, talk to simulated users and are compared on the same dialogues. The main type is
 * {@link askwalk.experiment.Experiment}, which carries out an {@link askwalk.experiment.ExperimentPlan} on a data set;
 * {@link askwalk.experiment.ModelTraining} trains models and keeps them in a {@link askwalk.experiment.ModelStore}.
 */
package askwalk.experiment;
