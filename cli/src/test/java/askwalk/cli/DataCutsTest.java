package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCutsTest {

    @TempDir
    private static Path temp;

    private static Path shop;

    /** 60 users, so that the half that is evaluated has 30. */
    @BeforeAll
    static void generate() {
        shop = temp.resolve("shop");
        Cli.succeed(Cli.words(
                "data synth --users 60 --items 600 --attributes 6 --coarse-attributes 0 --interactions 30"
                        + " --attributes-per-item 1.5 --friends 0 --likes 0 --with-values independent",
                shop.toString()));
    }

    @Test
    void choosesTheFewestPartsThatAreNotWorseThanTheBest() {
        JsonNode json = cuts(shop, "--json").json();

        List<Integer> notWorse = new ArrayList<>();
        double fewestTurns = Double.MAX_VALUE;
        int best = 0;
        for (JsonNode candidate : json.get("candidates")) {
            int parts = candidate.get("parts").intValue();
            double turns = candidate.get("at").get("value").doubleValue();
            if (turns < fewestTurns) {
                fewestTurns = turns;
                best = parts;
            }
            if (!candidate.get("worse").booleanValue()) {
                notWorse.add(parts);
            }
            assertThat(candidate.get("cuts")).hasSize(parts - 1);
            assertThat(candidate.get("users").intValue()).isEqualTo(30);
        }
        assertThat(json.get("candidates")).hasSize(7);
        assertThat(json.get("best").intValue()).isEqualTo(best);
        assertThat(json.get("chosen").intValue()).isEqualTo(notWorse.get(0));
        assertThat(json.get("option").textValue()).isEqualTo("--cuts price=quantiles:" + notWorse.get(0));
        assertThat(notWorse).as("some numbers of parts are worse").hasSizeBetween(1, 6);
    }

    @Test
    void differencesAreThoseToTheBestOnTheSameDialogues() {
        JsonNode json = cuts(shop, "--json").json();

        JsonNode best = null;
        for (JsonNode candidate : json.get("candidates")) {
            if (candidate.get("parts").equals(json.get("best"))) {
                best = candidate;
            }
        }
        assertThat(best).isNotNull();
        assertThat(best.has("againstBest")).isFalse();
        for (JsonNode candidate : json.get("candidates")) {
            if (!candidate.get("parts").equals(json.get("best"))) {
                double difference = candidate.get("at").get("value").doubleValue()
                        - best.get("at").get("value").doubleValue();
                assertThat(candidate.get("againstBest").get("AT").get("value").doubleValue())
                        .isCloseTo(difference, within(1e-9));
                boolean slower =
                        candidate.get("againstBest").get("AT").get("low95").doubleValue() > 0;
                boolean rarer =
                        candidate.get("againstBest").get("SR@15").get("high95").doubleValue() < 0;
                assertThat(candidate.get("worse").booleanValue()).isEqualTo(slower || rarer);
            }
        }
    }

    @Test
    void theTableEndsWithTheOption() {
        Cli run = cuts(shop, "--dialogues", "60", "--max", "3");

        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0))
                .startsWith("price of ")
                .contains("max-entropy: 60 dialogues of half of the users of the validation tuples");
        assertThat(lines).anyMatch(line -> line.startsWith("2 ")).anyMatch(line -> line.startsWith("3 "));
        assertThat(run.out()).contains("best").contains("chosen");
        assertThat(lines.get(lines.size() - 1)).matches("--cuts price=quantiles:[23]");
        assertThat(run.err()).contains("askwalk: price in 2 parts, up to 3");
    }

    @Test
    void aBestAtTheEndOfTheRangeIsReported() {
        String notice = "the best number of parts is the largest that was compared; compare more with --max";

        assertThat(cuts(shop, "--max", "3").err()).contains(notice);
        assertThat(cuts(shop).err()).doesNotContain(notice);
    }

    @Test
    void testTuplesHaveNoInfluence() throws IOException {
        Path moved = copy("moved");
        List<String> before = lines(moved, "interactions_test.tsv");
        Set<String> taken = new HashSet<>(lines(moved, "interactions_train.tsv"));
        taken.addAll(lines(moved, "interactions_valid.tsv"));
        taken.addAll(before);
        Set<String> after = new LinkedHashSet<>(List.of(before.get(0)));
        for (String tuple : before.subList(1, before.size())) {
            String user = tuple.substring(0, tuple.indexOf('\t') + 1);
            int item = Integer.parseInt(tuple.substring(user.length()));
            do {
                item = (item + 1) % 600;
            } while (!(!taken.contains(user + item) && after.add(user + item)));
        }
        Files.write(moved.resolve("interactions_test.tsv"), after, StandardCharsets.UTF_8);
        assertThat(after).hasSameSizeAs(before).doesNotContainAnyElementsOf(before.subList(1, before.size()));

        JsonNode json = cuts(moved, "--policy", "threshold:tuned", "--json").json();

        assertThat(json.get("candidates"))
                .isEqualTo(cuts(shop, "--policy", "threshold:tuned", "--json")
                        .json()
                        .get("candidates"));
    }

    @Test
    void validationTuplesDecide() throws IOException {
        Path fewer = copy("fewer");
        List<String> tuples = lines(fewer, "interactions_valid.tsv");
        Files.write(fewer.resolve("interactions_valid.tsv"), tuples.subList(0, tuples.size() - 20));

        assertThat(cuts(fewer, "--max", "2", "--json").json().get("candidates"))
                .isNotEqualTo(cuts(shop, "--max", "2", "--json").json().get("candidates"));
    }

    @Test
    void equalNumbersAreInOnePart() throws IOException {
        Path two = copy("two");
        List<String> values = lines(two, "item_values.tsv");
        List<String> written = new ArrayList<>(List.of(values.get(0)));
        for (int i = 1; i < values.size(); i++) {
            written.add(values.get(i).substring(0, values.get(i).lastIndexOf('\t') + 1) + (i % 2 == 0 ? "10" : "20"));
        }
        Files.write(two.resolve("item_values.tsv"), written);

        JsonNode json = cuts(two, "--json").json();

        assertThat(json.get("chosen").intValue()).isEqualTo(2);
        assertThat(json.get("candidates").get(6).get("cuts")).hasSize(1);
        assertThat(json.get("candidates").get(6).get("at"))
                .isEqualTo(json.get("candidates").get(0).get("at"));

        Files.write(
                two.resolve("item_values.tsv"),
                written.stream()
                        .map(line -> line.replaceAll("\t(10|20)$", "\t10"))
                        .toList());
        refuse(2, "all known numbers 'price' are equal, so there is nothing to cut", two);
    }

    @Test
    void wrongRequestsAreRefused() {
        refuse(
                2,
                "--min and max are numbers of parts from 2 to 100, the smaller one first, not 5 and 4",
                shop,
                "--min",
                "5",
                "--max",
                "4");
        refuse(
                2,
                "--min and max are numbers of parts from 2 to 100, the smaller one first, not 2 and 101",
                shop,
                "--max",
                "101");
        refuse(2, "--policy takes one policy, not 'random,max-entropy'", shop, "--policy", "random,max-entropy");
        refuse(2, "--dialogues is 1 or more, not 0", shop, "--dialogues", "0");
        Refusal.of(1, "no item has a number 'weight'; there are numbers of price", temp)
                .asItIs(words(shop, "weight"));
    }

    @Test
    void tooFewUsersForATestAreRefused() {
        Cli run = Cli.run(words(shop, "price", "--dialogues", "5"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("items in 5 dialogues, too few for a test; it needs at least 10 of both");
        assertThat(run.out()).isEmpty();
    }

    private static void refuse(int exitCode, String message, Path data, String... more) {
        Refusal.of(exitCode, message, temp).asItIs(words(data, "price", more));
    }

    private static Cli cuts(Path data, String... more) {
        return Cli.succeed(words(data, "price", more));
    }

    private static String[] words(Path data, String value, String... more) {
        List<String> words = Cli.words("data cuts --value " + value, "--in", data.toString());
        if (!List.of(more).contains("--policy")) {
            words.addAll(List.of("--policy", "max-entropy"));
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private static Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(temp.resolve(name));
        try (Stream<Path> files = Files.list(shop)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static List<String> lines(Path folder, String file) throws IOException {
        return Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8);
    }
}
