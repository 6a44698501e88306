package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import askwalk.model.ModelBundle;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code train}, and the use of its model files with {@code --model}. */
class TrainTest {

    @TempDir
    private Path temp;

    private Path data;
    private Path model;

    @BeforeEach
    void makeData() {
        data = LearningData.make(temp.resolve("data"));
        model = temp.resolve("pupil.model");
    }

    /** A file with a correct checksum and invalid content is a failure, not a usage error. */
    @Test
    void aModelFileWithWrongContentIsRefused() throws IOException {
        Path data = TinyData.tsv(temp.resolve("data"));
        Path file = temp.resolve("m");
        Cli.succeed(
                "train",
                "--dataset",
                data.toString(),
                "--policy",
                "infogain",
                "--set",
                "examples=10",
                "--set",
                "dialogues=5",
                "--out",
                file.toString());
        ModelBundle model = ModelFile.read(file);
        TrainedComponent policy = model.part(TrainedComponent.Kind.POLICY);
        Map<String, String> settings = new TreeMap<>(policy.hyperparameters());
        assertThat(settings.put("flipRate", "7")).isNotNull();
        ModelFile.write(
                file,
                new ModelBundle(
                        model.graph(),
                        List.of(
                                model.part(TrainedComponent.Kind.PREFERENCE),
                                new TrainedComponent(
                                        policy.kind(),
                                        policy.provider(),
                                        settings,
                                        policy.training(),
                                        policy.checkpoint()))));

        Refusal.of(1, file + ": the policy 'infogain' in it cannot be used: ", temp)
                .when("evaluate", "--dataset", data.toString(), "--model", file.toString());
    }

    /** The settings are valid, so this is not a usage error. */
    @Test
    void aTrainingThatDivergesHasARemedy() {
        Refusal.of(1, "preference model 'fm': training diverged in epoch ", temp)
                .when(
                        "train",
                        "--dataset",
                        data.toString(),
                        "--preference",
                        "fm",
                        "--set",
                        "learningRate=10",
                        "--set",
                        "epochs=200");
    }

    @Test
    void withoutAPolicyThePreferenceIsOneName() {
        Refusal.of(2, "--preference ear=fm: without --policy expected one name, such as --preference fm", temp)
                .when("train", "--preference", "ear=fm");
    }

