package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules whose number is found on validation tuples. On the tiny data set all thresholds that are tried are larger than
 * the number of items, and a list holds all items, so that the smallest threshold and no question are best.
 */
class TunedRulesTest {

    @TempDir
    private Path temp;

    private Path data;

    @BeforeEach
    void makeData() {
        data = TinyData.tsv(temp.resolve("data"));
    }

    @Test
    void tunedValuesAreReported() {
        Cli run = run("a", "threshold:tuned,ask-first@x,threshold", "--set", "x.questions=tuned");

        assertThat(run.err().lines())
                .startsWith(
                        "askwalk: threshold:tuned: candidates=10 is the best on the validation tuples",
                        "askwalk: ask-first@x: questions=0 is the best on the validation tuples")
                .hasSize(3);
        JsonNode policies = new RunFolder(temp.resolve("a")).json("config.json").get("policies");
        assertThat(policies.get(0).get("settings"))
                .hasToString("{\"candidates\":\"tuned\",\"candidates.tuned\":\"10\"}");
        assertThat(policies.get(1).get("settings")).hasToString("{\"questions\":\"tuned\",\"questions.tuned\":\"0\"}");
        assertThat(policies.get(2).get("settings")).hasToString("{\"candidates\":\"150\"}");
    }

    /** On the sample the tuned value makes a difference. */
    @Test
    void thePolicyIsTheOneOfWhatWasFound() {
        Path out = temp.resolve("a");
        Cli.succeed("evaluate", "--dialogues", "200", "--policy", "ask-first:tuned", "--out", out.toString());
        String found = new RunFolder(out)
                .json("config.json")
                .get("policies")
                .get(0)
                .get("settings")
                .get("questions.tuned")
                .textValue();
        Path again = temp.resolve("b");
        Cli.succeed("evaluate", "--dialogues", "200", "--policy", "ask-first:" + found, "--out", again.toString());

        assertThat(Integer.parseInt(found)).isBetween(1, 14);
        assertThat(new RunFolder(out).text("rows/1-ask-first-tuned.csv"))
                .isEqualTo(new RunFolder(again).text("rows/1-ask-first-" + found + ".csv"));
    }

    /** The check before training has no preference model to ask. */
    @Test
    void nothingIsTriedBeforeThePreferenceModelIsTrained() {
        Cli run = run("a", "threshold:tuned,ask-first:tuned", "--preference", "primer", "--retrain");

        assertThat(run.err()).contains("threshold:tuned: candidates=", "ask-first:tuned: questions=");
    }

    @Test
    void usersWithListsAreTunedFor() {
        Path lists = TinyData.factCrs(temp.resolve("lists"));
        Cli run = Cli.succeed(
                "compare",
                "--dataset",
                lists.toString(),
                "--policies",
                "threshold:tuned,ask-first:tuned",
                "--out",
                temp.resolve("a").toString());

        assertThat(run.err()).contains("threshold:tuned: candidates=10 ", "ask-first:tuned: questions=0 ");
    }

    @Test
    void seedsAreStillPutTogether() {
        String policies = "threshold:150,threshold:tuned";
        run("a", policies, "--seed", "1");
        run("b", policies, "--seed", "2");
        run("c", policies, "--seed", "3");
        TinyData.change(
                temp.resolve("b"), "config.json", "\"candidates.tuned\" : \"10\"", "\"candidates.tuned\" : \"20\"");

        assertThat(report("a", "b", "c"))
                .anyMatch(line -> line.startsWith("Means over 3 seeds, "))
                .contains("| `threshold:150` | `candidates=150` |")
                .contains("| `threshold:tuned` | `candidates=tuned`, `candidates.tuned=10 (seed 1), 20 (seed 2), 10"
                        + " (seed 3)` |");
        assertThat(report("a")).contains("| `threshold:tuned` | `candidates=tuned`, `candidates.tuned=10` |");
    }

    /** The test policy had lessons as hours, and its preference model pages as leaves. */
    @Test
    void keysOfEarlierVersionsAreReadAsThoseOfToday() {
        run("a", "pupil", "--seed", "1");
        run("b", "pupil", "--seed", "2");
        TinyData.change(temp.resolve("b"), "config.json", "\"lessons\" :", "\"hours\" :");
        TinyData.change(temp.resolve("b"), "config.json", "\"pages\" :", "\"leaves\" :");

        assertThat(report("a", "b"))
                .anyMatch(line -> line.startsWith("Means over 2 seeds, "))
                .anyMatch(line -> line.startsWith("| `pupil` | `lessons=3`, "));
        assertThat(report("b"))
                .anyMatch(line -> line.startsWith("| `pupil` | `lessons=3`, "))
                .contains("| `primer` | `millis=0`, `pages=2` |");
    }

    @Test
    void aTunedRuleIsNotTheOneOfTheSameNumber() {
        run("a", "threshold@x", "--set", "candidates=tuned", "--seed", "1");
        run("b", "threshold@x", "--set", "candidates=10", "--seed", "2");

        assertThat(report("a", "b"))
                .filteredOn(line -> line.matches("## [0-9].*"))
                .hasSize(2);
    }

    @Test
    void figuresOfTuplesThatWereTunedOnAreMarked() {
        Cli run = run("a", "threshold:150,threshold:tuned", "--split", "validation");
        Cli tested = run("b", "threshold:150,threshold:tuned");

        assertThat(run.err())
                .contains("askwalk: the validation tuples were used to train threshold:tuned: these figures do not");
        assertThat(tested.err()).doesNotContain("used to train");
        String warning = "`threshold:tuned` was tuned on the tuples that it is evaluated on: its figures do not measure"
                + " its quality.";
        assertThat(report("a")).contains(warning);
        assertThat(report("b")).doesNotContain(warning);
    }

    @Test
    void withoutValidationTuplesItIsRefused() {
        TinyData.write(data, "interactions_valid.tsv", "user\titem");

        Refusal.of(
                        2,
                        "policy 'threshold:tuned': setting candidates is 'tuned': tuning needs validation tuples, and there"
                                + " are none; set a number",
                        temp)
                .when("compare", "--dataset", data.toString(), "--policies", "threshold:tuned");
    }

    @Test
    void whatIsFoundCannotBeSet() {
        Refusal.of(2, "--set candidates.tuned=5: there is no policy 'candidates' here", temp)
                .when("compare", "--policies", "threshold:tuned", "--set", "candidates.tuned=5");
        Refusal.of(2, "--set threshold.candidates.tuned=5: there is no policy 'threshold.candidates' here", temp)
                .when("compare", "--policies", "threshold:tuned", "--set", "threshold.candidates.tuned=5");
    }

    private Cli run(String name, String policies, String... more) {
        List<String> words = Cli.words("compare", "--dataset", data.toString(), "--policies", policies);
        words.addAll(List.of(more));
        words.addAll(List.of("--out", temp.resolve(name).toString()));
        return Cli.succeed(words);
    }

    private List<String> report(String... runs) {
        List<String> words = Cli.words("report --force");
        for (String run : runs) {
            words.add(temp.resolve(run).toString());
        }
        words.addAll(List.of("--out", temp.resolve("report.md").toString()));
        Cli.succeed(words);
        return RunFolder.read(temp.resolve("report.md")).lines().toList();
    }
}
