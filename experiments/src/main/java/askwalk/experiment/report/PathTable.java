package askwalk.experiment.report;

import askwalk.evaluation.PathMetrics;
import java.util.ArrayList;
import java.util.List;

/** The table of the paths that dialogues walked. */
final class PathTable {

    private static final int DECIMALS = 3;

    private PathTable() {}

    /** Returns the lines of the table with its caption; none if a run of the group has no path figures. */
    static List<String> lines(GroupFigures figures) {
        if (!figures.hasPaths()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(
                "", "Paths:", "", "| policy | steps | valid | answer effect > 0 |", "| --- | --- | --- | --- |"));
        for (int i = 0; i < figures.policies(); i++) {
            PathMetrics paths = figures.paths().get(i);
            lines.add("| "
                    + String.join(
                            " | ",
                            MarkdownReport.code(figures.policy(i).name()),
                            MarkdownReport.cell(paths.length(), DECIMALS),
                            MarkdownReport.cell(paths.valid(), DECIMALS),
                            // Empty if no dialogue succeeded.
                            Double.isNaN(paths.answerEffectAboveZero().value())
                                    ? ""
                                    : MarkdownReport.cell(paths.answerEffectAboveZero(), DECIMALS))
                    + " |");
        }
        return lines;
    }
}
