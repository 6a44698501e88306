package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import askwalk.experiment.run.RunFolder.Row;
import askwalk.experiment.text.FigureText;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main tables of reports for programs and papers, and comparisons between sections. */
class ReportTablesTest {

    @TempDir
    private Path temp;

    /** Three seeds of 120 tuples are 120 observations of 60 users, as verdict, tables and JSON say. */
    @Test
    void seedsAddNoTuples() {
        Path data = Path.of("src", "test", "resources", "askwalk", "cli", "pooled-seeds");
        for (int seed = 1; seed <= 3; seed++) {
            run("o" + seed, "--dataset", data.toString(), "--policies=threshold:40,lazy-tree", "--seed=" + seed);
        }

        Cli run = report("--json", "o1", "o2", "o3");

        String report = RunFolder.read(temp.resolve("report.md"));
        JsonNode json = run.json();
        JsonNode difference = json.at("/sections/0/policies/1/againstFirst/SR@15");
        double p = difference.get("p").doubleValue();
        assertThat(report.lines())
                .contains(FigureText.format(
                        "- `lazy-tree` is above the rule `threshold:40` by %.3f SR@15 on `pooled-seeds`, section 1 (p %s;"
                                + " 120 tuples, 60 users, 109 items).",
                        difference.get("value").doubleValue(), p < 0.001 ? "< 0.001" : FigureText.format("= %.3f", p)));
        assertThat(report)
                .doesNotContain("360 tuples", "360 test dialogues", "360 paired")
                .contains("Means over 3 seeds, 120 tuples of 60 users and 109 items.");
        assertThat(json.at("/verdicts/0/kind").textValue()).isEqualTo("ABOVE");
        assertThat(json.at("/sections/0/policies/0/tuples").intValue()).isEqualTo(120);
        assertThat(json.at("/sections/0/policies/0/users").intValue()).isEqualTo(60);

        // The test is that of the tuples' mean differences, with users and items as clusters.
        List<Row> tuples = rows("o1", 0);
        double[] means = new double[tuples.size()];
        for (String folder : List.of("o1", "o2", "o3")) {
            List<Row> ours = rows(folder, 1);
            List<Row> theirs = rows(folder, 0);
            Arrays.setAll(
                    means,
                    i -> means[i]
                            + ((ours.get(i).success() ? 1 : 0) - (theirs.get(i).success() ? 1 : 0)) / 3.0);
        }
        double[] expected = Figures.interval(tuples, means, -1, 1);
        assertThat(new double[] {
                    difference.get("value").doubleValue(),
                    difference.get("low95").doubleValue(),
                    difference.get("high95").doubleValue(),
                    p
                })
                .containsExactly(
                        new double[] {expected[0], expected[1], expected[2], Figures.pValue(tuples, means)},
                        within(1e-9));
    }

    @Test
    void tablesHaveALineForEachPolicyAndMetric() {
        run("a", "--policies=max-entropy,abs-greedy@a_b", "--dialogues=150");
        report("a");

        List<String> csv =
                RunFolder.read(temp.resolve("report-tables.csv")).lines().toList();
        JsonNode metrics = new RunFolder(temp.resolve("a")).json("metrics.json");
        assertThat(csv).hasSize(1 + 2 * 5);
        assertThat(csv.get(0)).startsWith("section,dataset,protocol,protocol_id,questions,flip_rate,seeds,tuples,");
        JsonNode at = metrics.get(1).get("at");
        JsonNode against = metrics.get(1).get("againstFirst").get("AT");
        assertThat(csv)
                .filteredOn(line -> line.contains(",abs-greedy@a_b,uniform,AT,"))
                .singleElement()
                .asString()
                .startsWith("1,movielens_small,IDEAL,")
                .endsWith(",binary,0.0,1,150," + metrics.get(1).get("users") + ","
                        + metrics.get(1).get("items")
                        + ",abs-greedy@a_b,uniform,AT," + numbers(at, "value", "low95", "high95") + ",,,,"
                        + numbers(against, "value", "low95", "high95", "p", "pHolm", "effectSize") + ",");
        String latex = RunFolder.read(temp.resolve("report-tables.tex"));
        assertThat(latex)
                .contains("\\begin{tabular}{llllll}\n\\toprule\nPolicy & SR@5 & SR@10 & SR@15 & AT & hDCG \\\\\n")
                .contains("\nabs-greedy@a\\_b & ")
                .contains(FigureText.format(
                        " & %.2f [%.2f, %.2f] & ",
                        at.get("value").doubleValue(),
                        at.get("low95").doubleValue(),
                        at.get("high95").doubleValue()))
                .endsWith("\\bottomrule\n\\end{tabular}\n");
    }

