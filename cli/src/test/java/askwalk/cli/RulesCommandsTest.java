package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.store.format.DialogueReader;
import askwalk.store.format.StoredDialogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --rules} and {@code --exclude}. */
class RulesCommandsTest {

    @TempDir
    private Path temp;

    private String file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    @Test
    void aChatFollowsRules() throws IOException {
        String rules =
                file("shop.rules", "ask-first: War\nmust-ask: Western\nat-most 1 question\npin: Jumanji (1995)\n");
        String sold = file("sold.txt", "Toy Story (1995)\n");

        Cli chat = Cli.type(
                "\nwhy\nno\nwhy\nseen 1\nwhy\nlater 1, 2\nquit\n",
                "chat",
                "--policy",
                "abs-greedy",
                "--rules",
                rules,
                "--exclude",
                sold);

        assertThat(chat.exitCode()).as(chat.err()).isZero();
        assertThat(chat.out())
                .contains("[1] Do you like War?", "Because a rule asks this.")
                .contains("   1. Jumanji (1995)", "(A rule was set aside: must-ask 'Western'.)")
                .contains("; a rule shows first: Jumanji (1995).", "[3] How about one of these?", "[4] How about")
                .doesNotContain("Toy Story (1995)");
        assertThat(chat.out().split("1\\. Jumanji", -1)).hasSize(2);
    }

    @Test
    void aComparisonAndItsReplayFollowRules() throws IOException {
        String rules = file("shop.rules", "never-ask: Comedy\nexclude attribute: Drama\n");
        String dialogues = temp.resolve("dialogues.jsonl").toString();
        String run = temp.resolve("run").toString();
        Cli compare = Cli.succeed(
                "compare",
                "--policies",
                "max-entropy",
                "--dialogues",
                "20",
                "--rules",
                rules,
                "--out",
                run,
                "--dialogues-out",
                dialogues);

        assertThat(compare.err()).containsPattern("the rules exclude the target of [1-9][0-9]* of [0-9]+ test tuples");
        assertThat(Files.readString(Path.of(run, "protocol.json"))).containsPattern("\"rules\" : \"[0-9a-f]{16}\"");
        assertThat(asked(Path.of(dialogues))).isNotEmpty().doesNotContain("4"); // the key of Comedy
        Cli.succeed("report", run, "--out", temp.resolve("report.md").toString());
        assertThat(Cli.succeed("replay", dialogues).out()).contains("no divergence");
        String other = file("other.rules", "ask-first: War\n");
        assertThat(Cli.run("replay", dialogues, "--rules", other).exitCode()).isEqualTo(1);
    }

    /** Returns the keys of all attributes that the dialogues ask about. */
    private static Set<String> asked(Path file) {
        Set<String> asked = new TreeSet<>();
        try (DialogueReader reader = DialogueReader.open(file)) {
            for (Optional<StoredDialogue> next = reader.next(); next.isPresent(); next = reader.next()) {
                next.get().history().turns().stream()
                        .map(KeyedTurn::action)
                        .filter(action -> action.kind() == KeyedAction.Kind.ASK)
                        .forEach(action -> asked.addAll(action.subjects()));
            }
        }
        return asked;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chat --rules | never-ask: Comdy | --rules: file.txt:1: there is no attribute with the name or key"
                        + " 'Comdy'; did you mean 'Comedy'?",
                "compare --policies random --rules | never-ask: Comdy | --rules: file.txt:1: there is no attribute with"
                        + " the name or key 'Comdy'; did you mean 'Comedy'?",
                "chat --exclude | Jumanji (1996) | --exclude: file.txt:1: there is no item with the name or key 'Jumanji"
                        + " (1996)'; did you mean 'Jumanji (1995)'?",
                "compare --policies random --rules | at-least 2 questions%nat-most 1 questions | --rules cannot be"
                        + " applied: at-least 2 and at-most 1 questions contradict each other",
            })
    void errorsAreOneLine(String command, String text, String message) throws IOException {
        String file = file("file.txt", text.formatted() + "\n");

        Cli run = Cli.type("", Cli.words(command, file).toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err().lines().toList()).last().asString().contains(message);
    }

    @ParameterizedTest
    @CsvSource({"chat --rules", "chat --exclude", "compare --policies random --rules"})
    void missingFilesAreUsageErrors(String command) {
        Cli run = Cli.type("", Cli.words(command, "nowhere.txt").toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.txt cannot be read: there is no such file or folder");
    }
}
