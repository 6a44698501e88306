package askwalk.experiment;

import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.EvaluationResult;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.PathMetrics;
import askwalk.experiment.run.PolicyFigures;
import java.util.List;

/**
 * The result of one policy.
 *
 * @param policy the policy
 * @param evaluation its dialogues and their cost
 * @param metrics the metrics of the dialogues
 * @param againstFirst the comparison with the first policy on the same dialogues, corrected for the number of
 *     comparisons; null for the first policy
 * @param queries the load on a database; null for a graph in memory
 */
public record PolicyResult(
        TrainedPolicy policy,
        EvaluationResult evaluation,
        Metrics metrics,
        PairedComparison againstFirst,
        QueryReading queries) {

    /** Returns the policy's name. */
    public String name() {
        return policy.name();
    }

    /** Returns the dialogues by ascending index. */
    public List<DialogueRow> rows() {
        return evaluation.rows();
    }

    /** Returns the figures for a run directory, without the comparison. */
    public PolicyFigures figures() {
        return PolicyFigures.of(
                name(),
                metrics,
                PathMetrics.of(rows()),
                new PolicyFigures.Cost(
                        evaluation.cpuMillisPerDialogue(),
                        queries == null ? null : queries.queries(),
                        queries == null ? null : queries.millis(),
                        evaluation.warmUpDialogues()));
    }

    PolicyResult withComparison(PairedComparison comparison) {
        return new PolicyResult(policy, evaluation, metrics, comparison, queries);
    }
}
