package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.chart.SvgFile;
import askwalk.experiment.run.RunFolder;
import askwalk.experiment.text.FigureText;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on runs that differ in their flip rate. */
class FlipRateReportTest {

    @TempDir
    private Path temp;

    @Test
    void oneTableHasAllRatesAndTheDifferenceToTheFirst() {
        run("a", "0", "max-entropy,abs-greedy");
        run("b", "0.1", "max-entropy,abs-greedy");
        run("c", "0.25", "max-entropy");

        List<String> report = report("b", "c", "a");

        assertThat(report)
                .containsSubsequence(
                        "## Answer noise: movielens_small, protocol IDEAL, binary questions",
                        "| policy | preference | flip rate 0 % | flip rate 10 % | flip rate 25 % |",
                        FigureText.format(
                                "| `max-entropy` | `uniform` | %.3f, %.2f | %.3f (%+.3f), %.2f | %.3f (%+.3f), %.2f |",
                                success("a", 0),
                                turns("a", 0),
                                success("b", 0),
                                success("b", 0) - success("a", 0),
                                turns("b", 0),
                                success("c", 0),
                                success("c", 0) - success("a", 0),
                                turns("c", 0)),
                        FigureText.format(
                                "| `abs-greedy` | `uniform` | %.3f, %.2f | %.3f (%+.3f), %.2f | |",
                                success("a", 1),
                                turns("a", 1),
                                success("b", 1),
                                success("b", 1) - success("a", 1),
                                turns("b", 1)),
                        "![Success by flip rate, a line for each policy](report-noise-1.svg)",
                        "[The same as a table](report-noise-1.csv)",
                        "## 1. `movielens_small`, protocol IDEAL, binary questions");
        assertThat(success("b", 0)).isLessThan(success("a", 0));
    }

    @Test
    void theChartHasALineForEachPolicyAndTheTableItsPoints() {
        run("a", "0", "max-entropy,abs-greedy");
        run("b", "0.2", "max-entropy");
        run("c", "0.05", "abs-greedy");
        report("a", "b", "c");

        SvgFile svg = SvgFile.parse(RunFolder.read(temp.resolve("report-noise-1.svg")));
        assertThat(svg.texts("text")).contains("flip rate", "0 %", "5 %", "20 %", "SR@15 (share of dialogues)");
        assertThat(svg.elements("polyline"))
                .extracting(line -> line.getElementsByTagName("title").item(0).getTextContent())
                .containsExactly("max-entropy", "abs-greedy");
        // from the left end to the right one, and to a quarter of the way
        assertThat(svg.elements("polyline"))
                .extracting(line -> Stream.of(line.getAttribute("points").split(" ", -1))
                        .map(point -> point.substring(0, point.indexOf(',')))
                        .toList())
                .containsExactly(List.of("64.0", "544.0"), List.of("64.0", "184.0"));
        assertThat(RunFolder.read(temp.resolve("report-noise-1.csv")).lines())
                .containsExactly(
                        "flip_rate,max-entropy,abs-greedy",
                        FigureText.format("0.0,%.6f,%.6f", success("a", 0), success("a", 1)),
                        FigureText.format("0.05,,%.6f", success("c", 0)),
                        FigureText.format("0.2,%.6f,", success("b", 0)));
    }

    @Test
    void runsWithOtherDifferencesAreNotCompared() {
        run("a", "0", "max-entropy");
        run("b", "0.1", "max-entropy", "--protocol", "EAR");
        run("c", "0.1", "max-entropy", "--dont-know-rate", "0.1");
        run("d", "0.1", "max-entropy", "--questions", "enumerated");
        run("e", "0.1", "abs-greedy");

        assertThat(report("a", "b", "c", "d", "e")).noneMatch(line -> line.startsWith("## Answer noise"));
        assertThat(temp.resolve("report-noise-1.svg")).doesNotExist();
    }

    @Test
    void theCommandIsShownWithoutPaths() {
        run("a", "0.1", "max-entropy", "--threads", "1");

        assertThat(report("a"))
                .contains("- Command of the first run: `askwalk compare --dialogues 120 --policies max-entropy"
                        + " --flip-rate 0.1`");
    }

    private void run(String name, String flipRate, String policies, String... more) {
        List<String> words = Cli.words("compare --dialogues 120");
        words.addAll(List.of("--policies", policies, "--flip-rate", flipRate));
        words.addAll(List.of("--out", temp.resolve(name).toString()));
        words.addAll(List.of(more));
        Cli.succeed(words);
    }

    private List<String> report(String... runs) {
        List<String> words = new ArrayList<>(List.of("report"));
        for (String run : runs) {
            words.add(temp.resolve(run).toString());
        }
        words.addAll(List.of("--out", temp.resolve("report.md").toString()));
        Cli.succeed(words);
        return RunFolder.read(temp.resolve("report.md")).lines().toList();
    }

    private double success(String run, int policy) {
        JsonNode rates = metrics(run, policy).get("successRates");
        return rates.get(rates.size() - 1).get("value").doubleValue();
    }

    private double turns(String run, int policy) {
        return metrics(run, policy).get("at").get("value").doubleValue();
    }

    private JsonNode metrics(String run, int policy) {
        return new RunFolder(temp.resolve(run)).json("metrics.json").get(policy);
    }
}
