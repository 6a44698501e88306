package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.SampleFiles;
import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The effect of each option of {@code compare}. */
class CompareOptionsTest {

    @TempDir
    private Path temp;

    @Test
    void labelsTellVariantsApart() {
        RunFolder labelled = compare(
                "labelled",
                "--policies",
                "threshold@a,threshold@b",
                "--set",
                "a.candidates=20",
                "--set",
                "b.candidates=200");
        RunFolder argued = compare("argued", "--policies", "threshold:20,threshold:200");

        assertThat(setting(labelled, 0, "candidates")).isEqualTo("20");
        assertThat(setting(labelled, 1, "candidates")).isEqualTo("200");
        assertThat(labelled.text("rows/1-threshold-a.csv")).isEqualTo(argued.text("rows/1-threshold-20.csv"));
        assertThat(labelled.text("rows/2-threshold-b.csv")).isEqualTo(argued.text("rows/2-threshold-200.csv"));
        assertThat(argued.text("rows/1-threshold-20.csv")).isNotEqualTo(argued.text("rows/2-threshold-200.csv"));
    }

    @Test
    void unqualifiedSettingsReachEveryPolicyThatHasThem() {
        RunFolder run = compare(
                "run",
                "--policies",
                "threshold,threshold@b,threshold:7,random,max-entropy",
                "--set",
                "candidates=33",
                "--set",
                "random.askProbability=0.9",
                "--set",
                "b.candidates=44");

        assertThat(setting(run, 0, "candidates")).isEqualTo("33");
        assertThat(setting(run, 1, "candidates")).isEqualTo("44");
        assertThat(setting(run, 2, "candidates")).isEqualTo("7");
        assertThat(setting(run, 3, "askProbability")).isEqualTo("0.9");
        assertThat(run.json("config.json").get("policies").get(4).get("settings"))
                .isEmpty();
    }

    @Test
    void namesOfPoliciesMayHaveSpacesAround() {
        RunFolder run = compare("run", "--policies", "random , abs-greedy");

        assertThat(run.rowsFiles()).containsExactly("rows/1-random.csv", "rows/2-abs-greedy.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "IDEAL,15,15,0,0",
        "EAR,15,14,1,0",
        "SCPR_PAPER,15,14,1,1",
        "scpr_2023,15,14,0,0",
        "FACT_STRICT,10,10,0,0",
        "fact_released,10,10,0,0"
    })
    void protocolsAreFoundByName(String name, int cap, int actions, int successOffset, int averageOffset) {
        JsonNode protocol =
                compare("run", "--policies", "abs-greedy", "--protocol", name).json("protocol.json");

        assertThat(protocol.get("name").textValue()).isEqualToIgnoringCase(name);
        assertThat(protocol.get("turnCap").intValue()).isEqualTo(cap);
        assertThat(protocol.get("maxActions").intValue()).isEqualTo(actions);
        assertThat(protocol.get("successOffset").intValue()).isEqualTo(successOffset);
        assertThat(protocol.get("averageOffset").intValue()).isEqualTo(averageOffset);
        assertThat(protocol.get("accounting").textValue())
                .isEqualTo(name.equals("fact_released") ? "EARLY_STOPS_FREE" : "EVERY_ACTION");
        assertThat(protocol.get("listSize").intValue()).isEqualTo(10);
    }

    @Test
    void theDataSetsOwnProtocolIsTheDefault() {
        Path data = TinyData.tsv(temp.resolve("data"));
        TinyData.write(data, "dataset.json", "{\"name\": \"tiny\", \"protocol\": \"SCPR_2023\"}");

        Cli own = Cli.succeed(
                "compare",
                "--dataset",
                data.toString(),
                "--json",
                "--out",
                temp.resolve("own").toString());
        Cli named = Cli.succeed(
                "compare",
                "--dataset",
                data.toString(),
                "--json",
                "--protocol",
                "EAR",
                "--out",
                temp.resolve("named").toString());

        assertThat(own.json().get("protocol").textValue()).isEqualTo("SCPR_2023");
        assertThat(own.json().get("dataset").textValue()).isEqualTo("tiny");
        assertThat(named.json().get("protocol").textValue()).isEqualTo("EAR");
    }

