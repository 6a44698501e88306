package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import askwalk.experiment.run.RunFolder.Row;
import askwalk.graph.UserAttributes;
import askwalk.model.ModelBundle;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data whose users can be asked about some attributes only. */
class FactCrsTest {

    @TempDir
    private Path temp;

    @Test
    void simulatedUsersAnswerOnlyAboutTheirOwnAttributes() {
        String data = TinyData.factCrs(temp.resolve("data")).toString();
        Cli run = Cli.succeed("compare", "--dataset", data, "--policies", "ask-first:3", "--json", "--out", out("run"));

        assertThat(run.json().get("protocol").textValue()).isEqualTo("FACT_STRICT");
        List<Row> rows = new RunFolder(Path.of(out("run"))).rows("rows/1-ask-first-3.csv");
        assertThat(rows).extracting(row -> row.user() + ">" + row.item()).containsExactly("4>7", "5>9", "4>8");
        assertThat(rows).extracting(Row::success).containsExactly(true, true, true);
        // Attribute 1 is asked first, since it divides the four items best. Item 8 has it, but user 4 cannot be asked
        // about it: three times no. User 5 can be asked about both attributes of item 9, then no question is left.
        assertThat(rows.get(2).questions()).isEqualTo(3);
        assertThat(rows.get(1).questions()).isEqualTo(2);
    }

