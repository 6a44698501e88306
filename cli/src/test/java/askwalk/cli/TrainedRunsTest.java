package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training of policies in runs and reports. */
class TrainedRunsTest {

    private static final String INTERVAL =
            ", 2 tuples of 2 users and 2 items: too few, or too unequal, for intervals and tests.";
    private static final String ONE_TRAINING =
            "`pupil` was loaded from a model file with training seed 7; the seeds here are those of the dialogues, and all"
                    + " share this training.";

    @TempDir
    private Path temp;

    private Path data;

    @BeforeEach
    void makeData() {
        data = LearningData.make(temp.resolve("data"));
    }

    @Test
    void runsStoreTheInputsOfTraining() {
        Path model = train("7");
        run("compare", "a", "--policies", "random,pupil@way", "--model", model.toString(), "--seed", "3");

        JsonNode policies = new RunFolder(temp.resolve("a")).json("config.json").get("policies");
        assertThat(policies.get(0).has("trained")).isFalse();
        JsonNode way = policies.get(1).get("trained");
        assertThat(Cli.keys(way)).containsExactly("fromFile", "seed", "validation", "graph", "onTheseTuples");
        assertThat(way.get("fromFile").booleanValue()).isFalse();
        assertThat(way.get("seed").textValue()).isEqualTo("3");
        JsonNode file = policies.get(2).get("trained");
        assertThat(file.get("fromFile").booleanValue()).isTrue();
        assertThat(file.get("seed").textValue()).isEqualTo("7");
        for (String hash : List.of("validation", "graph")) {
            assertThat(file.get(hash).textValue())
                    .matches("[0-9a-f]{64}")
                    .isEqualTo(way.get(hash).textValue());
        }
        assertThat(way.get("validation")).isNotEqualTo(way.get("graph"));
    }

    @Test
    void reportsDistinguishSeedsOfTrainingAndDialogues() {
        Path seven = train("7");
        Path eight = train("8");
        run("evaluate", "a", "--model", seven.toString(), "--seed", "1");
        run("evaluate", "b", "--model", seven.toString(), "--seed", "2");
        run("evaluate", "c", "--model", eight.toString(), "--seed", "2");
        run("evaluate", "d", "--policy", "pupil", "--seed", "1");
        run("evaluate", "e", "--policy", "pupil", "--seed", "2");

        List<String> report = report("a", "b", "c", "d", "e");

        assertThat(report)
                .filteredOn(line -> line.contains("Means over") || line.contains("One seed") || line.contains("file"))
                .containsExactly(
                        "Means over 2 seeds" + INTERVAL,
                        ONE_TRAINING,
                        "One seed" + INTERVAL,
                        "`pupil` was loaded from a model file with training seed 8.",
                        "Means over 2 seeds" + INTERVAL);
    }

    @Test
    void figuresOnTrainingTuplesAreMarked() {
        Cli learned = run("compare", "a", "--policies", "random,pupil", "--split", "validation");
        Cli rule = run("compare", "b", "--policies", "random", "--split", "validation");
        Cli tested = run("compare", "c", "--policies", "random,pupil");
        Cli file = run("evaluate", "d", "--model", train("7").toString(), "--split", "validation");

        String warning = "askwalk: the validation tuples were used to train pupil: these figures do not measure its"
                + " quality; use --split test";
        assertThat(learned.err().lines()).contains(warning);
        assertThat(file.err().lines()).contains(warning);
        assertThat(rule.err() + tested.err()).doesNotContain("used to train");
        String marked =
                "`pupil` was trained on the tuples that it is evaluated on: its figures do not measure its quality.";
        assertThat(report("a")).containsOnlyOnce(marked);
        assertThat(report("d")).containsOnlyOnce(marked);
        assertThat(report("b", "c")).noneMatch(line -> line.contains("was trained on the tuples"));
    }

    /** On the tiny data set a list has room for every item, so a rule without questions always succeeds. */
    @Test
    void aReportBeginsWithTheBestPolicyAndTheBestRule() {
        run("compare", "a", "--policies", "pupil,ask-first:0", "--preference", "primer");
        run("compare", "b", "--policies", "pupil,abs-greedy");

        assertThat(report("a").subList(0, 7))
                .containsExactly(
                        "# Evaluation report",
                        "",
                        "| section | data set | protocol | best policy | SR@15 | AT | best rule | SR@15 | difference | p |",
                        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
                        "| 1 | `data` | IDEAL, binary | `pupil` | 1.000 | 2.50 | `ask-first:0` | 1.000 | +0.000 | – |",
                        "",
                        "- **Not distinguishable from baseline:** `pupil` and the rule `ask-first:0` differ by 0.000 SR@15"
                                + " on `data`, section 1 (no test, too few users or items; 2 tuples, 2 users, 2 items).");
        assertThat(report("b").subList(4, 7))
                .containsExactly(
                        "| 1 | `data` | IDEAL, binary | `abs-greedy` | 1.000 | 1.00 | – |  |  |  |",
                        "",
                        "<details><summary>How to read the tables</summary>");
    }

    /** Settings of the update do not apply without it. */
    @Test
    void aVariantListsMissingSettings() {
        run(
                "compare",
                "a",
                "--policies",
                "abs-greedy,abs-greedy@b",
                "--preference",
                "fm",
                "--set",
                "epochs=1",
                "--set",
                "b.update=false");

        assertThat(report("a"))
                .contains("| `abs-greedy@b` | `update=false`, `updateBatchSize` not set, `updateDropout` not set,"
                        + " `updateFillers` not set, `updateL2` not set, `updateLearningRate` not set,"
                        + " `updateMaxBatches` not set, `updateRounds` not set |");
    }

    private Path train(String seed) {
        Path model = temp.resolve("model" + seed);
        Cli.succeed(
                "train", "--dataset", data.toString(), "--policy", "pupil", "--seed", seed, "--out", model.toString());
        return model;
    }

    private Cli run(String command, String name, String... more) {
        List<String> words = Cli.words(command, more);
        words.addAll(List.of(
                "--dataset", data.toString(), "--out", temp.resolve(name).toString()));
        return Cli.succeed(words.toArray(String[]::new));
    }

    private List<String> report(String... runs) {
        Path file = temp.resolve("report.md");
        List<String> words = new ArrayList<>(List.of("report", "--force", "--out", file.toString()));
        for (String run : runs) {
            words.add(temp.resolve(run).toString());
        }
        Cli.succeed(words);
        return RunFolder.read(file).lines().toList();
    }
}
