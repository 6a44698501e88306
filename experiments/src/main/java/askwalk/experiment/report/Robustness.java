package askwalk.experiment.report;

import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The robustness of policies to their users: their figures in stored runs that differ in the model of the simulated
 * users only, with paired differences to the first policy under the same model, the worst case over the models, and the
 * area under the success by strength. The same runs always give the same text. Immutable and safe for concurrent use.
 */
public final class Robustness {

    private static final String NAME = "robustness";

    private final RobustnessFigures figures;

    private Robustness(RobustnessFigures figures) {
        this.figures = figures;
    }

    /**
     * Compares runs.
     *
     * @param runs a run for each model of users, in any order
     * @return the comparison
     * @throws PlanException if there is no run, two differ in more than the users, or two have the same users
     */
    public static Robustness of(List<Run> runs) {
        return new Robustness(RobustnessFigures.of(runs));
    }

    /**
     * Reads run directories and compares the runs.
     *
     * @param folders run directories
     * @return the comparison
     * @throws PlanException if there is no run, two differ in more than the users, or two have the same users
     * @throws askwalk.experiment.run.RunException if one is not a finished run, cannot be read, or was changed
     */
    public static Robustness read(List<Path> folders) {
        return of(RunReader.read(folders));
    }

    /** Returns the main tables in Markdown. */
    public String tables() {
        return String.join("\n", new RobustnessText(figures).tables());
    }

    /**
     * Returns the files of a report: all figures as CSV, a chart for each model with several strengths, and the report
     * in Markdown.
     *
     * @param folder the folder of the files; nothing is written
     * @return the text of each file, the report last
     */
    public Map<Path, String> files(Path folder) {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(folder.resolve(NAME + ".csv"), new RobustnessTables(figures).csv());
        figures.series().forEach(series -> files.put(folder.resolve(chart(series.model())), series.svg()));
        files.put(
                folder.resolve(NAME + ".md"),
                String.join("\n", new RobustnessText(figures).report(Robustness::chart)) + "\n");
        return files;
    }

    private static String chart(String model) {
        return NAME + "-" + model.replaceAll("[^A-Za-z0-9._-]", "-") + ".svg";
    }

    /** Returns all figures as maps, lists, texts and numbers for JSON. */
    public Map<String, Object> json() {
        return new RobustnessTables(figures).json();
    }
}
