package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code askwalk chat} with a store: quit, and continue in another process. */
class ChatStoreTest {

    private static final Pattern ID = Pattern.compile("--resume ([0-9a-f-]+)");
    private static final Pattern TURN = Pattern.compile("(?m)^\\[[0-9]+\\] .*$");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"folder:", "sqlite:"})
    void aConversationIsContinuedWithTheNextQuestion(String scheme) {
        String store = scheme + folder.resolve("store");
        Cli all = chat("Comedy\nyes\nno\nyes\n?\nquit\n");
        Cli first = chat("Comedy\nyes\nno\nquit\n", "--store", store);
        assertThat(first.exitCode()).isZero();
        assertThat(first.err()).contains("askwalk: stored in " + store + "; continue later with --resume ");

        Cli second = Cli.type("yes\n?\nquit\n", "chat", "--store", store, "--resume", id(first));
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("We go on after 2 answers. You like Comedy, ");
        List<String> turns = turns(all);
        assertThat(turns(first)).isEqualTo(turns.subList(0, 3));
        assertThat(turns(second)).isEqualTo(turns.subList(2, 5));
    }

    @Test
    void aConversationThatIsOverIsShownAsItEnded() {
        String store = "folder:" + folder.resolve("store");
        Cli first = chat("Comedy\nyes\nno\nyes\n1\n", "--store", store);
        Cli again = Cli.type("", "chat", "--store", store, "--resume", id(first));

        assertThat(lastLines(first)).contains("Enjoy ");
        assertThat(again.exitCode()).isZero();
        assertThat(lastLines(again)).isEqualTo(lastLines(first));
    }

    @Test
    void aUserIsContinuedWith() {
        String store = "folder:" + folder.resolve("store");
        Cli first = Cli.type("\nquit\n", "chat", "--policy", "ask-first:3", "--user", "7", "--store", store);
        Cli again = Cli.type("quit\n", "chat", "--store", store, "--resume", id(first));

        assertThat(again.out()).contains("You are user 7.");
        Cli other = Cli.type("", "chat", "--store", store, "--resume", id(first), "--user", "8");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("--resume continues with the user of the conversation: leave out --user");
    }

    @Test
    void anotherPolicyIsRefusedUnlessItMayContinue() {
        String store = "folder:" + folder.resolve("store");
        String id = id(chat("Comedy\nyes\nquit\n", "--store", store));
        String[] other = {"chat", "--policy", "ask-first:1", "--store", store, "--resume", id};

        Cli refused = Cli.type("", other);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("--resume " + id + ": something is different from before: settings (")
                .contains("or --on-difference continue");
        Cli continued = Cli.type(
                "no\nquit\n",
                Stream.concat(Stream.of(other), Stream.of("--on-difference", "continue"))
                        .toArray(String[]::new));
        assertThat(continued.err()).contains("continuing in spite of differences: settings (");
        assertThat(turns(continued)).first().asString().startsWith("[2] Do you like ");
        assertThat(turns(continued)).last().isEqualTo("[3] How about one of these?");
    }

    @Test
    void wrongOptionsAreNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x", StandardCharsets.UTF_8);
        assertRefused(2, "--resume needs --store", "--resume", "x");
        assertRefused(2, "--on-difference needs --resume", "--store", "memory:", "--on-difference", "refuse");
        assertRefused(2, "--store-user needs --store", "--store-user", "x");
        assertRefused(
                2, "--store-password-file needs --store-user", "--store", "memory:", "--store-password-file", "x");
        assertRefused(2, "--store: ", "--store", "redis://host");
        assertRefused(1, "this is a file; a store of conversations needs a folder", "--store", "folder:" + file);
        assertRefused(2, "--resume ../x: expected the id of a conversation", "--store", "memory:", "--resume", "../x");
        assertRefused(2, "--resume x: there is no such conversation in memory:", "--store", "memory:", "--resume", "x");
    }

    private static void assertRefused(int exitCode, String message, String... options) {
        Cli run = chat("", options);
        assertThat(run.err()).contains(message);
        assertThat(run.exitCode()).as(message).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }

    private static Cli chat(String typed, String... options) {
        return Cli.type(
                typed,
                Stream.concat(Stream.of("chat", "--policy", "ask-first:3"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static String id(Cli run) {
        Matcher found = ID.matcher(run.err());
        assertThat(found.find()).as(run.err()).isTrue();
        return found.group(1);
    }

    private static List<String> turns(Cli run) {
        return TURN.matcher(run.out()).results().map(match -> match.group()).toList();
    }

    private static String lastLines(Cli run) {
        return run.out().substring(run.out().lastIndexOf("Enjoy"));
    }
}
