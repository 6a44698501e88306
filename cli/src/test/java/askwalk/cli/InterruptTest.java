package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.chart.SvgFile;
import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After Ctrl-C or a termination signal, finished work is kept and reported, and no file is half-written. */
class InterruptTest {

    private static final int POLICIES = 500;
    private static final int DIALOGUES = 1000;
    private static final Duration PROCESS_TIMEOUT = Duration.ofMinutes(3);

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({"false, 130", "true, 143"})
    void keepsTheFinishedPolicies(boolean terminate, int exitCode) throws Exception {
        Path out = temp.resolve("run");
        String policies =
                IntStream.range(0, POLICIES).mapToObj(i -> "abs-greedy@" + i).collect(Collectors.joining(","));
        Cli run;
        try (RealProcess process = RealProcess.start(
                temp,
                RealProcess.classPath(),
                "",
                Cli.words(
                        "compare --threads 1 --json --dialogues " + DIALOGUES,
                        "--policies",
                        policies,
                        "--out",
                        out.toString()))) {
            waitForTheFirstRows(process, out);
            if (terminate) {
                process.terminate();
            } else {
                process.interrupt();
            }
            run = process.finish();
        }

        RunFolder folder = new RunFolder(out);
        List<String> rowsFiles = folder.rowsFiles();
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(rowsFiles).isNotEmpty().hasSizeLessThan(POLICIES);
        String kept = rowsFiles.size() + " of " + POLICIES + " policies";
        assertThat(run.err().lines())
                .containsExactly("askwalk: interrupted: the results of " + kept + " are in " + out);
        assertThat(run.out()).isEmpty();
        assertThat(folder.text("STATUS")).isEqualTo("interrupted after " + kept + "\n");
        assertFinishedPoliciesAreWhole(folder);
        assertThat(folder.text("success_by_turn.csv").lines())
                .hasSize(16)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(1 + rowsFiles.size()));
        assertThat(SvgFile.parse(folder.text("success_by_turn.svg")).points()).hasSize(rowsFiles.size());
        List<String> expected = new ArrayList<>(rowsFiles);
        expected.addAll(List.of(
                "STATUS",
                "config.json",
                "environment.json",
                "manifest.json",
                "metrics.json",
                "protocol.json",
                "success_by_turn.csv",
                "success_by_turn.svg",
                "uncalibrated_satisfaction_by_turn.csv"));
        assertThat(folder.files()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The preference model is trained at once; the policy would take minutes. */
    @Test
    void keepsWhatWasTrainedBefore() throws Exception {
        Path data = LearningData.make(temp.resolve("data"));
        List<String> before = LearningData.cached();
        String policies = "pupil --set pupil.millis=100 --set lessons=3000";
        Cli run;
        try (RealProcess process = RealProcess.start(
                temp,
                RealProcess.classPath(),
                "",
                Cli.words("compare --policies " + policies, "--dataset", data.toString()))) {
            long start = System.nanoTime();
            while (LearningData.cached().size() == before.size()) {
                assertThat(process.isAlive()).as("the run ended too early").isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROCESS_TIMEOUT);
                Thread.sleep(20);
            }
            Thread.sleep(300);
            process.interrupt();
            run = process.finish();
        }

        assertThat(run.exitCode()).as(run.err()).isEqualTo(130);
        assertThat(run.err().lines()).containsExactly("askwalk: interrupted in the training of 'pupil'; kept: primer");
        assertThat(run.out()).isEmpty();
        assertThat(temp.resolve("work")).isEmptyDirectory();
        assertThat(LearningData.cached()).hasSize(before.size() + 1).containsAll(before);
        int primers = Primer.TRAININGS.get();
        Cli.succeed(Cli.words(
                "compare --policies pupil",
                "--dataset",
                data.toString(),
                "--out",
                temp.resolve("again").toString()));
        assertThat(Primer.TRAININGS.get()).isEqualTo(primers);
    }

    private static void assertFinishedPoliciesAreWhole(RunFolder folder) {
        JsonNode metrics = folder.json("metrics.json");
        assertThat(metrics)
                .extracting(entry -> entry.get("rows").textValue())
                .containsExactlyInAnyOrderElementsOf(folder.rowsFiles());
        for (JsonNode entry : metrics) {
            String file = entry.get("rows").textValue();
            assertThat(folder.text(file)).endsWith("\n");
            List<RunFolder.Row> rows = folder.rows(file);
            assertThat(rows).hasSize(DIALOGUES);
            assertThat(entry.get("successRates").get(14).get("value").doubleValue())
                    .isEqualTo(Figures.of("IDEAL").successRate(rows, 15)[0]);
        }
    }

    private static void waitForTheFirstRows(RealProcess process, Path out) throws Exception {
        long start = System.nanoTime();
        while (Files.notExists(out.resolve("rows/1-abs-greedy-0.csv"))) {
            assertThat(process.isAlive()).as("the run ended too early").isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROCESS_TIMEOUT);
            Thread.sleep(20);
        }
    }
}