    @Test
    void printsTheFiguresOfTraining() {
        Cli run = Cli.succeed(train("--policy", "pupil", "--protocol", "EAR"));

        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0))
                .endsWith(": 3 training interactions, 1 validation tuples; protocol EAR; binary questions; seed 1");
        assertThat(lines.get(2)).matches("preference primer: trained in [0-9.]+ s");
        assertThat(lines.get(3)).matches("  pages read +2\\.0000");
        assertThat(lines.get(5)).matches("policy pupil: trained in [0-9.]+ s");
        assertThat(lines.get(6)).matches("  questions drawn +[0-9]+\\.0000");
        assertThat(lines).hasSize(7);
        assertThat(run.err()).isEqualTo("model: " + model + System.lineSeparator());
    }

    @Test
    void printsJsonAndNothingElse() {
        JsonNode json = Cli.succeed(train("--policy", "pupil", "--set", "lessons=5", "--json"))
                .json();

        assertThat(Cli.keys(json)).containsExactly("dataset", "protocol", "questions", "seed", "model", "parts");
        assertThat(json.get("parts")).hasSize(2);
        JsonNode policy = json.get("parts").get(1);
        assertThat(Cli.keys(policy)).containsExactly("kind", "provider", "settings", "seconds", "figures");
        assertThat(policy.get("kind").textValue()).isEqualTo("policy");
        assertThat(policy.get("provider").textValue()).isEqualTo("pupil");
        assertThat(policy.get("settings")).hasToString("{\"lessons\":\"5\",\"millis\":\"0\",\"rate\":\"0.001\"}");
        assertThat(policy.get("seconds").isNumber()).isTrue();
        assertThat(policy.get("figures").get("questions drawn").isNumber()).isTrue();
        assertThat(json.get("parts").get(0).get("kind").textValue()).isEqualTo("preference");
    }

    @Test
    void theModelFileGivesTheRowsThatTrainingOnTheWayGives() {
        Cli.succeed(train("--policy", "pupil", "--protocol", "EAR"));
        int before = Pupil.TRAININGS.get() + Primer.TRAININGS.get();

        Cli run = Cli.succeed(evaluate("file", "--model", model.toString()));

        assertThat(Pupil.TRAININGS.get() + Primer.TRAININGS.get()).isEqualTo(before);
        Cli.succeed(evaluate("way", "--policy", "pupil", "--protocol", "EAR"));
        assertThat(folder("file").text("rows/1-pupil.csv"))
                .isEqualTo(folder("way").text("rows/1-pupil.csv"));
        assertThat(folder("file").json("protocol.json")).isEqualTo(folder("way").json("protocol.json"));
        assertThat(folder("file").text("config.json").replace("\"fromFile\" : true", "\"fromFile\" : false"))
                .contains("\"fromFile\" : false")
                .endsWith(policies(folder("way")));
        assertThat(run.err()).isEqualTo("run directory: " + temp.resolve("file") + System.lineSeparator());
    }

    @Test
    void oneTrainingGivesOneFile() throws IOException {
        Cli.succeed(train("--policy", "pupil"));
        byte[] first = Files.readAllBytes(model);
        Cli.succeed(train("--policy", "pupil", "--force", "--retrain"));

        assertThat(Files.readAllBytes(model)).isEqualTo(first);
    }

    @Test
    void aPreferenceModelCanBeTrainedWithoutAPolicy() {
        Cli run = Cli.succeed(train("--preference", "primer", "--set", "pages=4"));

        assertThat(run.out().lines().toList().get(0)).endsWith("1 validation tuples; seed 1");
        assertThat(run.out()).contains("preference primer: trained in").doesNotContain("policy");
        Refusal.of(2, "this model file contains the preference model 'primer' and no policy", temp)
                .when("evaluate", "--dataset", data.toString(), "--model", model.toString());
    }

    @Test
    void aPreferenceModelThatLearnsNothingIsNamed() {
        Cli run = Cli.succeed(train("--policy", "pupil", "--preference", "popularity"));
        assertThat(run.out()).contains("preference popularity: has no training");

        Cli.succeed(evaluate("run", "--model", model.toString()));
        assertThat(folder("run")
                        .json("config.json")
                        .get("policies")
                        .get(0)
                        .get("preference")
                        .textValue())
                .isEqualTo("popularity");
    }

    @Test
    void saysThatItWasTrainedBefore() {
        Cli.succeed(train("--policy", "pupil"));
        assertThat(Cli.succeed(train("--policy", "pupil", "--force")).out())
                .contains("policy pupil: from the cache (--retrain to train again)");
    }

    @Test
    void theModelTakesPartInAComparison() {
        Cli.succeed(train("--policy", "pupil", "--protocol", "EAR"));
        Cli.succeed(evaluate("alone", "--model", model.toString()));

        List<String> words = Cli.words("compare --policies random,pupil@b --preference popularity --set b.mood=shy");
        words.addAll(List.of("--dataset", data.toString(), "--model", model.toString()));
        words.addAll(List.of("--out", temp.resolve("compared").toString()));
        Cli.succeed(words);

        RunFolder compared = folder("compared");
        assertThat(compared.rowsFiles()).containsExactly("rows/1-random.csv", "rows/2-pupil-b.csv", "rows/3-pupil.csv");
        assertThat(compared.text("rows/3-pupil.csv")).isEqualTo(folder("alone").text("rows/1-pupil.csv"));
        JsonNode policies = compared.json("config.json").get("policies");
        assertThat(policies)
                .extracting(policy -> policy.get("preference").textValue())
                .containsExactly("popularity", "popularity", "primer");
        assertThat(policies.get(1).get("settings").get("mood").textValue()).isEqualTo("shy");
        assertThat(policies.get(2).get("settings").get("mood").textValue()).isEqualTo("bold");
        assertThat(compared.json("protocol.json").get("name").textValue()).isEqualTo("EAR");
    }

    @Test
    void aComparisonHasEachNameOnce() {
        Cli.succeed(train("--policy", "pupil"));

        Refusal.of(2, "policy 'pupil' is in --policies and in --model: add @label to the first", temp)
                .when(
                        "compare",
                        "--dataset",
                        data.toString(),
                        "--policies",
                        "random,pupil",
                        "--model",
                        model.toString());
    }

    @Test
    void actingSettingsCanBeSet() {
        Cli.succeed(train("--policy", "pupil"));
        Cli.succeed(evaluate("run", "--model", model.toString(), "--set", "mood=shy", "--set", "pupil.lessons=3"));

        assertThat(folder("run").rows("rows/1-pupil.csv"))
                .allSatisfy(row -> assertThat(row.questions()).isZero());
        assertThat(folder("run").json("config.json").get("policies").get(0).get("settings"))
                .hasToString("{\"lessons\":\"3\",\"millis\":\"0\",\"mood\":\"shy\",\"rate\":\"0.001\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set lessons=4 | --set lessons=4: MODEL was trained with lessons=3; train again to change it",
                "--set primer.pages=4 | --set primer.pages=4: MODEL was trained with pages=2; train again to change it",
                "--set pupil.lessons=4 | --set pupil.lessons=4: MODEL was trained with lessons=3; train again to change it",
                "--set lessons=many | --set lessons=many: MODEL was trained with lessons=3; train again to change it",
                "--set rate=1e-2 | --set rate=1e-2: MODEL was trained with rate=0.001; train again to change it",
                "--set pupil.mood=sad | policy 'pupil': setting mood is 'sad': expected bold or shy",
                "--set pupil.hours=3 | --set pupil.hours=3: setting 'hours' is now called 'lessons'",
                "--set pupil.mod=shy | policy 'pupil' has no setting 'mod'; did you mean 'mood'?",
                "--set other.mood=shy | there is no policy or preference model 'other' here",
                "--policy pupil | --policy and --model cannot be combined: MODEL has a policy",
                "--preference fm | --preference and --model cannot be combined",
            })
    void whatAModelFileDoesNotGoWith(String option, String message) {
        Cli.succeed(train("--policy", "pupil"));

        List<String> words = Cli.words("evaluate " + option, "--dataset", data.toString());
        words.addAll(List.of("--model", model.toString()));
        Refusal.of(2, message.replace("MODEL", model.toString()), temp).when(words.toArray(String[]::new));
    }

    /** Settings are compared by value, not by text. */
    @ParameterizedTest
    @ValueSource(strings = {"pupil.rate=1e-3", "rate=.001", "lessons=+3", "primer.pages=02"})
    void theSettingsOfTrainingMayBeSaidAgain(String setting) {
        Cli.succeed(train("--policy", "pupil"));
        Cli.succeed(evaluate("run", "--model", model.toString(), "--set", setting));

        JsonNode settings =
                folder("run").json("config.json").get("policies").get(0).get("settings");
        assertThat(settings.get("rate").textValue()).isEqualTo("0.001");
        assertThat(settings.get("lessons").textValue()).isEqualTo("3");
    }

    @Test
    void whatAModelWasTrainedWithMayBeSetForOthers() {
        Cli.succeed(train("--policy", "pupil"));
        List<String> words = Cli.words("compare --policies pupil@b --set lessons=5 --set primer.pages=3");
        words.addAll(List.of("--dataset", data.toString(), "--model", model.toString()));
        words.addAll(List.of("--out", temp.resolve("run").toString()));
        Cli.succeed(words);

        JsonNode policies = folder("run").json("config.json").get("policies");
        assertThat(policies)
                .extracting(policy -> policy.get("settings").get("lessons").textValue())
                .containsExactly("5", "3");
        assertThat(policies)
                .extracting(
                        policy -> policy.get("preferenceSettings").get("pages").textValue())
                .containsExactly("3", "2");
    }

    @Test
    void otherRulesAreSaidInOneLine() {
        Cli.succeed(train("--policy", "pupil", "--protocol", "EAR"));

        Cli run = Cli.succeed(evaluate("run", "--model", model.toString(), "--protocol", "IDEAL"));

        assertThat(run.err().lines().toList())
                .containsExactly(
                        "askwalk: " + model
                                + " was trained under a different protocol: maxActions=14 in training, 15 now",
                        "run directory: " + temp.resolve("run"));
        assertThat(folder("run").json("protocol.json").get("name").textValue()).isEqualTo("IDEAL");
    }

    @ParameterizedTest
    @CsvSource({
        "FACT_STRICT,FACT_RELEASED,EVERY_ACTION,EARLY_STOPS_FREE",
        "FACT_RELEASED,FACT_STRICT,EARLY_STOPS_FREE,EVERY_ACTION"
    })
    void anotherAccountingIsSaid(String then, String now, String before, String after) {
        Cli.succeed(train("--policy", "pupil", "--protocol", then));

        Cli other = Cli.succeed(evaluate("other", "--model", model.toString(), "--protocol", now));
        Cli same = Cli.succeed(evaluate("same", "--model", model.toString()));

        assertThat(other.err())
                .startsWith("askwalk: " + model + " was trained under a different protocol: accounting=" + before
                        + " in training, " + after + " now" + System.lineSeparator());
        assertThat(same.err()).doesNotContain("other rules");
        assertThat(folder("same").json("protocol.json").get("name").textValue()).isEqualTo(then);
    }

    /** Stored models are found by these inputs, so none may be added. */
    @Test
    void aTrainingSaysNothingOfTheAccountingWhereEveryActionIsPaid() {
        for (String protocol : List.of("FACT_STRICT", "FACT_RELEASED")) {
            Cli.succeed(train("--policy", "pupil", "--protocol", protocol, "--force"));
            assertThat(ModelFile.read(model)
                            .part(TrainedComponent.Kind.POLICY)
                            .training()
                            .get("accounting"))
                    .isEqualTo(protocol.equals("FACT_STRICT") ? null : "EARLY_STOPS_FREE");
        }
    }

    @Test
    void otherQuestionsAreRefused() {
        TinyData.write(data, "parents.tsv", "id\tname", "0\tlook");
        TinyData.write(data, "attributes.tsv", "id\tname\tparent", "0\twooden\t0", "1\tbright\t0", "2\tcheap\t");
        Cli.succeed(train("--policy", "pupil", "--questions", "enumerated"));

        assertThat(Cli.succeed(evaluate("run", "--model", model.toString())).out())
                .contains("enumerated questions");
        Refusal.of(2, "--questions binary: " + model + " was trained for enumerated questions", temp)
                .when("evaluate", "--dataset", data.toString(), "--model", model.toString(), "--questions", "binary");
    }

    @Test
    void anotherDataSetIsRefused() {
        Cli.succeed(train("--policy", "pupil"));

        Refusal.of(1, model + ": made for another data set (", temp).when("evaluate", "--model", model.toString());
        Refusal.of(1, model + ": made for another data set (", temp).asItIs("chat", "--model", model.toString());
    }

    /** The other split has the same training interactions, and its test tuples were used in training. */
    @Test
    void anotherSplitOfTheDataSetIsRefused() {
        Cli.succeed(train("--policy", "pupil"));
        TinyData.write(data, "interactions_valid.tsv", "user\titem", "u2\t9");
        TinyData.write(data, "interactions_test.tsv", "user\titem", "u1\t7", "u3\t7");

        String message = model + ": 'primer' was trained with validation tuples that are not those of this data set";
        Refusal.of(1, message, temp).when("evaluate", "--dataset", data.toString(), "--model", model.toString());
        Refusal.of(1, message, temp)
                .when("compare", "--policies", "random", "--dataset", data.toString(), "--model", model.toString());
        Cli.succeed("chat", "--dataset", data.toString(), "--model", model.toString());
    }

    /** With a preference model without training, only the policy depends on the tuples. */
    @Test
    void anotherSplitIsRefusedForThePolicyOnly() {
        Cli.succeed(train("--policy", "pupil", "--preference", "uniform"));
        TinyData.write(data, "interactions_valid.tsv", "user\titem", "u2\t9");
        TinyData.write(data, "interactions_test.tsv", "user\titem", "u1\t7", "u3\t7");

        Refusal.of(1, model + ": 'pupil' was trained with validation tuples that are not those", temp)
                .when("evaluate", "--dataset", data.toString(), "--model", model.toString());
    }

    @Test
    void whatIsNoModelIsRefused() {
        TinyData.writeText(model, "mine");
        Refusal.of(1, model + ": this is not a model file", temp).when("evaluate", "--model", model.toString());
        Refusal.of(1, "missing: there is no such model file", temp)
                .when("evaluate", "--model", temp.resolve("missing").toString());
    }

    @Test
    void theModelTalks() {
        Cli.succeed(train("--policy", "pupil"));
        assertThat(Cli.succeed("chat", "--dataset", data.toString(), "--model", model.toString())
                        .out())
                .contains("What do you feel like?");
    }

    @Test
    void aFileIsReplacedOnlyByForce() {
        TinyData.writeText(model, "mine");

        Refusal.of(2, "--out " + model + " is there already: give another, or --force to replace it", temp)
                .asItIs(train("--policy", "pupil").toArray(String[]::new));
        assertThat(model).hasContent("mine");
        Refusal.of(2, "--out " + data + " is a folder: give a file", temp)
                .asItIs("train", "--policy", "pupil", "--out", data.toString(), "--force");
        Cli.succeed(train("--policy", "pupil", "--force"));
        Cli.succeed(evaluate("run", "--model", model.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--policy threshold | policy 'threshold' has no training; policies with training: ",
                "--preference uniform | preference model 'uniform' has no training; preference models with training: ",
                "'' | nothing to train: give --policy NAME, or only --preference NAME",
                "--policy pupil,pupil@b | --policy takes one policy, not 'pupil,pupil@b'",
                "--policy pupli | unknown policy 'pupli': did you mean 'pupil'?",
                "--preference primer --protocol EAR | --protocol, --questions and --user-model apply to a policy",
                "--preference primer --user-model wrong:0.1 | --protocol, --questions and --user-model apply to a policy",
                "--policy pupil --protocol EARS | unknown protocol 'EARS': did you mean 'EAR'?",
                "--policy pupil --set lesson=4 | no policy here has a setting 'lesson'; did you mean 'lessons'?",
                "--preference primer --set lessons=4 | no policy here has a setting 'lessons'",
                "--policy pupil --set mood=shy | --set mood=shy: this setting applies at inference time: give it to evaluate",
                "--policy pupil --set pupil.mood=sad | --set pupil.mood=sad: this setting applies at inference time: give",
                "--policy pupil --preference fm --set update=false | --set update=false: this setting applies at inference time",
                "--policy pupil --set pupil.mod=sad | policy 'pupil' has no setting 'mod'",
                "--policy pupil --preference primer,cosine | there are two entries for all policies",
            })
    void wronglyTyped(String options, String message) {
        List<String> words = new ArrayList<>(List.of("train", "--dataset", data.toString()));
        if (!options.isEmpty()) {
            words.addAll(Cli.words(options));
        }
        Refusal.of(2, message, temp).when(words.toArray(String[]::new));
    }

    @Test
    void saysWhoLearns() {
        assertThat(Cli.run("train", "--policy", "threshold", "--out", model.toString())
                        .err())
                .contains("pupil");
        assertThat(Cli.run("train", "--preference", "uniform", "--out", model.toString())
                        .err())
                .contains("primer");
    }

    /** Returns the end of config.json, from the policies on. */
    private static String policies(RunFolder run) {
        String config = run.text("config.json");
        return config.substring(config.indexOf("\"policies\""));
    }

    private List<String> train(String... more) {
        List<String> words = new ArrayList<>(List.of("train", "--dataset", data.toString(), "--out", model.toString()));
        words.addAll(List.of(more));
        return words;
    }

    private List<String> evaluate(String folder, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "evaluate",
                "--dataset",
                data.toString(),
                "--out",
                temp.resolve(folder).toString()));
        words.addAll(List.of(more));
        return words;
    }

    private RunFolder folder(String name) {
        return new RunFolder(temp.resolve(name));
    }
}
