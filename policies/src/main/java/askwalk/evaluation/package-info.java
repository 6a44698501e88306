/**
 * Evaluation: an {@link askwalk.evaluation.Evaluation} runs simulated dialogues in parallel and gives one
 * {@link askwalk.evaluation.DialogueRow} for each; {@link askwalk.evaluation.Metrics} and
 * {@link askwalk.evaluation.PairedComparison} are computed from such rows and from nothing else, and
 * {@link askwalk.evaluation.PathMetrics} from what the rows say of the paths that were walked. Intervals and tests take
 * users and items as clusters: {@link askwalk.evaluation.Clusters} has the variance and
 * {@link askwalk.evaluation.ClusteredMean} what follows from it. A {@link askwalk.evaluation.Metric} is a small class,
 * found through a {@link askwalk.evaluation.MetricProvider}. A {@link askwalk.evaluation.SpeedTrial} measures how long
 * a policy's turns take.
 */
package askwalk.evaluation;
