package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import askwalk.experiment.text.FigureText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

    @TempDir
    private Path temp;

    @Test
    void printsEveryFigureWithItsInterval() {
        Cli run = Cli.succeed(evaluate("run", "--policy", "threshold:150"));

        JsonNode metrics =
                new RunFolder(temp.resolve("run")).json("metrics.json").get(0);
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).startsWith("movielens_small: 300 test dialogues; protocol IDEAL (");
        assertThat(lines.get(1)).isEqualTo("preference uniform");
        assertThat(lines.get(3)).isEqualTo("threshold:150");
        List<String> expected = new ArrayList<>(IntStream.rangeClosed(1, 15)
                .mapToObj(turn -> line("SR@" + turn, metrics.get("successRates").get(turn - 1), 3))
                .toList());
        expected.add(line("AT", metrics.get("at"), 2));
        expected.add(line("hDCG", metrics.get("hdcg"), 3));
        assertThat(lines.subList(4, 21))
                .extracting(line -> line.replaceAll(" +", " "))
                .isEqualTo(expected);
        assertThat(lines.get(21))
                .matches("cost +[0-9.]+ ms of CPU per dialogue \\(without "
                        + metrics.get("warmUpDialogues").intValue() + " warm-up dialogues\\)");
        assertThat(lines.get(22)).startsWith("95 % intervals and tests: clusters of ");
        assertThat(lines).hasSize(23);
    }

    @Test
    void saysWhichUsersThePolicyTalkedTo() {
        Cli run = Cli.succeed(evaluate("run", "--preference", "popularity", "--flip-rate", "0.2"));
        assertThat(run.out()).contains("preference popularity; flip rate 20 %, don't-know rate 0 %");
    }

    @Test
    void printsTheMetricsOfTheRunAsJson() {
        Cli run = Cli.succeed(evaluate("run", "--policy", "max-entropy", "--json"));

        ObjectNode expected = (ObjectNode)
                new RunFolder(temp.resolve("run")).json("metrics.json").get(0);
        expected.remove("rows");
        JsonNode json = run.json();
        assertThat(Cli.keys(json))
                .containsExactly(
                        "protocol",
                        "protocolId",
                        "dataset",
                        "preference",
                        "policy",
                        "dialogues",
                        "users",
                        "items",
                        "intervals",
                        "successRates",
                        "at",
                        "hdcg",
                        "paths",
                        "satisfaction",
                        "msPerDialogue",
                        "warmUpDialogues");
        expected.fieldNames().forEachRemaining(key -> assertThat(json.get(key)).isEqualTo(expected.get(key)));
    }

    @Test
    void agreesWithCompare() {
        Cli.succeed(evaluate("one", "--policy", "ask-first:5"));
        Cli.succeed(
                "compare",
                "--dialogues",
                "300",
                "--policies",
                "random,ask-first:5",
                "--out",
                temp.resolve("two").toString());

        assertThat(new RunFolder(temp.resolve("one")).text("rows/1-ask-first-5.csv"))
                .isEqualTo(new RunFolder(temp.resolve("two")).text("rows/2-ask-first-5.csv"));
    }

    @Test
    void takesOnePolicyOnly() {
        Refusal.of(2, "--policy takes one policy, not 'random,max-entropy': use compare for several", temp)
                .when("evaluate", "--policy", "random,max-entropy");
    }

    private List<String> evaluate(String folder, String... more) {
        List<String> words =
                Cli.words("evaluate --dialogues 300 --out", temp.resolve(folder).toString());
        words.addAll(List.of(more));
        return words;
    }

    private static String line(String name, JsonNode estimate, int decimals) {
        String number = "%." + decimals + "f";
        return FigureText.format(
                "%s " + number + " [" + number + ", " + number + "]",
                name,
                estimate.get("value").doubleValue(),
                estimate.get("low95").doubleValue(),
                estimate.get("high95").doubleValue());
    }
}
