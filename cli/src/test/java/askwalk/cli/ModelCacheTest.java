package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.snapshot.SnapshotFolder;
import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models are trained once. */
class ModelCacheTest {

    @TempDir
    private Path temp;

    private Path data;
    private int runs;

    @BeforeEach
    void makeData() {
        data = LearningData.make(temp.resolve("data"));
    }

    @Test
    void theSecondRunTrainsNothingAndGivesTheSameRows() {
        assertThat(trainings("--seed", "5")).containsExactly(1, 1);
        assertThat(trainings("--seed", "5")).containsExactly(0, 0);
        assertThat(run(2).text("rows/1-pupil.csv")).isEqualTo(run(1).text("rows/1-pupil.csv"));
        assertThat(run(2).json("config.json").get("policies"))
                .isEqualTo(run(1).json("config.json").get("policies"));
    }

    @Test
    void compareAndEvaluateAndBenchShare() {
        assertThat(trainings()).containsExactly(1, 1);
        int before = Pupil.TRAININGS.get();
        Cli.succeed("evaluate", "--dataset", data.toString(), "--policy", "pupil", "--out", out());
        Cli.succeed("bench", "--dataset", data.toString(), "--policy", "pupil");
        Cli.succeed("chat", "--dataset", data.toString(), "--policy", "pupil");
        assertThat(Pupil.TRAININGS.get()).isEqualTo(before);
    }

    @Test
    void variantsThatActDifferentlyAreTrainedOnce() {
        assertThat(trainings("--policies", "pupil,pupil@x", "--set", "x.mood=shy"))
                .containsExactly(1, 1);

        assertThat(run(1).rows("rows/1-pupil.csv"))
                .anySatisfy(row -> assertThat(row.questions()).isPositive());
        assertThat(run(1).rows("rows/2-pupil-x.csv"))
                .allSatisfy(row -> assertThat(row.questions()).isZero());
    }

    @Test
    void variantsThatLearnDifferentlyAreTrainedEach() {
        assertThat(trainings("--policies", "pupil,pupil@x", "--set", "x.lessons=9"))
                .containsExactly(2, 1);
    }

    /** The preference model does not depend on the protocol. */
    @ParameterizedTest
    @ValueSource(strings = {"--protocol EAR", "--flip-rate 0.1", "--dont-know-rate 0.1"})
    void anotherProtocolCausesTraining(String rules) {
        assertThat(trainings()).containsExactly(1, 1);
        assertThat(trainings(rules.split(" ", -1))).containsExactly(1, 0);
    }

    @Test
    void whatIsEvaluatedAndHowTurnsAreCountedIsNotLearned() {
        assertThat(trainings("--protocol", "EAR")).containsExactly(1, 1);
        assertThat(trainings("--protocol", "SCPR_PAPER")).containsExactly(0, 0);
        assertThat(trainings("--protocol", "EAR", "--split", "validation", "--dialogues", "1"))
                .containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seed 8", "--set primer.pages=3"})
    void anotherPreferenceModelCausesTrainingOfThePolicy(String option) {
        assertThat(trainings()).containsExactly(1, 1);
        assertThat(trainings(option.split(" ", -1))).containsExactly(1, 1);
    }

    @Test
    void aPreferenceModelThatLearnsNothingCountsToo() {
        assertThat(trainings("--preference", "uniform")).containsExactly(1, 0);
        assertThat(trainings("--preference", "popularity")).containsExactly(1, 0);
        assertThat(trainings("--preference", "uniform")).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"interactions_valid.tsv", "interactions_train.tsv", "item_attributes.tsv"})
    void changedDataCauseTraining(String file) {
        assertThat(trainings()).containsExactly(1, 1);
        String line = file.startsWith("item_") ? "8\t2\n" : file.contains("valid") ? "u2\t8\n" : "u3\t10\n";
        TinyData.writeText(data.resolve(file), RunFolder.read(data.resolve(file)) + line);
        assertThat(trainings()).containsExactly(1, 1);
    }

    @Test
    void retrainTrainsEachOnceMore() {
        assertThat(trainings()).containsExactly(1, 1);
        assertThat(trainings("--retrain", "--policies", "pupil,pupil@x")).containsExactly(1, 1);
        assertThat(trainings()).containsExactly(0, 0);
    }

