package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chats with the default policy, trained on few examples so that it takes seconds. */
class InfoGainChatTest {

    private static final List<String> LITTLE = List.of("--set", "examples=300", "--set", "dialogues=40");

    /** A number takes an item and is no answer to a question, which a no is. */
    private static final String TAKE_OR_REFUSE = "1\nno\n".repeat(20);

    @TempDir
    private Path temp;

    @Test
    void questionsAndAnswerEffectsAreExplained() {
        Cli run = chat("Comedy\nwhy\n" + TAKE_OR_REFUSE);

        assertThat(run.exitCode()).as(run.err()).isZero();
        Matcher why = Pattern.compile(
                        "Because the answer is expected to give ([0-9.]+) of the ([0-9.]+) bits of information that are"
                                + " missing: (.+) splits the candidates ([0-9]+) to ([0-9]+) by probability\\.")
                .matcher(run.out());
        assertThat(why.find()).as(run.out()).isTrue();
        assertThat(Double.parseDouble(why.group(1))).isBetween(0.1, 1.0).isLessThan(Double.parseDouble(why.group(2)));
        assertThat(Integer.parseInt(why.group(4)) + Integer.parseInt(why.group(5)))
                .isEqualTo(100);
        assertThat(run.out()).contains("[1] Do you like " + why.group(3) + "?").contains("Enjoy ");
        List<String> account = run.out()
                .lines()
                .dropWhile(line -> !line.equals("Its probability after each answer:"))
                .skip(1)
                .toList();
        assertThat(account).hasSizeGreaterThan(2).first().asString().startsWith("- your opening: ");
        assertThat(account.get(1)).startsWith("- no to " + why.group(3) + ": ");
        assertThat(account)
                .allSatisfy(line -> assertThat(line).matches("- .+: [0-9.]+ % to [0-9.]+ %, [+-][0-9.]+ bits"));
    }

    /** With a flip rate of 0.05 an answer has at most 0.71 bit of information, without noise up to one. */
    @Test
    void peopleCountAsWrongNowAndThenUnlessItIsSaidThatTheyAreNot() {
        assertThat(told(chat("Comedy\nwhy\nquit\n"))).isBetween(0.6, 0.72);
        assertThat(told(chat("Comedy\nwhy\nquit\n", "--set", "infogain.flipRate=0")))
                .isBetween(0.8, 1.0);
    }

    private static double told(Cli run) {
        Matcher why =
                Pattern.compile("the answer is expected to give ([0-9.]+) of").matcher(run.out());
        assertThat(why.find()).as(run.out() + run.err()).isTrue();
        return Double.parseDouble(why.group(1));
    }

    @Test
    void takingAnAnswerBackBringsTheSameQuestionAgain() {
        Cli run = chat("Comedy\nno\nundo\nyes\nquit\n");

        List<String> questions = run.out()
                .lines()
                .filter(line -> line.matches(".*\\[[0-9]+\\] Do you like .*"))
                .map(line -> line.substring(line.indexOf('[')))
                .toList();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(3);
        assertThat(questions.get(2)).isEqualTo(questions.get(0));
    }

    /** A why changes nothing; an undo also undoes the effect of the answer on probabilities. */
    @Test
    void theReasonIsTheSameAgainWhenAnAnswerWasTakenBack() {
        Cli run = chat("Comedy\nwhy\nno\nwhy\nundo\nwhy\nno\nwhy\nquit\n");

        List<String> reasons = new ChatScript(run.out()).lines("Because the answer is expected to give ");
        assertThat(reasons).hasSize(4);
        assertThat(reasons.get(1)).isNotEqualTo(reasons.get(0));
        assertThat(reasons.subList(2, 4)).isEqualTo(reasons.subList(0, 2));
        assertThat(run.out()).doesNotContain("rules nothing out");
    }

    /** Tuned values are only reported by commands that evaluate policies. */
    @Test
    void itLearnsOnceAndTalksOfNothingElse() {
        Path data = LearningData.make(temp.resolve("data"));
        List<String> before = LearningData.cached();

        Cli first = Cli.succeed("chat", "--dataset", data.toString());
        List<String> learned = new ArrayList<>(LearningData.cached());
        Cli second = Cli.succeed("chat", "--dataset", data.toString());

        assertThat(LearningData.cached()).isEqualTo(learned);
        learned.removeAll(before);
        assertThat(learned).hasSize(1);
        assertThat(first.err() + second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out()).contains("What do you feel like?");
    }

    @Test
    void severalAttributesMayBeAskedAboutAtOnce() {
        Cli run = chat("Comedy\n1\n1,2\nquit\n", "--questions", "choice:2");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("[1] Which of these do you like?").contains("[2] Which of these do you like?");
        assertThat(run.out().lines().filter(line -> line.matches(" +[12]\\. .*")))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void whereThereIsNothingToLearnFromARuleTalks() throws IOException {
        Path data = TinyData.tsv(temp.resolve("data"));
        Files.writeString(data.resolve("interactions_valid.tsv"), "user\titem\n");
        Cli run = Cli.type("quit\n", "chat", "--dataset", data.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("has no validation tuples, which infogain needs: using ask-first:3");
    }

    private static Cli chat(String typed, String... more) {
        List<String> arguments = new ArrayList<>(List.of("chat"));
        arguments.addAll(LITTLE);
        arguments.addAll(List.of(more));
        return Cli.type(typed, arguments.toArray(String[]::new));
    }
}
