package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.SampleFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same dialogues, row for row, in memory, live and on a snapshot. */
class BackendsTest {

    /**
     * The sample with few validation tuples: what learns is trained for a moment, and a poor policy walks as a good
     * one.
     */
    @TempDir
    private static Path sample;

    @BeforeAll
    static void load() {
        SampleFiles.copyWithFewValidationTuples(sample, 300);
        Cli.succeed(arguments("neo4j load"));
    }

    @AfterAll
    static void remove() {
        Cli.succeed(Cli.words("neo4j remove", TryServer.get().options()));
    }

    @Test
    void dialoguesOfARuleAreTheSame() {
        List<String> policies = check("max-entropy", 80);

        assertThat(policies).containsExactly("max-entropy memory", "max-entropy live", "max-entropy snapshot");
    }

    @Test
    void dialoguesOfEveryOtherPolicyAreTheSame() {
        check(
                "random,abs-greedy,threshold:150,ask-first:5,infogain,lazy-tree,fact-crs,crm,ear,scpr",
                4,
                "--set=fact-crs.trees=2",
                "--set=infogain.examples=200",
                "--set=infogain.dialogues=20",
                "--set=lazy-tree.dialogues=100",
                "--set=itemEpochs=5",
                "--set=jointEpochs=1",
                "--set=pretrainingDialogues=50",
                "--set=pretrainingEpochs=1",
                "--set=scpr.episodes=50",
                "--set=epochs=1");
    }

    private static List<String> check(String policies, int dialogues, String... more) {
        List<String> words = arguments("neo4j bench --rows-only --json");
        words.addAll(List.of("--policies", policies, "--dialogues", "" + dialogues));
        words.addAll(List.of(more));
        JsonNode results = Cli.succeed(words).json().get("results");
        assertThat(results).hasSize(3 * policies.split(",", -1).length);
        for (JsonNode result : results) {
            String what =
                    result.get("policy").asText() + " " + result.get("backend").asText();
            assertThat(result.get("dialogues").intValue()).as(what).isEqualTo(dialogues);
            assertThat(result.get("equal").intValue()).as(what).isEqualTo(dialogues);
            boolean asks = result.get("backend").asText().equals("live");
            assertThat(result.has("turnWallMs")).as(what).isFalse();
            assertThat(result.get("queries").intValue() > 0).as(what).isEqualTo(asks);
        }
        List<String> names = new ArrayList<>();
        results.forEach(result -> names.add(
                result.get("policy").asText() + " " + result.get("backend").asText()));
        return names;
    }

    private static List<String> arguments(String command) {
        List<String> words = Cli.words(command, "--dataset", sample.toString());
        words.addAll(List.of(TryServer.get().options()));
        return words;
    }
}