    @Test
    void enumeratedQuestionsAskLess() {
        RunFolder binary = compare("binary", "--policies", "max-entropy");
        RunFolder enumerated = compare("enumerated", "--policies", "max-entropy", "--questions", "enumerated");

        assertThat(binary.json("protocol.json").get("questions").textValue()).isEqualTo("binary");
        assertThat(enumerated.json("protocol.json").get("questions").textValue())
                .isEqualTo("enumerated");
        // Of two coarse attributes there is nothing more to ask than each of them once.
        assertThat(enumerated.rows("rows/1-max-entropy.csv"))
                .allSatisfy(row -> assertThat(row.questions()).isBetween(0, 2))
                .anySatisfy(row -> assertThat(row.questions()).isPositive());
        assertThat(binary.rows("rows/1-max-entropy.csv"))
                .anySatisfy(row -> assertThat(row.questions()).isGreaterThan(2));
        assertThat(rate(enumerated)).isGreaterThan(rate(binary));
    }

    @Test
    void unreliableUsersMakeItHarder() {
        RunFolder truthful = compare("truthful", "--policies", "threshold:50");
        RunFolder wrong = compare("wrong", "--policies", "threshold:50", "--flip-rate", "0.3");
        RunFolder unsure = compare("unsure", "--policies", "threshold:50", "--dont-know-rate", "0.6");

        assertThat(wrong.json("protocol.json").get("flipRate").doubleValue()).isEqualTo(0.3);
        assertThat(wrong.json("protocol.json").get("dontKnowRate").doubleValue())
                .isZero();
        assertThat(unsure.json("protocol.json").get("dontKnowRate").doubleValue())
                .isEqualTo(0.6);
        assertThat(rate(wrong)).isLessThan(rate(truthful) - 0.1);
        assertThat(rate(unsure)).isLessThan(rate(truthful) - 0.05);
        Set<String> ids = new HashSet<>();
        for (RunFolder run : List.of(truthful, wrong, unsure)) {
            ids.add(run.json("protocol.json").get("id").textValue());
        }
        assertThat(ids).hasSize(3);
    }

    @Test
    void validationTuplesCanBeEvaluated() {
        RunFolder run = compare("run", "--policies", "abs-greedy", "--split", "validation");

        List<String> tuples = SampleFiles.tuples("interactions_valid.tsv");
        assertThat(run.json("config.json").get("split").textValue()).isEqualTo("validation");
        assertThat(run.json("protocol.json").get("tuples").textValue()).isEqualTo("validation");
        assertThat(run.rows("rows/1-abs-greedy.csv"))
                .hasSize(200)
                .allSatisfy(row -> assertThat(row.user() + " " + row.item()).isEqualTo(tuples.get(row.index())));
    }

    @Test
    void preferenceModelsOrderTheItems() {
        RunFolder uniform = compare("uniform", "--policies", "abs-greedy");
        RunFolder popularity = compare("popularity", "--policies", "abs-greedy", "--preference", "popularity");
        RunFolder cosine = compare("cosine", "--policies", "abs-greedy", "--preference", "Cosine");

        assertThat(List.of(uniform, popularity, cosine))
                .extracting(run -> run.json("config.json")
                        .get("policies")
                        .get(0)
                        .get("preference")
                        .textValue())
                .containsExactly("uniform", "popularity", "cosine");
        assertThat(rate(popularity)).isGreaterThan(rate(uniform) + 0.05);
        assertThat(cosine.text("rows/1-abs-greedy.csv"))
                .isNotEqualTo(popularity.text("rows/1-abs-greedy.csv"))
                .isNotEqualTo(uniform.text("rows/1-abs-greedy.csv"));
    }

    private RunFolder compare(String name, String... more) {
        Path out = temp.resolve(name);
        List<String> words = Cli.words("compare --dialogues 200 --out", out.toString());
        words.addAll(List.of(more));
        Cli.succeed(words);
        return new RunFolder(out);
    }

    private static String setting(RunFolder run, int policy, String key) {
        return run.json("config.json")
                .get("policies")
                .get(policy)
                .get("settings")
                .get(key)
                .textValue();
    }

    private static double rate(RunFolder run) {
        return run.json("metrics.json")
                .get(0)
                .get("successRates")
                .get(14)
                .get("value")
                .doubleValue();
    }
}
