package askwalk.cli;

import java.util.ArrayList;
import java.util.List;

/** What a report says of the paths that dialogues walked. */
final class PathTable {

    private PathTable() {}

    /** The lines of the table with what is above it; none if a run of the group kept no figures of paths. */
    static List<String> lines(RunGroup group) {
        boolean kept = group.runs().stream()
                .flatMap(run -> run.policies().stream())
                .allMatch(policy -> policy.paths() != null);
        if (!kept) {
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
        for (int i = 0; i < group.first().policies().size(); i++) {
            lines.add("| "
                    + String.join(
                            " | ",
                            Report.code(group.first().policies().get(i).name()),
                            Report.cell(
                                    group, i, "steps", policy -> policy.paths().length()),
                            Report.cell(
                                    group, i, "legal", policy -> policy.paths().legal()),
                            heeded(group, i))
                    + " |");
        }
        return lines;
    }

    /** Nothing where no dialogue succeeded. */
    private static String heeded(RunGroup group, int number) {
        boolean known = group.policies(number).stream()
                .noneMatch(policy -> Double.isNaN(policy.paths().faithful().value()));
        return known
                ? Report.cell(group, number, "heeded", policy -> policy.paths().faithful())
                : "";
    }
}
