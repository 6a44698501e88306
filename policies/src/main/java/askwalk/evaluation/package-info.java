/**
 * Evaluation: an {@link askwalk.evaluation.Evaluation} runs simulated dialogues in parallel and returns one
 * {@link askwalk.evaluation.DialogueRow} for each; {@link askwalk.evaluation.Metrics} and
 * {@link askwalk.evaluation.PairedComparison} are computed from such rows and from nothing else, and
 * {@link askwalk.evaluation.PathMetrics} from the path figures of the rows. Intervals and tests take users and items as
 * clusters: {@link askwalk.evaluation.Clusters} computes the variance and {@link askwalk.evaluation.ClusteredMean} the
 * intervals and tests. A {@link askwalk.evaluation.Metric} is a small class, found through a
 * {@link askwalk.evaluation.MetricProvider}. A {@link askwalk.evaluation.SpeedTrial} measures the latency of a policy's
 * turns.
 */
package askwalk.evaluation;
