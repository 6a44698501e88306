package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import askwalk.experiment.TinyData;
import askwalk.experiment.chart.SvgFile;
import askwalk.experiment.run.RunFolder;
import askwalk.experiment.run.RunFolder.Row;
import askwalk.experiment.text.FigureText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {

    @TempDir
    private Path temp;

    @Test
    void putsRunsOfSeveralSeedsTogether() {
        run("b", "--seed", "2");
        run("a", "--seed", "1");

        List<String> report = report("b", "a");

        assertThat(report).contains("## 1. `movielens_small`, protocol IDEAL, binary questions");
        assertThat(report).filteredOn(line -> line.startsWith("## ")).hasSize(1);
        // Each seed draws tuples of its own.
        List<Row> rows = rows(0, "a", "b");
        assertThat(report)
                .contains(FigureText.format(
                        "Means over 2 seeds, %,d tuples of %,d users and %,d items.",
                        rows.stream().map(Row::index).distinct().count(),
                        rows.stream().map(Row::user).distinct().count(),
                        rows.stream().map(Row::item).distinct().count()));
        double[] turns = Figures.of("IDEAL").averageTurns(rows);
        assertThat(line(report, "| `max-entropy` | `uniform` | here |"))
                .contains(FigureText.format("| %.2f [%.2f, %.2f] |", turns[0], turns[1], turns[2]));
        double one = at("a", 0);
        double two = at("b", 0);
        int spread = report.indexOf("Spread over the seeds: standard deviation [minimum, maximum].");
        assertThat(line(report.subList(spread, report.size()), "| `max-entropy` |"))
                .contains(FigureText.format(
                        "| %.3f [%.2f, %.2f] |",
                        Math.abs(one - two) / Math.sqrt(2), Math.min(one, two), Math.max(one, two)));
        List<Row> ours = rows(1, "a", "b");
        double[] differences = new double[rows.size()];
        Arrays.setAll(
                differences, i -> (ours.get(i).success() ? 1 : 0) - (rows.get(i).success() ? 1 : 0));
        double[] difference = Figures.interval(rows, differences, -1, 1);
        assertThat(line(report, "| `abs-greedy` | SR@15 |"))
                .startsWith(FigureText.format(
                        "| `abs-greedy` | SR@15 | %+.3f | [%+.3f, %+.3f] | < 0.001 | < 0.001 |",
                        difference[0], difference[1], difference[2]));
        assertThat(report)
                .containsSequence("<details><summary>Settings</summary>", "")
                .contains("- Runs: `a` (seed 1), `b` (seed 2)")
                .contains("- Command of the first run: `askwalk compare --dialogues 150 --policies"
                        + " max-entropy,abs-greedy,threshold@x --seed 1 --set x.candidates=40`")
                .contains("| `threshold@x` | `candidates=40` |")
                .contains("| `uniform` | none |");
    }

    @Test
    void variantsListOnlyTheirDifferences() {
        List<String> words = Cli.words("compare --dialogues 50 --policies threshold:9,threshold@x,threshold:9@y");
        words.addAll(
                List.of("--set", "x.candidates=40", "--out", temp.resolve("a").toString()));
        Cli.succeed(words);

        assertThat(report("a"))
                .contains("| `threshold:9` | `candidates=9` |")
                .contains("| `threshold@x` | `candidates=40` |")
                .contains("| `threshold:9@y` | as the first |");
    }

    @Test
    void oneSeedHasItsIntervals() {
        run("a");

        JsonNode at =
                new RunFolder(temp.resolve("a")).json("metrics.json").get(1).get("at");
        assertThat(line(report("a"), "| `abs-greedy` | `uniform` | here |"))
                .contains(FigureText.format(
                        "| %.2f [%.2f, %.2f] |",
                        at.get("value").doubleValue(),
                        at.get("low95").doubleValue(),
                        at.get("high95").doubleValue()));
    }

    @Test
    void pathsHaveATable() {
        run("b", "--seed", "2", "--preference", "fm", "--set", "epochs=1", "--set", "x.candidates=40");
        run("a", "--preference", "fm", "--set", "epochs=1", "--set", "x.candidates=40");

        List<Row> rows = rows(2, "a", "b");
        List<Row> successes = rows.stream().filter(Row::success).toList();
        assertThat(line(report("a", "b"), "| `threshold@x` | 3"))
                .isEqualTo("| `threshold@x` | "
                        + String.join(
                                " | ",
                                cell(Figures.mean(rows, Row::pathLength, 0, 1_000)),
                                cell(Figures.share(rows, Row::pathValid)),
                                cell(Figures.share(successes, row -> row.answerEffect() > 0)))
                        + " |");
    }

    /** As in runs of former versions. */
    @Test
    void runsWithoutPathsAreReadAsTheyAre() throws IOException {
        run("a");
        List<String> whole = report("a");
        for (String made :
                List.of("report.md", "report-1.svg", "report-1.csv", "report-tables.csv", "report-tables.tex")) {
            Files.deleteIfExists(temp.resolve(made));
        }
        RunFolder folder = new RunFolder(temp.resolve("a"));
        for (String file : folder.rowsFiles()) {
            TinyData.writeText(folder.folder().resolve(file), folder.text(file).replaceAll("(?m)(,[^,]*){5}$", ""));
        }
        Refusal.of(1, "metrics.json:/0/paths: the rows have no path figures", temp)
                .when("report", folder.folder().toString());
        JsonNode metrics = folder.json("metrics.json");
        metrics.forEach(policy -> ((ObjectNode) policy).remove("paths"));
        TinyData.writeText(folder.folder().resolve("metrics.json"), metrics.toPrettyString());
        Refusal.of(1, "metrics.json:/0/satisfaction: the rows have no turns", temp)
                .when("report", folder.folder().toString());
        metrics.forEach(policy -> ((ObjectNode) policy).remove("satisfaction"));
        TinyData.writeText(folder.folder().resolve("metrics.json"), metrics.toPrettyString());

        List<String> without = report("a");

        int start = whole.indexOf("Paths:");
        List<String> expected = new ArrayList<>(whole);
        expected.subList(start - 1, start + 7).clear();
        expected.remove(line(whole, "- Paths lead from the user"));
        assertThat(without).isEqualTo(expected).noneMatch(line -> line.contains("| valid |"));
    }

    /** As in runs of former versions. */
    @Test
    void aRunWithoutAccountingCountsEveryAction() {
        run("a");
        List<String> with = report("a");
        TinyData.change(temp.resolve("a"), "protocol.json", "  \"accounting\" : \"EVERY_ACTION\",\n", "");

        assertThat(report("a", "--force")).isEqualTo(with);
    }

    @Test
    void runsThatDifferInMoreThanTheSeedAreSeparateSections() {
        run("a");
        run("b", "--seed", "2", "--protocol", "EAR");
        run("c", "--seed", "3", "--preference", "popularity");
        run("d", "--seed", "4", "--set", "x.candidates=41");

        assertThat(report("a", "b", "c", "d"))
                .filteredOn(line -> line.startsWith("## "))
                .extracting(line -> line.substring(0, 5))
                .containsExactly("## 1.", "## 2.", "## 3.", "## 4.", "## Ac");
    }

    @Test
    void publishedFiguresAreShownNextToThoseOfTheRun() {
        Path data = TinyData.tsv(temp.resolve("data"));
        TinyData.write(data, "dataset.json", "{\"name\": \"lastfm\"}");
        Cli.succeed(
                "compare",
                "--dataset",
                data.toString(),
                "--protocol",
                "SCPR_PAPER",
                "--policies",
                "abs-greedy@x,threshold:1",
                "--preference",
                "fm",
                "--set",
                "epochs=1",
                "--out",
                temp.resolve("a").toString());

        List<String> report = report("a");

        int here = report.indexOf(line(report, "| `abs-greedy@x` | `fm` | here |"));
        assertThat(report.get(here + 1)).isEqualTo("| | | published [1] |  |  | 0.222 | 13.48 |  |");
        // Both dialogues succeed at action 1, which counts 2 turns: 1 - 0.222 and 2 - 13.48.
        assertThat(report.get(here + 2)).isEqualTo("| | | difference |  |  | +0.778 | -11.48 |  |");
        assertThat(report.get(here + 3)).startsWith("| `threshold:1` |");
        assertThat(report)
                .contains(
                        "1. SCPR paper (arXiv:2007.00194), as a literature review quotes it; whether with the update is not"
                                + " known.")
                .noneMatch(line -> line.startsWith("2. "));
    }

    @Test
    void eachSectionShowsItsChartOfMeansOverTheSeeds() {
        run("a");
        run("b", "--seed", "2");
        run("c", "--seed", "2", "--protocol", "EAR");

        List<String> report = report("a", "c", "b");

        assertThat(report)
                .contains("![Success by turn: SR@t over t, a line for each policy](report-1.svg)")
                .contains("[The same as a table](report-1.csv)")
                .contains("![Success by turn: SR@t over t, a line for each policy](report-2.svg)");
        List<String> one = text("a/success_by_turn.csv").lines().toList();
        List<String> two = text("b/success_by_turn.csv").lines().toList();
        List<String> means = text("report-1.csv").lines().toList();
        assertThat(means).hasSize(16).first().isEqualTo(one.get(0));
        for (int turn = 1; turn <= 15; turn++) {
            for (int policy = 1; policy <= 3; policy++) {
                assertThat(cell(means, turn, policy))
                        .isCloseTo((cell(one, turn, policy) + cell(two, turn, policy)) / 2, within(1e-12));
            }
        }
        assertThat(SvgFile.parse(text("report-1.svg")).texts("text"))
                .contains("movielens_small, protocol IDEAL, binary questions, means over 2 seeds");
        assertThat(text("report-2.csv")).isEqualTo(text("c/success_by_turn.csv"));
        assertThat(text("report-2.svg")).isEqualTo(text("c/success_by_turn.svg"));
    }

    @Test
    void chartsAreNamedAfterTheReportAndLinkedFromIt() {
        run("a");
        Path out = temp.resolve("new/my (first) report.md");
        Cli.succeed("report", temp.resolve("a").toString(), "--out", out.toString());

        assertThat(RunFolder.files(out.getParent()))
                .containsExactly(
                        "my (first) report-1.csv",
                        "my (first) report-1.svg",
                        "my (first) report-tables.csv",
                        "my (first) report-tables.tex",
                        "my (first) report.md");
        assertThat(RunFolder.read(out)).contains("](my%20%28first%29%20report-1.svg)");
    }

    @Test
    void aNameThatSaysSomethingElseThanMarkdownIsRefused() {
        run("a");

        Refusal.of(2, "r.html: a report is Markdown, but the name ends in .html; give a name that ends in .md", temp)
                .asItIs(
                        "report",
                        temp.resolve("a").toString(),
                        "--out",
                        temp.resolve("r.html").toString());
        Cli.succeed(
                "report",
                temp.resolve("a").toString(),
                "--out",
                temp.resolve("report").toString());
    }

    @Test
    void ownDataAreNotReproduced() {
        run("a");

        assertThat(report("a").get(0)).isEqualTo("# Evaluation report");
    }

    @Test
    void aChartIsReplacedOnlyByForce() {
        run("a");
        TinyData.writeText(temp.resolve("report-1.csv"), "mine");
        List<String> words = Cli.words("report", temp.resolve("a").toString());
        words.addAll(List.of("--out", temp.resolve("report.md").toString()));

        Refusal.of(2, ": its file report-1.csv is there already: give another, or --force to replace it", temp)
                .asItIs(words.toArray(String[]::new));
        assertThat(temp.resolve("report-1.csv")).hasContent("mine");
        assertThat(temp.resolve("report.md")).doesNotExist();
        assertThat(temp.resolve("report-1.svg")).doesNotExist();
        words.add("--force");
        Cli.succeed(words);
        assertThat(text("report-1.csv")).startsWith("turn,");
    }

    @Test
    void notesStandBelowTheTables() {
        run("a");
        TinyData.writeText(temp.resolve("notes.md"), "\nSeeds differ: *so* do figures.\n\n");

        List<String> report = report("a", "--notes", temp.resolve("notes.md").toString());

        assertThat(report.subList(report.size() - 4, report.size()))
                .containsExactly("", "## Notes", "", "Seeds differ: *so* do figures.");
    }

    @Test
    void theSameRunsGiveTheSameTextWithoutPaths() {
        run("a");
        String first = String.join("\n", report("a"));
        String svg = text("report-1.svg");
        Cli again = Cli.succeed(
                "report",
                temp.resolve("a").toString(),
                "--force",
                "--out",
                temp.resolve("report.md").toString());

        assertThat(again.out()).isEmpty();
        assertThat(text("report-1.svg")).isEqualTo(svg);
        assertThat(String.join("\n", lines())).isEqualTo(first).doesNotContain(temp.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STATUS | finished | interrupted after 1 of 3 policies | STATUS: this run is not complete (interrupted",
                "rows/1-max-entropy.csv | ',true,,' | ',false,,' | but the rows give",
                "rows/1-max-entropy.csv | ,false,15,0, | ,true,15,1, | not those of a success: no list has an accepted item",
                "rows/1-max-entropy.csv | ,false,15,0, | ,false,14,0, | csv:4:turns: there are 14 actions, but '",
                "rows/1-max-entropy.csv | ,false,15,0, | ,false,16,0, | :actions: '16', expected a whole number from 0 to 15",
                "rows/1-max-entropy.csv | ,false,15,0, | ,false,15,3, | :rank: '3', expected a whole number from 0 to 0",
                "rows/1-max-entropy.csv | ,false,15,0, | ,no,15,0, | expected index,user,item,success",
                "rows/1-max-entropy.csv | index,user | user,index | csv:1: expected the columns index,user",
                "rows/1-max-entropy.csv | ',true,,' | ',yes,,' | :path_valid: 'yes', expected true or false",
                "rows/1-max-entropy.csv | ',true,,' | ',true,0.5,' | :answer_effect: '0.5', expected nothing, since the dialogue failed",
                "rows/1-max-entropy.csv | ',true,0.0,' | ',true,NaN,' | :answer_effect: 'NaN', expected a number with a decimal point",
                "rows/1-max-entropy.csv | ',true,,' | ',true,,X ' | csv:4:turns: turn 1 is 'X', expected Y, N or U for",
                "rows/1-max-entropy.csv | ',1\n' | ',0\n' | csv:2:wanted: '0', expected a whole number from 1 to 2147483647",
                "protocol.json | '\"averageOffset\" : 0' | '\"averageOffset\" : 1' | protocol.json: a success at action 15 would count more turns",
                "protocol.json | '\"turnCap\" : 15' | '\"turnCap\" : 16' | protocol.json:/id: these rules have the id",
                "protocol.json | EVERY_ACTION | EARLY_STOPS_FREE | protocol.json:/id: these rules have the id",
                "protocol.json | EVERY_ACTION | SOME | protocol.json:/accounting: unknown word 'SOME'",
                "protocol.json | NO_MEANS_ABSENT | PERHAPS | protocol.json:/answerModel: unknown word 'PERHAPS'",
                "config.json | '\"seed\" : 1' | '\"seed\" : \"x\"' | config.json:/seed: expected a whole number",
                "config.json | '\"policy\" : \"max-entropy\"' | '\"policy\" : \"random\"' | metrics.json:/0/policy: config.json has 'random' there",
                "metrics.json | rows/1- | ../rows/1- | metrics.json:/0/rows: expected a file of the run directory",
                "metrics.json | '\"calibrated\" : false' | '\"calibrated\" : true' | metrics.json:/0/satisfaction/calibrated: expected false",
                "metrics.json | '\"satisfaction\" :' | '\"other\" :' | metrics.json:/0/satisfaction: the file has none, but the rows give one",
                "metrics.json | '[ {' | '{' | metrics.json: expected the JSON of a run",
            })
    void changedRunsAreRefused(String file, String from, String to, String message) {
        run("a");
        Path folder = temp.resolve("a");
        String text = RunFolder.read(folder.resolve(file));
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        TinyData.writeText(folder.resolve(file), text.substring(0, at) + to + text.substring(at + from.length()));

        Refusal.of(1, message, temp).when("report", folder.toString());
    }

    /** Figures of every kind in metrics.json are compared with the rows; every fifth is changed, in turn. */
    @Test
    void figuresAreChecked() {
        run("a");
        Path file = temp.resolve("a/metrics.json");
        String text = RunFolder.read(file);
        List<Integer> places = new ArrayList<>();
        List<String> ofEstimates = List.of("value", "low95", "high95");
        List<String> ofDifferences = List.of("p", "pHolm", "effectSize");
        List<String> counts = List.of("dialogues", "users", "items");
        for (String name : Stream.of(ofEstimates, ofDifferences, counts)
                .flatMap(List::stream)
                .toList()) {
            String key = "\"" + name + "\" : ";
            for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
                places.add(at + key.length());
            }
        }
        // 15 success rates, AT, hDCG, three of paths, satisfaction by 15 turns; two comparisons of five metrics.
        assertThat(places).hasSize(3 * 3 * 36 + 2 * 5 * (3 + 3) + 3 * 3);
        for (int i = 0; i < places.size(); i += 5) {
            int start = places.get(i);
            int place = text.charAt(start) == '-' ? start + 1 : start;
            TinyData.writeText(file, text.substring(0, place) + "9" + text.substring(place));
            Cli run = Cli.run(
                    "report",
                    temp.resolve("a").toString(),
                    "--out",
                    temp.resolve("r").toString());
            assertThat(run.exitCode()).as(text.substring(place - 20, place + 5)).isEqualTo(1);
            assertThat(run.err()).contains("but the rows give");
        }
    }

    @Test
    void oneSeedCountsOnce() {
        run("a");
        run("b");

        Refusal.of(2, "runs 'a' and 'b' have the same data set, protocol, policies and seed 1: give one", temp)
                .when("report", temp.resolve("a").toString(), temp.resolve("b").toString());
    }

    @Test
    void otherFoldersAreRefused() {
        Refusal.of(1, "STATUS: this cannot be read; expected a run directory", temp)
                .when("report", temp.toString());
        Refusal.of(2, "Missing required parameter: 'RUN_DIR'", temp).when("report");
        run("a");
        Refusal.of(2, "--notes " + temp.resolve("none") + " cannot be read", temp)
                .when(
                        "report",
                        temp.resolve("a").toString(),
                        "--notes",
                        temp.resolve("none").toString());
    }

    /** Temporary files are readable only by their owner. */
    @Test
    void theReportHasThePermissionsOfNewFiles() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX permissions here");
        run("a");
        report("a");

        Path other = Files.writeString(temp.resolve("other"), "text");
        assertThat(Files.getPosixFilePermissions(temp.resolve("report.md")))
                .isEqualTo(Files.getPosixFilePermissions(other));
        assertThat(RunFolder.files(temp)).noneMatch(file -> file.endsWith(".tmp"));
    }

    @Test
    void aFileIsReplacedOnlyByForce() {
        run("a");
        TinyData.writeText(temp.resolve("report.md"), "mine");

        Refusal.of(2, "report.md is there already: give another, or --force to replace it", temp)
                .asItIs(
                        "report",
                        temp.resolve("a").toString(),
                        "--out",
                        temp.resolve("report.md").toString());
        assertThat(temp.resolve("report.md")).hasContent("mine");
    }

    private void run(String name, String... more) {
        List<String> words = Cli.words("compare --dialogues 150 --policies max-entropy,abs-greedy,threshold@x");
        words.addAll(List.of("--out", temp.resolve(name).toString()));
        words.addAll(List.of(more));
        if (!words.contains("--set")) {
            words.addAll(List.of("--set", "x.candidates=40"));
        }
        Cli.succeed(words);
    }

    private List<String> report(String... words) {
        List<String> all = new ArrayList<>(List.of("report"));
        for (String word : words) {
            all.add(word.matches("[a-z]") ? temp.resolve(word).toString() : word);
        }
        all.addAll(List.of("--out", temp.resolve("report.md").toString()));
        Cli run = Cli.succeed(all);
        assertThat(run.err()).isEqualTo("report: " + temp.resolve("report.md") + System.lineSeparator());
        return lines();
    }

    private String text(String file) {
        return RunFolder.read(temp.resolve(file));
    }

    private static double cell(List<String> csv, int line, int column) {
        return Double.parseDouble(csv.get(line).split(",", -1)[column]);
    }

    private List<String> lines() {
        return RunFolder.read(temp.resolve("report.md")).lines().toList();
    }

    private static String line(List<String> report, String start) {
        return report.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line starts with " + start + ": " + report));
    }

    private double at(String run, int policy) {
        return new RunFolder(temp.resolve(run))
                .json("metrics.json")
                .get(policy)
                .get("at")
                .get("value")
                .doubleValue();
    }

    /** The rows of one policy in several runs. */
    private List<Row> rows(int policy, String... runs) {
        List<Row> rows = new ArrayList<>();
        for (String run : runs) {
            RunFolder folder = new RunFolder(temp.resolve(run));
            rows.addAll(folder.rows(folder.rowsFiles().get(policy)));
        }
        return rows;
    }

    private static String cell(double[] figure) {
        return FigureText.format("%.3f [%.3f, %.3f]", figure[0], figure[1], figure[2]);
    }
}
