package askwalk.experiment.report;

import askwalk.evaluation.PathMetrics;
import java.util.ArrayList;
import java.util.List;

/** What a report says of the paths that dialogues walked. */
final class PathTable {

    private static final int DECIMALS = 3;

    private PathTable() {}

    /** The lines of the table with what is above it; none if a run of the group kept no figures of paths. */
    static List<String> lines(GroupFigures figures) {
        if (!figures.hasPaths()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(
                "",
                "Paths from the user by the accepted attributes to the item: steps is their mean number, legal the share"
                        + " of dialogues in whose path every step exists on the graph, and heeded the share of successes"
                        + " in which what the user said raised the item's score in the preference model.",
                "",
                "| policy | steps | legal | heeded |",
                "| --- | --- | --- | --- |"));
        for (int i = 0; i < figures.policies(); i++) {
            PathMetrics paths = figures.paths().get(i);
            lines.add("| "
                    + String.join(
                            " | ",
                            MarkdownReport.code(figures.policy(i).name()),
                            MarkdownReport.cell(paths.length(), DECIMALS),
                            MarkdownReport.cell(paths.valid(), DECIMALS),
                            // Nothing where no dialogue succeeded.
                            Double.isNaN(paths.answerEffectAboveZero().value())
                                    ? ""
                                    : MarkdownReport.cell(paths.answerEffectAboveZero(), DECIMALS))
                    + " |");
        }
        return lines;
    }
}
