package askwalk.experiment.report;

import askwalk.conversation.Protocol;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.PathMetrics;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of runs that differ only in their seed, from the rows of all seeds. Dialogues of one tuple with several
 * seeds are one observation.
 *
 * @param group the runs
 * @param metrics the metrics of each policy
 * @param paths the path figures of each policy; an entry is null if a run has none
 * @param againstFirst the comparison of each policy except the first with the first one
 */
record GroupFigures(
        RunGroup group, List<Metrics> metrics, List<PathMetrics> paths, List<PairedComparison> againstFirst) {

    static GroupFigures of(RunGroup group) {
        Protocol protocol = group.first().protocol();
        List<Metrics> metrics = new ArrayList<>();
        List<PathMetrics> paths = new ArrayList<>();
        List<PairedComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < group.first().policies().size(); i++) {
            RunPolicy policy = group.first().policies().get(i);
            List<DialogueRow> rows = group.rows(i);
            metrics.add(group.hasSeeds() ? Metrics.of(rows, protocol) : policy.metrics());
            paths.add(group.hasSeeds() ? PathMetrics.of(rows) : policy.paths());
            if (i > 0) {
                comparisons.add(PairedComparison.of(rows, group.rows(0), protocol));
            }
        }
        return new GroupFigures(group, metrics, paths, PairedComparison.corrected(comparisons));
    }

    Run first() {
        return group.first();
    }

    RunPolicy policy(int number) {
        return group.first().policies().get(number);
    }

    int policies() {
        return metrics.size();
    }

    /** Returns whether all policies have path figures. */
    boolean hasPaths() {
        return paths.stream().allMatch(path -> path != null);
    }

    /** Returns the spread of a metric over the seeds. */
    RunGroup.Spread spread(int number, String metric) {
        return group.spread(number, policy -> policy.metrics().estimate(metric).value());
    }
}
