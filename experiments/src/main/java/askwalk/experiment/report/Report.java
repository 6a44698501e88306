package askwalk.experiment.report;

import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A report on stored runs. Runs that differ only in their seed are one section. Sections on the same dialogues are
 * compared with each other, and learned policies with the rules of their section. The same runs always give the same
 * text. Immutable.
 */
public final class Report {

    private final ReportContent content;

    private Report(ReportContent content) {
        this.content = content;
    }

    /**
     * Returns a report on runs.
     *
     * @param runs the runs
     * @throws askwalk.experiment.run.PlanException if two have the same data set, protocol, policies and seed
     */
    public static Report of(List<Run> runs) {
        return new Report(ReportContent.of(RunGroup.of(runs)));
    }

    /**
     * Reads run directories and returns a report on them.
     *
     * @param folders run directories
     * @throws askwalk.experiment.run.RunException if one is not a finished run, cannot be read, or was changed
     */
    public static Report read(List<Path> folders) {
        return of(RunReader.read(folders));
    }

    /** Returns a line in Markdown for each learned policy that has a rule to be compared with, the worst first. */
    public List<String> verdicts() {
        return content.verdicts().stream().map(Verdict::sentence).toList();
    }

    /**
     * Returns the files of the report: the Markdown file, and next to it its charts and tables.
     *
     * @param report the path of the Markdown file; nothing is written
     * @param notes a text in Markdown to add, or null
     * @return the text of each file, the report last
     */
    public Map<Path, String> files(Path report, String notes) {
        ReportFigures figures = new ReportFigures(report);
        Map<Path, String> files = figures.files(content);
        files.put(report, MarkdownReport.markdown(content, PublishedFigures.read(), figures, notes));
        return files;
    }

    /** Returns the main tables, comparisons and verdicts as maps, lists, texts and numbers for JSON. */
    public Map<String, Object> json() {
        return ReportTables.json(content);
    }
}
