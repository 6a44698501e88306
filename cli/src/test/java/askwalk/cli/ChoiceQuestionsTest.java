package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.TupleSet;
import askwalk.experiment.run.RunFolder;
import askwalk.graph.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about several attributes at once. */
class ChoiceQuestionsTest {

    /** Leaves nothing to tuning, so that training takes a moment and only the questions differ. */
    private static final String[] UNTUNED = {
        "--set",
        "prior=uniform",
        "--set",
        "flipRate=0",
        "--set",
        "stopThreshold=0.1",
        "--set",
        "stopThresholdPerAction=0.02",
        "--set",
        "lookahead=0",
        "--set",
        "closedFormLookahead=0",
        "--set",
        "examples=30"
    };

    @TempDir
    private Path temp;

    @Test
    void twoAttributesAtOnceAreAnotherProtocolAndLeadToTheItemSooner() {
        Cli two = films("two", "--questions", "choice:2");
        Cli one = films("one");

        assertThat(two.out())
                .startsWith("movielens_small: 200 test dialogues; protocol IDEAL (")
                .contains("; choice:2 questions; seed 1\n");
        JsonNode protocol = new RunFolder(temp.resolve("two")).json("protocol.json");
        assertThat(protocol.get("questions").textValue()).isEqualTo("choice:2");
        assertThat(protocol.get("id").textValue())
                .isEqualTo(ids("choice:2"))
                .isNotEqualTo(ids("binary"))
                .isNotEqualTo(ids("choice:3"));
        assertThat(one.out()).contains("(" + ids("binary") + ")");
        List<RunFolder.Row> rows = new RunFolder(temp.resolve("two")).rows("rows/1-infogain.csv");
        assertThat(rows)
                .hasSize(200)
                .anySatisfy(row -> assertThat(row.questions()).isPositive());
        assertThat(turns("two")).isLessThan(turns("one") - 0.5);
    }

    private static String ids(String questions) {
        return Protocol.IDEAL
                .withQuestions(QuestionType.parse(questions))
                .withTuples(new TupleSet(Role.TEST, 200))
                .id();
    }

    private Cli films(String name, String... more) {
        List<String> words = Cli.words("compare --policies infogain --dialogues 200", UNTUNED);
        words.addAll(List.of(more));
        words.addAll(List.of("--out", temp.resolve(name).toString()));
        return Cli.succeed(words);
    }

    private double turns(String run) {
        return new RunFolder(temp.resolve(run))
                .json("metrics.json")
                .get(0)
                .get("at")
                .get("value")
                .doubleValue();
    }

    /** The seeds differ, and yet these are not two runs of one section. */
    @Test
    void reportsHoldThemToNoOtherQuestions() {
        Path data = LearningData.make(temp.resolve("data"));
        List<String> words = Cli.words("report --out", temp.resolve("report.md").toString());
        int seed = 1;
        for (String questions : List.of("binary", "choice:2", "choice:3")) {
            Path run = temp.resolve("run" + seed);
            Cli.succeed(infogain(
                    "compare --policies infogain",
                    data,
                    "--questions",
                    questions,
                    "--seed",
                    Integer.toString(seed),
                    "--out",
                    run.toString()));
            words.add(run.toString());
            seed++;
        }
        Cli.succeed(words);

        assertThat(RunFolder.read(temp.resolve("report.md")).lines().filter(line -> line.matches("## [0-9].*")))
                .containsExactly(
                        "## 1. `data`, protocol IDEAL, binary questions",
                        "## 2. `data`, protocol IDEAL, choice:2 questions",
                        "## 3. `data`, protocol IDEAL, choice:3 questions");
    }

