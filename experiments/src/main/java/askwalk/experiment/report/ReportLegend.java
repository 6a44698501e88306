package askwalk.experiment.report;

import askwalk.evaluation.Clusters;
import askwalk.experiment.run.RunPolicy;
import java.util.ArrayList;
import java.util.List;

/** The explanation of metrics, tests and tables, which stands once in a report. */
final class ReportLegend {

    private ReportLegend() {}

    /** Returns the lines of a list in Markdown; what the report does not contain is left out. */
    static List<String> lines(ReportContent content) {
        List<RunGroup> groups = content.groups();
        List<String> lines = new ArrayList<>();
        lines.add("- Every figure is computed from the per-dialogue rows of its runs.");
        lines.add(
                "- SR@t is the share of dialogues that succeeded by turn t, T the turn limit, AT the average number of"
                        + " turns, and hDCG the hierarchical discounted cumulative gain of the target's turn and rank. SR@t and AT"
                        + " count turns as defined by the protocol.");
        lines.add(
                "- Best policy: the highest SR@T, then the lowest AT; `threshold`, `ask-first` and oracles do not count. Best"
                        + " rule: the same among `threshold` and `ask-first` with the preference model of the best policy.");
        lines.add(
                "- Baseline of a learned policy: the best rule with the same preference model. p is that of a two-sided"
                        + " test of the difference in SR@T, without correction.");
        lines.add(
                "- Brackets are 95 % intervals. Intervals and tests treat users and items as clusters, since dialogues"
                        + " with one user or about one item are not independent. They need at least "
                        + Clusters.MIN_CLUSTERS
                        + " users and " + Clusters.MIN_CLUSTERS + " items, none of them with nearly all dialogues.");
        if (groups.stream().anyMatch(RunGroup::hasSeeds)) {
            lines.add("- Dialogues of one tuple with several seeds are one observation: their mean.");
        }
        if (groups.stream().anyMatch(group -> group.first().policies().size() > 1)
                || !content.acrossRuns().comparisons().isEmpty()) {
            lines.add(
                    "- Differences are paired by dialogue. p (Holm) is corrected for the number of policies in its table."
                            + " The effect size is Cohen's d of paired values.");
        }
        if (content.figures().stream().anyMatch(GroupFigures::hasPaths)) {
            lines.add(
                    "- Paths lead from the user over the accepted attributes to the item. steps: mean number of steps."
                            + " valid: share of dialogues in which every step of the path exists in the graph. answer effect > 0:"
                            + " share of successes where the answers raised the target's preference score.");
        }
        if (groups.stream().flatMap(group -> group.first().policies().stream()).anyMatch(RunPolicy::isOracle)) {
            lines.add(
                    "- An oracle is an upper bound, not a result. For each dialogue it uses the best number of questions"
                            + " before recommending until the end. It asks the questions of its policy and ranks items as the policy"
                            + " does; other questions and rankings are not considered.");
        }
        lines.add("- Settings of a second variant of a policy list only what differs from the first.");
        return lines;
    }
}
