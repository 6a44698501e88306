package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published figures of rule policies, on all official test tuples. */
class RealDataTest {

    private static final String DATA = System.getProperty("askwalk.data", "");

    private static final long SEED = 8;
    private static final int DIALOGUES = 4000;

    @TempDir
    private Path temp;

    @BeforeEach
    void needTheData() {
        if (DATA.isEmpty()) {
            System.out.println("Skipped: set -Daskwalk.data=DIR to the folder that holds tsv/ and original/");
        }
        assumeTrue(!DATA.isEmpty(), "askwalk.data is not set");
    }

    @Test
    void lastFm() {
        JsonNode original = compare("original/lastfm", "max-entropy,threshold:150,abs-greedy");

        assertResult(original, 0, 0.26, 0.03, 14.0, 0.15);
        assertResult(original, 1, 0.42, 0.03, 13.2, 0.15);
        assertResult(original, 2, 0.143, 0.02, 14.0, 0.15);

        // Ids carry no information, so the other layout, which has others, changes no more than chance does.
        JsonNode tsv = compare("tsv/lastfm", "max-entropy,threshold:150,abs-greedy");
        for (int policy = 0; policy < 3; policy++) {
            assertResult(
                    tsv,
                    policy,
                    original.get(policy).get("sr15").doubleValue(),
                    0.015,
                    original.get(policy).get("at").doubleValue(),
                    0.1);
        }
    }

    @Test
    void lastFmStar() {
        JsonNode results = compare("original/lastfm_star", "max-entropy,abs-greedy");

        assertResult(results, 0, 0.68, 0.03, 9.2, 0.3);
        assertResult(results, 1, 0.64, 0.03, 8.5, 0.3);
    }

    @Test
    void factCrs() {
        for (String folder : List.of("original/factcrs/lastfm", "tsv/factcrs_lastfm")) {
            JsonNode json = Cli.succeed(
                            "compare",
                            "--dataset",
                            Path.of(DATA, folder).toString(),
                            "--policies",
                            "abs-greedy,ask-first:3",
                            "--preference",
                            "popularity",
                            "--json",
                            "--out",
                            temp.resolve(folder).toString())
                    .json();

            assertThat(json.get("protocol").textValue()).isEqualTo("FACT_STRICT");
            assertFact(json.get("results").get(0), 0.534, 7.17);
            assertFact(json.get("results").get(1), 0.492, 8.28);
        }
    }

    /** These policies leave nothing to chance but ties. */
    private static void assertFact(JsonNode result, double rate, double turns) {
        assertThat(result.get("dialogues").intValue()).isEqualTo(7_200);
        assertThat(result.get("sr10").doubleValue()).isCloseTo(rate, within(0.003));
        assertThat(result.get("at").doubleValue()).isCloseTo(turns, within(0.02));
    }

    /** A user's items, a test item and an attribute have other places in the files, and success is what it was. */
    @Test
    void informationGainReadsNothingFromIds() throws IOException {
        Path there = Path.of(DATA, "tsv/lastfm");
        Path shuffled = Files.createDirectory(temp.resolve("shuffled"));
        try (Stream<Path> files = Files.list(there)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".tsv")).toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                Collections.shuffle(lines.subList(1, lines.size()), new Random(SEED));
                Files.write(shuffled.resolve(file.getFileName()), lines);
            }
        }
        double here = informed(there, "here");
        double moved = informed(shuffled, "moved");
        assertThat(here).isBetween(0.95, 0.99);
        double error = Math.sqrt((here * (1 - here) + moved * (1 - moved)) / DIALOGUES);
        assertThat(Math.abs(here - moved))
                .as("seed %d: %s, %s", SEED, here, moved)
                .isLessThan(3 * error);
    }

    private double informed(Path data, String out) {
        return Cli.succeed(Cli.words(
                        "compare --protocol SCPR_PAPER --policies infogain --preference uniform --json",
                        "--dialogues",
                        Integer.toString(DIALOGUES),
                        "--set",
                        "examples=2000",
                        "--set",
                        "dialogues=200",
                        "--dataset",
                        data.toString(),
                        "--out",
                        temp.resolve(out).toString()))
                .json()
                .get("results")
                .get(0)
                .get("sr15")
                .doubleValue();
    }

    private JsonNode compare(String folder, String policies) {
        JsonNode json = Cli.succeed(
                        "compare",
                        "--dataset",
                        Path.of(DATA, folder).toString(),
                        "--protocol",
                        "SCPR_PAPER",
                        "--policies",
                        policies,
                        "--preference",
                        "uniform",
                        "--json",
                        "--out",
                        temp.resolve(folder).toString())
                .json();
        assertThat(json.get("protocol").textValue()).isEqualTo("SCPR_PAPER");
        return json.get("results");
    }

    private static void assertResult(
            JsonNode results, int policy, double rate, double rateWithin, double turns, double turnsWithin) {
        JsonNode result = results.get(policy);
        assertThat(result.get("dialogues").intValue()).isEqualTo(11_892);
        assertThat(result.get("sr15").doubleValue()).isCloseTo(rate, within(rateWithin));
        assertThat(result.get("at").doubleValue()).isCloseTo(turns, within(turnsWithin));
    }
}