    @Test
    void sectionsWithTheSameDialoguesAreCompared() {
        run("a", "--policies=max-entropy,random", "--dialogues=150");
        run("b", "--policies=abs-greedy,max-entropy", "--dialogues=150");
        run("c", "--policies=abs-greedy,max-entropy", "--dialogues=150", "--seed=2");
        run("d", "--policies=abs-greedy", "--dialogues=151");
        run("e", "--policies=random", "--dialogues=150", "--seed=3");
        run("together", "--policies=max-entropy,abs-greedy", "--dialogues=150");

        JsonNode json = report("--json", "a", "b", "c", "d", "e").json();

        JsonNode across = json.get("acrossSections");
        assertThat(across).hasSize(1);
        assertThat(across.at("/0/section").intValue()).isEqualTo(1);
        assertThat(across.at("/0/baseline").textValue()).isEqualTo("max-entropy");
        // The baseline itself was run again in section 2 and is not compared with itself.
        assertThat(across.at("/0/policies")).hasSize(1);
        JsonNode entry = across.at("/0/policies/0");
        assertThat(entry.get("policy").textValue()).isEqualTo("abs-greedy");
        assertThat(entry.get("seeds"))
                .hasSize(1)
                .first()
                .extracting(JsonNode::intValue)
                .isEqualTo(1);
        assertThat(entry.get("differences"))
                .isEqualTo(new RunFolder(temp.resolve("together"))
                        .json("metrics.json")
                        .get(1)
                        .get("againstFirst"));
        String one = id("a");
        String other = id("d");
        assertThat(json.get("notCompared"))
                .extracting(JsonNode::textValue)
                .containsExactly(
                        "Sections with different protocols cannot be compared: sections 1, 2, 4 (protocol IDEAL with id "
                                + one + "); section 3 (protocol IDEAL with id " + other + ").",
                        "Sections 1 and 4 cannot be compared: no seed in common (seed 1; seed 3).",
                        "Sections 2 and 4 cannot be compared: no seed in common (seeds 1, 2; seed 3).");
        assertThat(RunFolder.read(temp.resolve("report.md")))
                .contains("## Across sections")
                .contains("\n| `abs-greedy`, section 2, seed 1 | SR@15 | ")
                .contains("\n- Sections 1 and 4 cannot be compared: no seed in common (seed 1; seed 3).\n");
    }

    @Test
    void otherDataSetsAreNotCompared() {
        Path data = TinyData.tsv(temp.resolve("data"));
        run("a", "--policies=random", "--dialogues=150");
        run("b", "--policies=random", "--dataset", data.toString());

        assertThat(report("--json", "a", "b").json().get("notCompared"))
                .extracting(JsonNode::textValue)
                .containsExactly(
                        "Sections on different data sets cannot be compared: section 1 (movielens_small); section 2 (data).");
    }

    /** Sections 1 and 2 have no seed in common, and section 3 has one with each. */
    @Test
    void everyPairThatCanBeComparedIs() {
        run("a", "--policies=random", "--dialogues=150", "--seed=1");
        run("b", "--policies=abs-greedy", "--dialogues=150", "--seed=2");
        run("c", "--policies=max-entropy", "--dialogues=150", "--seed=1");
        run("d", "--policies=max-entropy", "--dialogues=150", "--seed=2");

        JsonNode across = report("--json", "a", "b", "c", "d").json().get("acrossSections");

        assertThat(across)
                .extracting(comparison -> comparison.get("baseline").textValue() + " "
                        + comparison.at("/policies/0/section") + " " + comparison.at("/policies/0/seeds"))
                .containsExactly("random 3 [1]", "abs-greedy 3 [2]");
    }