    @Test
    void modelsAskAsTheyLearnedTo() {
        Path data = LearningData.make(temp.resolve("data"));
        String model = temp.resolve("infogain.model").toString();
        Cli.succeed(infogain("train --policy infogain", data, "--questions", "choice:2", "--out", model));
        Path run = temp.resolve("run");

        Cli.succeed("evaluate", "--dataset", data.toString(), "--model", model, "--json", "--out", run.toString());

        assertThat(new RunFolder(run).json("protocol.json").get("questions").textValue())
                .isEqualTo("choice:2");
        for (String other : List.of("binary", "choice:3")) {
            Refusal.of(2, "--questions " + other + ": " + model + " was trained for choice:2 questions", temp)
                    .when("evaluate", "--dataset", data.toString(), "--model", model, "--questions", other);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare --policies infogain,max-entropy | max-entropy",
                "compare --policies infogain,abs-greedy@x | abs-greedy@x",
                "evaluate --policy threshold:tuned | threshold:tuned",
                "evaluate --policy pupil | pupil",
                "train --out new.model --policy lazy-tree | lazy-tree",
                "train --out new.model --policy ear | ear",
                "chat --policy ask-first:3 | ask-first:3",
                "bench --policy scpr | scpr",
            })
    void whoCannotAskThemIsRefusedBeforeAnyTraining(String line, String policy) {
        List<String> cached = LearningData.cached();

        Refusal.of(2, "policy '" + policy + "' cannot ask choice:2 questions; those that can: infogain", temp)
                .asItIs(Cli.words(line, "--questions", "choice:2").toArray(String[]::new));
        assertThat(LearningData.cached()).isEqualTo(cached);
        assertThat(Path.of("new.model")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare --policies infogain",
                "evaluate --policy infogain",
                "train --out new.model --policy infogain",
                "chat",
                "bench --policy infogain"
            })
    void theirNumberIsTwoToFour(String line) {
        refused(line, "choice:5", "policy 'infogain' cannot ask choice:5 questions; no policy can");
        refused(line, "choice:1", "--questions: a multiple-choice question offers at least two attributes");
        refused(line, "choice:x", "--questions: unknown question type 'choice:x': expected binary, enumerated or");
    }

    private void refused(String line, String questions, String message) {
        Refusal.of(2, message, temp)
                .asItIs(Cli.words(line, "--questions", questions).toArray(String[]::new));
        assertThat(Path.of("new.model")).doesNotExist();
    }

    @Test
    void aPersonSaysWhichApplyByTheirNumbers() throws Exception {
        ChatScript both = chat("Comedy\n1, 2\nwhy\nquit\n");
        ChatScript second = chat("Comedy\n2\nwhy\nquit\n");
        ChatScript none = chat("Comedy\nno\nwhy\nquit\n");
        ChatScript unsure = chat("Comedy\n?\nwhy\nquit\n");
        ChatScript nonsense = chat("Comedy\n3\nyes\nquit\n");

        List<String> asked = both.shown().get(0);
        assertThat(asked).hasSize(2).doesNotHaveDuplicates().doesNotContain("Comedy");
        for (ChatScript chat : List.of(second, none, unsure, nonsense)) {
            assertThat(chat.shown().get(0)).isEqualTo(asked);
            assertThat(chat.out())
                    .contains("[1] Which of these do you like?\n")
                    .contains("(numbers separated by commas, no (none), ? (don't know), why, undo, quit) > ");
        }
        assertThat(both.line("So far: ")).isEqualTo("So far: Comedy → " + asked.get(0) + " → " + asked.get(1) + ".");
        assertThat(both.lines("You said no to ")).isEmpty();
        assertThat(second.line("So far: ")).isEqualTo("So far: Comedy → " + asked.get(1) + ".");
        assertThat(second.line("You said no to ")).startsWith("You said no to " + asked.get(0) + ";");
        assertThat(none.line("So far: ")).isEqualTo("So far: Comedy.");
        assertThat(none.line("You said no to "))
                .startsWith("You said no to " + asked.get(0) + ", " + asked.get(1) + ";");
        assertThat(unsure.line("So far: ")).isEqualTo("So far: Comedy.");
        assertThat(unsure.lines("You said no to ")).isEmpty();
        assertThat(unsure.numbers()).startsWith(1, 2);
        assertThat(nonsense.numbers()).containsExactly(1);
        assertThat(nonsense.lines("I did not understand"))
                .containsExactly("I did not understand '3'.", "I did not understand 'yes'.");
    }

    private ChatScript chat(String typed) throws Exception {
        List<String> words = Cli.words("chat --questions choice:2", UNTUNED);
        Cli run = RealProcess.run(Files.createTempDirectory(temp, "chat"), typed, words);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return new ChatScript(run.out().replace(System.lineSeparator(), "\n"));
    }

    private static List<String> infogain(String command, Path data, String... more) {
        List<String> words = new ArrayList<>(Cli.words(command, UNTUNED));
        words.addAll(List.of("--dataset", data.toString()));
        words.addAll(List.of(more));
        return words;
    }
}
