package askwalk.experiment.report;

import java.util.List;

/**
 * The content of a report, independent of its format.
 *
 * @param figures the figures of each section
 * @param verdicts the verdicts on learned policies, the worst first
 * @param acrossRuns the comparisons between sections
 * @param flipRates runs that differ in their flip rate
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
