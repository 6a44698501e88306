package askwalk.experiment.report;

import java.util.List;

/**
 * What a report says, before it is put into words or files.
 *
 * @param figures of each section
 * @param verdicts on policies that learned, the worst first
 * @param acrossRuns comparisons between sections
 * @param flipRates runs that differ in how often users are wrong
 */
record ReportContent(
        List<GroupFigures> figures, List<Verdict> verdicts, AcrossRuns.Found acrossRuns, List<FlipRates> flipRates) {

    static ReportContent of(List<RunGroup> groups) {
        return new ReportContent(
                groups.stream().map(GroupFigures::of).toList(),
                Verdicts.of(groups),
                AcrossRuns.of(groups),
                FlipRates.of(groups));
    }

    List<RunGroup> groups() {
        return figures.stream().map(GroupFigures::group).toList();
    }
}