    @Test
    void aBaselineThatWasRunAgainIsNotComparedWithItself() {
        run("a", "--policies=random,abs-greedy", "--dialogues=150");
        run("b", "--policies=random", "--dialogues=150");

        assertThat(report("--json", "a", "b").json().get("acrossSections")).isEmpty();
        assertThat(RunFolder.read(temp.resolve("report.md"))).doesNotContain("## Across sections");
    }

    /** As in former runs, whose intervals did not use clusters. */
    @Test
    void runsWithOtherIntervalsAreReadAndTheirValuesChecked() {
        run("a", "--policies=max-entropy,abs-greedy", "--dialogues=150");
        Path file = temp.resolve("a/metrics.json");
        String text = RunFolder.read(file);
        report("a");
        String report = RunFolder.read(temp.resolve("report.md"));
        JsonNode at = new RunFolder(temp.resolve("a")).json("metrics.json").at("/1/againstFirst");
        String before = text.replaceAll("(?m)^ *\"(users|items|intervals)\" : .*\n", "")
                .replaceAll("\"(low95|high95)\" : [-0-9.E]+", "\"$1\" : 0.5")
                .replaceAll(
                        "(?s)\"againstFirst\" : \\{.*",
                        "\"againstFirst\" : {\"successRate\" : {\"value\" : " + at.at("/SR@15/value")
                                + "}, \"at\" : {\"value\" : " + at.at("/AT/value") + "}, \"mcNemarP\" : 0.5}} ]\n");
        assertThat(before).isNotEqualTo(text);
        TinyData.writeText(file, before);

        Cli.succeed("report", temp.resolve("a").toString(), "--force", "--out", temp.resolve("report.md") + "");

        assertThat(RunFolder.read(temp.resolve("report.md"))).isEqualTo(report);
        TinyData.writeText(file, before.replaceFirst("\"value\" : 0", "\"value\" : 90"));
        Refusal.of(1, "but the rows give", temp)
                .when("report", temp.resolve("a").toString());
    }

    @Test
    void aReportGoesToAFileOrToStandardOutput() {
        run("a", "--policies=random", "--dialogues=20");
        Refusal.of(2, "no output: give --out FILE.md to write the report, or --json to print its figures", temp)
                .asItIs("report", temp.resolve("a").toString());
        Cli run = Cli.succeed("report", temp.resolve("a").toString(), "--json");
        assertThat(run.json().get("sections")).hasSize(1);
        assertThat(run.err()).isEmpty();
    }

    private void run(String name, String... more) {
        List<String> words = Cli.words("compare", "--out", temp.resolve(name).toString());
        words.addAll(List.of(more));
        Cli.succeed(words);
    }

    private Cli report(String... words) {
        List<String> all = new ArrayList<>(List.of("report"));
        for (String word : words) {
            all.add(word.startsWith("--") ? word : temp.resolve(word).toString());
        }
        all.addAll(List.of("--out", temp.resolve("report.md").toString()));
        return Cli.succeed(all);
    }

    private String id(String run) {
        return new RunFolder(temp.resolve(run)).json("protocol.json").get("id").textValue();
    }

    private List<Row> rows(String run, int policy) {
        RunFolder folder = new RunFolder(temp.resolve(run));
        return folder.rows(folder.rowsFiles().get(policy));
    }

    private static String numbers(JsonNode figures, String... keys) {
        List<String> numbers = new ArrayList<>();
        for (String key : keys) {
            numbers.add(Double.toString(figures.get(key).doubleValue()));
        }
        return String.join(",", numbers);
    }
}
