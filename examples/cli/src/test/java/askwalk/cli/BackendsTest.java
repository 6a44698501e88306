package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same dialogues, row for row, in memory, live and on a snapshot. */
class BackendsTest {

    @Test
    void twoHundredDialoguesAreTheSame() {
        List<String> policies = check("max-entropy", 200);

        assertThat(policies).containsExactly("max-entropy memory", "max-entropy live", "max-entropy snapshot");
    }

    /** What learns is trained for a moment: a poor policy walks as a good one does. */
    @Test
    void twentyDialoguesOfEveryOtherPolicyAreTheSame() {
        check(
                "random,abs-greedy,threshold:150,ask-first:5,infogain,lazy-tree,fact-crs,crm,ear,scpr",
                20,
                "--set=fact-crs.trees=2",
                "--set=infogain.examples=200",
                "--set=infogain.dialogues=20",
                "--set=pretrainingDialogues=50",
                "--set=pretrainingEpochs=1",
                "--set=passes=1",
                "--set=scpr.episodes=50",
                "--set=epochs=1");
    }

    private static List<String> check(String policies, int dialogues, String... more) {
        List<String> words = Cli.words("neo4j bench --json --policies", policies, "--dialogues", "" + dialogues);
        words.addAll(List.of(TryServer.get().options()));
        words.addAll(List.of(more));
        Cli.succeed(Cli.words("neo4j load", TryServer.get().options()));
        JsonNode results = Cli.succeed(words).json().get("results");
        assertThat(results).hasSize(3 * policies.split(",", -1).length);
        for (JsonNode result : results) {
            String what =
                    result.get("policy").asText() + " " + result.get("backend").asText();
            assertThat(result.get("dialogues").intValue()).as(what).isEqualTo(dialogues);
            assertThat(result.get("equal").intValue()).as(what).isEqualTo(dialogues);
            boolean asks = result.get("backend").asText().equals("live");
            assertThat(result.get("queries").intValue() > 0).as(what).isEqualTo(asks);
        }
        Cli.succeed(Cli.words("neo4j remove", TryServer.get().options()));
        List<String> names = new ArrayList<>();
        results.forEach(result -> names.add(
                result.get("policy").asText() + " " + result.get("backend").asText()));
        return names;
    }
}