    @Test
    void givesTheSameRowsAtAnyNumberOfThreads() {
        String data = TinyData.factCrs(temp.resolve("data")).toString();
        String policies = "random,abs-greedy,max-entropy,threshold:2,ask-first:2";
        for (String threads : List.of("1", "4")) {
            Cli.succeed(
                    "compare", "--dataset", data, "--policies", policies, "--threads", threads, "--out", out(threads));
        }

        RunFolder one = new RunFolder(Path.of(out("1")));
        RunFolder four = new RunFolder(Path.of(out("4")));
        assertThat(one.rowsFiles()).hasSize(5).isEqualTo(four.rowsFiles());
        for (String file : one.rowsFiles()) {
            assertThat(four.text(file)).isEqualTo(one.text(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDEAL", "EAR", "SCPR_PAPER", "SCPR_2023"})
    void refusesProtocolsUnderWhichANoProvesSomething(String protocol) {
        String data = TinyData.factCrs(temp.resolve("data")).toString();
        Refusal refusal = Refusal.of(
                2,
                "the users of data set data can be asked about some attributes only, so a no does not exclude items,"
                        + " but under protocol " + protocol + " it does; use --protocol FACT_STRICT",
                temp);

        refusal.when("compare", "--dataset", data, "--protocol", protocol);
        refusal.when("evaluate", "--dataset", data, "--protocol", protocol);
        TinyData.write(Path.of(data), "dataset.json", "{\"protocol\": \"" + protocol + "\"}");
        refusal.when("compare", "--dataset", data);
    }

    @Test
    void takesFactStrictForDataWithoutLists() {
        String data = TinyData.tsv(temp.resolve("data")).toString();

        Cli run = Cli.succeed("compare", "--dataset", data, "--protocol", "fact_strict", "--json", "--out", out("run"));

        assertThat(run.json().get("protocol").textValue()).isEqualTo("FACT_STRICT");
    }

    /** Despite different seeds, these are not two runs of one section. */
    @Test
    void theTwoProtocolsAreNotComparedWithEachOther() {
        String data = TinyData.factCrs(temp.resolve("data")).toString();
        for (String protocol : List.of("fact_strict", "fact_released")) {
            Cli.succeed(
                    "compare",
                    "--dataset",
                    data,
                    "--protocol",
                    protocol,
                    "--policies",
                    "abs-greedy,ask-first:2",
                    "--seed",
                    protocol.equals("fact_strict") ? "1" : "2",
                    "--out",
                    out(protocol));
        }
        Path report = temp.resolve("report.md");
        Cli.succeed("report", out("fact_strict"), out("fact_released"), "--out", report.toString());

        RunFolder strict = new RunFolder(Path.of(out("fact_strict")));
        RunFolder released = new RunFolder(Path.of(out("fact_released")));
        assertThat(strict.json("protocol.json").get("id").textValue()).isEqualTo("2e09fef5e9ac");
        assertThat(released.json("protocol.json").get("id").textValue()).isEqualTo("c72b89d9f2bf");
        assertThat(released.rowsFiles()).hasSize(2);
        assertThat(RunFolder.read(report))
                .contains("## 1. `data`, protocol FACT_STRICT, binary questions")
                .contains("Protocol `2e09fef5e9ac`: 10 actions, top 10,")
                .contains("## 2. `data`, protocol FACT_RELEASED, binary questions")
                .contains("Protocol `c72b89d9f2bf`: 10 actions plus up to 11 free early stops, top 10,")
                .doesNotContain("Means over");
    }

    @Test
    void policiesThatStopNeverEarlyPayUnderBoth() {
        String data = TinyData.factCrs(temp.resolve("data")).toString();
        List<List<String>> rows = new ArrayList<>();
        for (String protocol : List.of("FACT_STRICT", "FACT_RELEASED")) {
            List<String> words = Cli.words("compare --policies random,abs-greedy,max-entropy,threshold:2,ask-first:2");
            words.addAll(List.of("--dataset", data, "--protocol", protocol, "--out", out(protocol)));
            Cli run = Cli.succeed(words);
            assertThat(run.out().contains("early stops")).isEqualTo(protocol.equals("FACT_RELEASED"));
            RunFolder folder = new RunFolder(Path.of(out(protocol)));
            rows.add(folder.rowsFiles().stream().map(folder::text).toList());
        }
        assertThat(rows.get(1)).hasSize(5).isEqualTo(rows.get(0));
    }

    /** Users 1 and 2 have training tuples, 3 has a validation tuple, and 4 and 5 have only test tuples. */
    @Test
    void policiesLearnFromTheListsOfOthersThanTestUsers() {
        String data = TinyData.factCrs(temp.resolve("data")).toString();
        Cli.succeed("evaluate", "--dataset", data, "--policy", "pupil", "--retrain", "--out", out("run"));

        UserAttributes lists = Pupil.LISTS.get();
        List<String> texts = new ArrayList<>();
        for (int user = 0; user < lists.userCount(); user++) {
            texts.add(Arrays.toString(lists.list(user).toArray()));
        }
        assertThat(texts).containsExactlyInAnyOrder("[1]", "[0]", "[0]", "[]", "[]");
    }

    @Test
    void changedListsCauseTrainingUnlessTheyAreOfTestUsers() {
        Path data = TinyData.factCrs(temp.resolve("data"));
        long seed = UUID.randomUUID().getMostSignificantBits();
        assertThat(trainings("first", data, seed)).containsExactly(1, 1);
        TinyData.change(data, "user_attr.json", "\"4\": [2]", "\"4\": [1]");
        assertThat(trainings("test", data, seed)).containsExactly(0, 0);
        TinyData.change(data, "user_attr.json", "\"3\": [0]", "\"3\": [1]");
        assertThat(trainings("validation", data, seed)).containsExactly(1, 0);
        TinyData.change(data, "user_attr.json", "\"2\": [0]", "\"2\": [1, 0]");
        assertThat(trainings("training", data, seed)).containsExactly(1, 0);
    }

    private List<Integer> trainings(String name, Path data, long seed) {
        int policies = Pupil.TRAININGS.get();
        int preferences = Primer.TRAININGS.get();
        Cli.succeed(
                "evaluate",
                "--dataset",
                data.toString(),
                "--policy",
                "pupil",
                "--seed",
                Long.toString(seed),
                "--out",
                out(name));
        return List.of(Pupil.TRAININGS.get() - policies, Primer.TRAININGS.get() - preferences);
    }

    /** Without lists of users, the stored inputs of a training are those of versions before lists. */
    @Test
    void aTrainingStoresTheHashOfItsLists() {
        for (Path data : List.of(TinyData.factCrs(temp.resolve("lists")), TinyData.tsv(temp.resolve("none")))) {
            Path model = temp.resolve(data.getFileName() + ".model");
            Cli.succeed("train", "--dataset", data.toString(), "--policy", "pupil", "--out", model.toString());
            ModelBundle read = ModelFile.read(model);
            assertThat(read.part(TrainedComponent.Kind.POLICY).training().containsKey("userAttributes"))
                    .isEqualTo(data.endsWith("lists"));
            assertThat(read.part(TrainedComponent.Kind.PREFERENCE).training()).containsOnlyKeys("seed", "validation");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm", "ear"})
    void learnedPoliciesTrainAndAct(String policy) {
        String data = TinyData.factCrs(temp.resolve("data")).toString();
        List<String> words = Cli.words("evaluate --retrain --set epochs=1 --set pretrainingEpochs=1");
        words.addAll(List.of("--dataset", data, "--policy", policy, "--out", out("run")));
        Cli.succeed(words);

        RunFolder run = new RunFolder(Path.of(out("run")));
        assertThat(run.json("protocol.json").get("name").textValue()).isEqualTo("FACT_STRICT");
        assertThat(run.rows("rows/1-" + policy + ".csv")).hasSize(3);
    }

    @Test
    void infoSaysHowManyUsersHaveLists() {
        Path lists = TinyData.factCrs(temp.resolve("data"));
        TinyData.change(lists, "user_attr.json", "\"3\": [0], ", "");
        TinyData.change(lists, "interaction.csv", "3,9\n", "");

        JsonNode info = Cli.succeed("data", "info", lists.toString(), "--json").json();
        List<String> keys = new ArrayList<>(Cli.keys(info));

        assertThat(info.get("layout").textValue()).isEqualTo("factcrs");
        assertThat(info.get("users").intValue()).isEqualTo(5);
        assertThat(info.get("usersWithLists").intValue()).isEqualTo(4);
        assertThat(keys).endsWith("tuples", "usersWithLists", "files");
        assertThat(Cli.succeed("data", "info", lists.toString()).out()).containsPattern("(?m)^usersWithLists +4$");
        assertThat(Cli.succeed("data", "info", TinyData.tsv(temp.resolve("tsv")).toString())
                        .out())
                .doesNotContain("usersWithLists");
    }

    @Test
    void aPersonMaySpeakOfEverything() throws Exception {
        String data = TinyData.factCrs(temp.resolve("data")).toString();

        Cli run = RealProcess.run(temp, "attribute 1\nwhy\nquit\n", List.of("chat", "--dataset", data, "--user", "4"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("given your answers, one of these is the item you want with probability 100 %")
                .contains("So far: user 4 → attribute 1.");
    }

    private String out(String name) {
        return temp.resolve("out-" + name).toString();
    }
}
