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
 * The figures of runs that differ in their seed alone, from the rows of all seeds: dialogues of one tuple with several
 * seeds are one observation.
 *
 * @param group the runs
 * @param metrics of each policy
 * @param paths of each policy; null where a run kept no figures of paths
 * @param againstFirst the comparison of each policy but the first with it
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

    /** Whether all rows say something of paths. */
    boolean hasPaths() {
        return paths.stream().allMatch(path -> path != null);
    }

    /** The spread of a metric over the seeds. */
    RunGroup.Spread spread(int number, String metric) {
        return group.spread(number, policy -> policy.metrics().estimate(metric).value());
    }
}
