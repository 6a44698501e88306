package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.SampleFiles;
import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import askwalk.experiment.text.FigureText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output of {@code compare} and its run directory. */
class CompareTest {

    private static final List<String> DEFAULT_POLICIES =
            List.of("random", "abs-greedy", "max-entropy", "threshold:150", "ask-first:5");

    @TempDir
    private Path temp;

    @Test
    void printsATableWithARowForEachPolicy() {
        Cli run = Cli.succeed("compare", "--dialogues", "200", "--out", out("run"));

        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0))
                .matches("movielens_small: 200 test dialogues; protocol IDEAL \\([0-9a-f]{12}\\), 15 actions, top 10;"
                        + " binary questions; seed 1");
        assertThat(lines.get(3))
                .matches("policy +SR@5 +SR@10 +SR@15 +95% interval +AT +95% interval +hDCG +ms/dialogue");
        JsonNode metrics = new RunFolder(Path.of(out("run"))).json("metrics.json");
        for (int i = 0; i < DEFAULT_POLICIES.size(); i++) {
            assertThat(lines.get(4 + i)).startsWith(DEFAULT_POLICIES.get(i) + " ");
            JsonNode rates = metrics.get(i).get("successRates");
            assertThat(lines.get(4 + i).split(" +", -1))
                    .startsWith(
                            DEFAULT_POLICIES.get(i),
                            rounded(rates.get(4).get("value"), 3),
                            rounded(rates.get(9).get("value"), 3),
                            rounded(rates.get(14).get("value"), 3),
                            "[" + rounded(rates.get(14).get("low95"), 3) + ",",
                            rounded(rates.get(14).get("high95"), 3) + "]",
                            rounded(metrics.get(i).get("at").get("value"), 2),
                            "[" + rounded(metrics.get(i).get("at").get("low95"), 2) + ",",
                            rounded(metrics.get(i).get("at").get("high95"), 2) + "]",
                            rounded(metrics.get(i).get("hdcg").get("value"), 3));
        }
        assertThat(lines)
                .filteredOn(line -> line.contains("  SR@15  ") && !line.startsWith("policy"))
                .extracting(line -> line.replaceAll(" +SR@15 +[-+0-9.]+ .*", ""))
                .containsExactlyElementsOf(DEFAULT_POLICIES.subList(1, 5));
        assertThat(lines)
                .contains(FigureText.format(
                        "95 %% intervals and tests: clusters of %d users and %d items",
                        metrics.get(0).get("users").intValue(),
                        metrics.get(0).get("items").intValue()));
        assertThat(lines)
                .last()
                .asString()
                .contains("without " + metrics.get(0).get("warmUpDialogues").intValue() + " warm-up dialogues");
        assertThat(run.err()).isEqualTo("run directory: " + out("run") + System.lineSeparator());
    }

    @Test
    void printsTheDifferencesToTheFirstPolicy() {
        Cli run = Cli.succeed(compare("a", "--policies", "max-entropy,abs-greedy"));

        JsonNode against =
                new RunFolder(Path.of(out("a"))).json("metrics.json").get(1).get("againstFirst");
        List<String> lines = run.out().lines().toList();
        int start = lines.indexOf("Differences to max-entropy on the same dialogues:");
        assertThat(lines.get(start + 1))
                .matches("policy +metric +difference +95% interval +p +p \\(Holm\\) +effect size");
        assertThat(lines.subList(start + 2, start + 5))
                .extracting(line -> line.replaceAll(" +", " "))
                .containsExactly(
                        difference("abs-greedy SR@15", against.get("SR@15"), 3),
                        difference(" AT", against.get("AT"), 2),
                        difference(" hDCG", against.get("hDCG"), 3));
    }

    private static String difference(String start, JsonNode difference, int decimals) {
        String number = "%+." + decimals + "f";
        double p = difference.get("p").doubleValue();
        String probability = p < 0.001 ? "< 0.001" : FigureText.format("%.3f", p);
        return FigureText.format(
                "%s " + number + " [" + number + ", " + number + "] %s %s %+.2f",
                start,
                difference.get("value").doubleValue(),
                difference.get("low95").doubleValue(),
                difference.get("high95").doubleValue(),
                probability,
                probability, // a single comparison is not corrected
                difference.get("effectSize").doubleValue());
    }

    @Test
    void printsJsonAndNothingElse() {
        Cli run = Cli.succeed(compare("run", "--json"));

        JsonNode json = run.json();
        assertThat(Cli.keys(json)).containsExactly("protocol", "protocolId", "dataset", "results");
        assertThat(json.get("protocol").textValue()).isEqualTo("IDEAL");
        assertThat(json.get("protocolId").textValue()).matches("[0-9a-f]{12}");
        assertThat(json.get("dataset").textValue()).isEqualTo("movielens_small");
        assertThat(json.get("results")).hasSize(5).allSatisfy(result -> {
            List<String> keys = new ArrayList<>(List.of(
                    "policy",
                    "preference",
                    "sr5",
                    "sr10",
                    "sr15",
                    "at",
                    "hdcg",
                    "dialogues",
                    "users",
                    "items",
                    "intervals",
                    "metrics",
                    "satisfaction",
                    "againstFirst",
                    "msPerDialogue"));
            if (result.get("policy").textValue().equals("random")) {
                keys.remove("againstFirst");
            }
            assertThat(Cli.keys(result)).isEqualTo(keys);
            assertThat(Cli.keys(result.get("metrics"))).containsExactly("SR@5", "SR@10", "SR@15", "AT", "hDCG");
            assertThat(result.get("metrics").get("AT").get("value")).isEqualTo(result.get("at"));
            assertThat(result.get("dialogues").intValue()).isEqualTo(200);
            assertThat(result.get("msPerDialogue").doubleValue()).isPositive();
        });
        assertThat(json.get("results"))
                .extracting(result -> result.get("policy").textValue())
                .containsExactlyElementsOf(DEFAULT_POLICIES);
    }

    @Test
    void leavesAWholeRunDirectory() {
        Cli run = Cli.succeed(
                compare("run", "--json", "--threads", "3", "--seed", "7", "--policies", "threshold@a,random"));

        RunFolder folder = new RunFolder(Path.of(out("run")));
        assertThat(folder.files())
                .containsExactlyInAnyOrder(
                        "STATUS",
                        "config.json",
                        "environment.json",
                        "manifest.json",
                        "metrics.json",
                        "protocol.json",
                        "rows/1-threshold-a.csv",
                        "rows/2-random.csv",
                        "success_by_turn.csv",
                        "success_by_turn.svg",
                        "uncalibrated_satisfaction_by_turn.csv");
        assertThat(folder.text("STATUS")).isEqualTo("finished\n");
        JsonNode config = folder.json("config.json");
        assertThat(config.get("arguments"))
                .extracting(JsonNode::textValue)
                .startsWith("compare")
                .contains("--out");
        assertThat(config.get("dataset").textValue()).isEqualTo("sample");
        assertThat(config.get("split").textValue()).isEqualTo("test");
        assertThat(config.get("seed").intValue()).isEqualTo(7);
        assertThat(config.get("threads").intValue()).isEqualTo(3);
        assertThat(config.get("policies"))
                .hasToString("[{\"policy\":\"threshold@a\",\"preference\":\"uniform\","
                        + "\"settings\":{\"candidates\":\"150\"}},{\"policy\":\"random\","
                        + "\"preference\":\"uniform\",\"settings\":{\"askProbability\":\"0.5\"}}]");
        JsonNode environment = folder.json("environment.json");
        assertThat(environment.get("java.version").textValue()).isEqualTo(System.getProperty("java.version"));
        assertThat(environment.get("processors").intValue())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        // The version is in the manifest of the jar, if that was made.
        assertThat(environment.get("askwalk").textValue()).matches("development|[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(environment.get("time").textValue()).startsWith("20").endsWith("Z");
        assertThat(folder.json("manifest.json"))
                .isEqualTo(Cli.succeed("data", "info", "sample", "--json").json());
        assertThat(folder.json("protocol.json").get("id")).isEqualTo(run.json().get("protocolId"));
        assertThat(folder.json("protocol.json").get("dialogues").intValue()).isEqualTo(200);
        assertThat(folder.json("metrics.json"))
                .extracting(entry -> entry.get("rows").textValue())
                .containsExactly("rows/1-threshold-a.csv", "rows/2-random.csv");
    }

    @Test
    void writesIntoAnEmptyFolderThatIsThere() throws Exception {
        Files.createDirectories(Path.of(out("run")));

        Cli.succeed(compare("run", "--policies", "random"));

        assertThat(new RunFolder(Path.of(out("run"))).files()).contains("STATUS");
    }

    @Test
    void givesTheSameRowsAtAnyNumberOfThreads() {
        JsonNode one = Cli.succeed(compare("one", "--json", "--threads", "1")).json();
        JsonNode four = Cli.succeed(compare("four", "--json", "--threads", "4")).json();

        assertThat(withoutCost(four)).isEqualTo(withoutCost(one));
        assertSameRows("one", "four");
    }

    @Test
    void givesOtherDialoguesForAnotherSeed() {
        Cli.succeed(compare("one", "--policies", "random"));
        Cli.succeed(compare("two", "--policies", "random", "--seed", "2"));

        assertThat(indexes("two", "rows/1-random.csv")).isNotEqualTo(indexes("one", "rows/1-random.csv"));
        assertThat(metric("two")).isNotEqualTo(metric("one"));
    }

    @Test
    void givesOtherDialoguesForAnotherSeedWhenAllTuplesAreUsed() {
        Cli.succeed("compare", "--policies", "abs-greedy", "--out", out("one"), "--split", "validation");
        Cli.succeed("compare", "--policies", "abs-greedy", "--out", out("two"), "--split", "validation", "--seed", "2");

        assertThat(indexes("two", "rows/1-abs-greedy.csv"))
                .isEqualTo(indexes("one", "rows/1-abs-greedy.csv"))
                .hasSize(14_981);
        assertThat(folder("two").text("rows/1-abs-greedy.csv"))
                .isNotEqualTo(folder("one").text("rows/1-abs-greedy.csv"));
    }

    @Test
    void sampleOfTuplesIsSeededDistinctAndTheSameForAllPolicies() {
        Cli.succeed(compare("run"));

        RunFolder run = folder("run");
        List<Integer> indexes = indexes("run", run.rowsFiles().get(0));
        assertThat(indexes).hasSize(200).isSorted().doesNotHaveDuplicates();
        List<String> tuples = SampleFiles.tuples("interactions_test.tsv");
        for (String file : run.rowsFiles()) {
            assertThat(indexes("run", file)).isEqualTo(indexes);
            assertThat(run.rows(file))
                    .allSatisfy(row -> assertThat(row.user() + " " + row.item()).isEqualTo(tuples.get(row.index())));
        }
    }

    @Test
    void moreDialoguesThanTuplesAreAllTuples() {
        String data = TinyData.tsv(temp.resolve("data")).toString();
        JsonNode all = Cli.succeed("compare", "--dataset", data, "--json", "--out", out("all"))
                .json();
        JsonNode many = Cli.succeed("compare", "--dataset", data, "--json", "--dialogues", "99", "--out", out("many"))
                .json();

        assertThat(withoutCost(many)).isEqualTo(withoutCost(all));
        assertThat(many.get("protocolId")).isEqualTo(all.get("protocolId"));
        assertThat(all.get("results").get(0).get("dialogues").intValue()).isEqualTo(2);
    }

    @Test
    void quotesKeysInRows() {
        Path data = TinyData.tsv(temp.resolve("data"));
        TinyData.change(data, "interactions_test.tsv", "u3\t7", "u,\"3\"\t7");

        Cli.succeed("compare", "--dataset", data.toString(), "--policies", "abs-greedy", "--out", out("run"));

        assertThat(folder("run").text("rows/1-abs-greedy.csv")).contains("\n1,\"u,\"\"3\"\"\",7,true,1,");
    }

    private List<String> compare(String folder, String... more) {
        List<String> words = Cli.words("compare --dialogues 200", more);
        words.addAll(List.of("--out", out(folder)));
        return words;
    }

    private String out(String folder) {
        return temp.resolve(folder).toString();
    }

    private RunFolder folder(String name) {
        return new RunFolder(Path.of(out(name)));
    }

    private List<Integer> indexes(String folder, String file) {
        return folder(folder).rows(file).stream().map(RunFolder.Row::index).toList();
    }

    private JsonNode metric(String folder) {
        return folder(folder).json("metrics.json").get(0).get("at").get("value");
    }

    private void assertSameRows(String one, String two) {
        assertThat(folder(one).rowsFiles())
                .hasSize(5)
                .isEqualTo(folder(two).rowsFiles())
                .allSatisfy(file ->
                        assertThat(folder(two).text(file)).isEqualTo(folder(one).text(file)));
    }

    private static List<String> withoutCost(JsonNode json) {
        List<String> results = new ArrayList<>();
        json.get("results").forEach(result -> {
            ObjectNode copy = result.deepCopy();
            copy.remove("msPerDialogue");
            results.add(copy.toString());
        });
        return results;
    }

    private static String rounded(JsonNode number, int digits) {
        return FigureText.format("%." + digits + "f", number.doubleValue());
    }
}