    @Test
    void aDamagedFileIsReportedInOneLineAndTrainedAgain() throws IOException {
        Set<String> before = new HashSet<>(LearningData.cached());
        assertThat(trainings()).containsExactly(1, 1);
        List<String> files = new ArrayList<>(LearningData.cached());
        files.removeAll(before);
        assertThat(files).hasSize(2).allMatch(file -> file.matches("[0-9a-f]{64}\\.model"));
        for (String file : files) {
            Path path = SnapshotFolder.find().resolve("models").resolve(file);
            byte[] bytes = Files.readAllBytes(path);
            bytes[bytes.length / 2]++;
            Files.write(path, bytes);
        }

        int policies = Pupil.TRAININGS.get();
        Cli run = Cli.succeed(words());

        assertThat(Pupil.TRAININGS.get()).isEqualTo(policies + 1);
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.err())
                .contains("the checksum is wrong: this model file is damaged; train again (training 'primer' again)")
                .contains("(training 'pupil' again)");
        assertThat(trainings()).containsExactly(0, 0);
    }

    @Test
    void refusalsOfRulesComeBeforeTraining() {
        int policies = Pupil.TRAININGS.get();
        Refusal.of(2, "policy 'threshold:x'", temp)
                .when("compare", "--dataset", data.toString(), "--policies", "pupil,threshold:x");
        assertThat(Pupil.TRAININGS.get()).isEqualTo(policies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set pupil.lesons=3 | policy 'pupil' has no setting 'lesons'; did you mean 'lessons'?",
                "--set lesons=3 | no policy here has a setting 'lesons'; did you mean 'lessons'?",
                "--set pupil.mod=shy | policy 'pupil' has no setting 'mod'; did you mean 'mood'?",
                "--set mod=shy | no policy here has a setting 'mod'; did you mean 'mood'?",
                "--set mood=sad | policy 'pupil': setting mood is 'sad': expected bold or shy",
                "--set primer.page=3 | preference model 'primer' has no setting 'page'; did you mean 'pages'?",
                "--set pupil.update=false | policy 'pupil' has no setting 'update'",
                "--set max-entropy.update=true | policy 'max-entropy' has no setting 'update'",
                "--preference fm --set update=maybe | setting update is 'maybe': expected true or false",
                "--preference fm --set max-entropy.update=maybe | policy 'max-entropy': setting update is 'maybe'",
                "--preference fm --set pupil.updateRounds=0 | policy 'pupil': setting updateRounds is '0'",
                "--preference fm --set max-entropy.updateRound=3 | policy 'max-entropy' has no setting 'updateRound'",
            })
    void wrongSettingsAreRefusedBeforeTraining(String options, String message) {
        List<String> files = LearningData.cached();
        List<String> words = Cli.words("compare --policies pupil,max-entropy --dataset " + data);
        if (!options.contains("fm")) {
            words.addAll(List.of("--preference", "primer"));
        }
        words.addAll(Cli.words(options));

        int before = Pupil.TRAININGS.get() + Primer.TRAININGS.get();
        Refusal.of(2, message, temp).when(words.toArray(String[]::new));
        assertThat(Pupil.TRAININGS.get() + Primer.TRAININGS.get()).isEqualTo(before);
        assertThat(LearningData.cached()).isEqualTo(files);
    }

    /** The preference model and the policy have an optimiser each, with different choices. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set optimiser=adam | preference model 'fm': setting optimiser is 'adam': expected sgd or adagrad; valid options: --set ear.optimiser=adam --set b.optimiser=adam",
                "--set optimiser=adagrad | policy 'ear': setting optimiser is 'adagrad': expected sgd or adam; valid options: --set fm.optimiser=adagrad",
            })
    void aSettingForAllThatIsWrongForOneSaysForWhomItIsRight(String options, String message) {
        List<String> words = Cli.words("compare --policies ear,ear@b,random --dataset " + data);
        words.addAll(Cli.words(options));
        Refusal.of(2, message + System.lineSeparator(), temp).when(words.toArray(String[]::new));
        String first = message.substring(0, message.indexOf(";"));
        List<String> train = Cli.words("train --policy ear --dataset " + data);
        train.addAll(Cli.words(options));
        Refusal.of(2, first + "; valid options: --set ", temp).when(train.toArray(String[]::new));
    }

    @Test
    void whatIsWrongForAllHasNoSuchHint() {
        for (String setting : List.of("optimiser=none", "fm.optimiser=adam", "ear.optimiser=adagrad")) {
            Cli run = Cli.run("compare", "--dataset", data.toString(), "--policies", "ear", "--set", setting);
            assertThat(run.err()).contains(": setting optimiser is '").doesNotContain("for another");
        }
    }

    @Test
    void whatReflectsHasTheSettingsOfTheUpdate() {
        Cli.succeed(words(
                "--policies",
                "pupil,max-entropy",
                "--preference",
                "fm",
                "--set",
                "max-entropy.update=true",
                "--set",
                "updateRounds=2",
                "--set",
                "fm.epochs=1"));
        assertThat(run(1).json("config.json").get("policies"))
                .extracting(policy -> policy.get("settings").get("updateRounds").textValue())
                .containsExactly("2", "2");
    }

    @Test
    void aDataSetWithoutValidationTuplesIsRefusedBeforeTraining() {
        TinyData.write(data, "interactions_valid.tsv", "user\titem");
        int before = Pupil.TRAININGS.get() + Primer.TRAININGS.get();
        String message = "policy 'pupil': a learned policy needs validation tuples, and this data set has none";
        Refusal.of(2, message, temp).when("compare", "--dataset", data.toString(), "--policies", "random,pupil");
        Refusal.of(2, message, temp).when("train", "--dataset", data.toString(), "--policy", "pupil");
        assertThat(Pupil.TRAININGS.get() + Primer.TRAININGS.get()).isEqualTo(before);
    }

    /** Returns the number of trainings of pupils and primers in a run. */
    private List<Integer> trainings(String... more) {
        int policies = Pupil.TRAININGS.get();
        int preferences = Primer.TRAININGS.get();
        Cli.succeed(words(more));
        return List.of(Pupil.TRAININGS.get() - policies, Primer.TRAININGS.get() - preferences);
    }

    private List<String> words(String... more) {
        List<String> words = new ArrayList<>(List.of("compare", "--dataset", data.toString(), "--out", out()));
        words.addAll(List.of(more));
        if (!words.contains("--policies")) {
            words.addAll(List.of("--policies", "pupil"));
        }
        return words;
    }

    private String out() {
        runs++;
        return temp.resolve("run" + runs).toString();
    }

    private RunFolder run(int number) {
        return new RunFolder(temp.resolve("run" + number));
    }
}
