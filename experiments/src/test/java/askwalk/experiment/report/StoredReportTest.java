package askwalk.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import askwalk.experiment.text.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A run of an earlier version, with former names of columns and settings, and its report with current names. */
class StoredReportTest {

    private static final Path FOLDER = Path.of("src/test/resources/askwalk/experiment/run/movielens-50");

    private final Report report = Report.read(List.of(FOLDER.resolve("small")));

    @Test
    void allFilesOfTheReportAreTheSame() {
        Map<String, String> files = new TreeMap<>();
        report.files(Path.of("small.md"), null).forEach((file, text) -> files.put(file.toString(), text));

        assertThat(files)
                .containsOnlyKeys("small-1.csv", "small-1.svg", "small-tables.csv", "small-tables.tex", "small.md");
        files.forEach((file, text) -> assertThat(text)
                .as(file)
                .isEqualTo(RunFolder.read(FOLDER.resolve("report").resolve(file))));
    }

    @Test
    void theFiguresForProgramsAreTheSame() {
        assertThat(Json.write(report.json()) + "\n").isEqualTo(RunFolder.read(FOLDER.resolve("report/small.json")));
    }
}
