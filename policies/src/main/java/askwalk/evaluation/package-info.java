/**
 * Evaluation: an {@link askwalk.evaluation.Evaluation} runs simulated dialogues in parallel and gives one
 * {@link askwalk.evaluation.DialogueRow} for each; {@link askwalk.evaluation.Metrics} and
 * {@link askwalk.evaluation.PairedComparison} are computed from such rows and from nothing else, and
 * {@link askwalk.evaluation.PathMetrics} from what the rows say of the paths that were walked. A
 * {@link askwalk.evaluation.SpeedTrial} measures how long a policy's turns take.
 */
package askwalk.evaluation;
