package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.cli.common.Version;
import askwalk.policy.Policies;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @TempDir
    private Path temp;

    /** Commands that the arguments do not name are read without their options. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "chat --help",
                "data --help",
                "data doctor --help",
                "help neo4j",
                "neo4j chat --help",
                "comapre",
                "compare --unknown",
                "chat evaluate",
                "@nowhere"
            })
    void allCommandsAreAsIfEachWasReadWithItsOptions(String line) {
        String[] words = line.split(" ");

        assertThat(Cli.run(words)).isEqualTo(Cli.type(Main.commandLine(), "", words));
    }

    @ParameterizedTest
    @CsvSource({
        "--help,askwalk,compare",
        "compare --help,askwalk compare,--policies",
        "evaluate --help,askwalk evaluate,--policy",
        "robustness --help,askwalk robustness,--user-model",
        "train --help,askwalk train,--force",
        "policies --help,askwalk policies,--json",
        "report --help,askwalk report,--notes",
        "insights --help,askwalk insights,--left-after",
        "chat --help,askwalk chat,--user",
        "bench --help,askwalk bench,--dialogues",
        "data --help,askwalk data,info",
        "data info --help,askwalk data info,sample",
        "data doctor --help,askwalk data doctor,--ignore",
        "data convert --help,askwalk data convert,--split",
        "data import --help,askwalk data import,--attributes",
        "data new --help,askwalk data new,DIR",
        "data synth --help,askwalk data synth,--preset",
        "data cuts --help,askwalk data cuts,--value",
        "generate-completion --help,askwalk generate-completion,completion",
        "help compare,askwalk compare,--dialogues",
        "help,askwalk,evaluate",
        "-h,askwalk,chat",
    })
    void everyCommandHasHelp(String line, String name, String mentions) {
        Cli run = Cli.succeed(Cli.words(line));

        assertThat(run.out()).startsWith("Usage: " + name + " ").contains(mentions);
        assertThat(run.err()).isEmpty();
    }

    /** picocli complains there, past the writers it was given, of text that it cannot format. */
    @Test
    void helpTextsAreWellFormed() {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            for (String command : List.of(
                    "compare",
                    "evaluate",
                    "robustness",
                    "train",
                    "policies",
                    "report",
                    "insights",
                    "chat",
                    "bench",
                    "data",
                    "data info",
                    "data doctor",
                    "data convert",
                    "data import",
                    "data new",
                    "data synth",
                    "data cuts")) {
                Cli.succeed(Cli.words(command + " --help"));
            }
            assertThat(Cli.succeed("evaluate", "--help").out().replaceAll("\\s+", " "))
                    .contains("each with a 95 % interval");
        } finally {
            System.setErr(before);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "evaluate", "robustness", "train", "chat", "bench", "replay"})
    void helpNamesEveryPolicyAndPreferenceModel(String command) {
        List<String> help = Cli.succeed(command, "--help").out().lines().toList();

        assertThat(Policies.all())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(provider -> assertThat(help)
                        .anySatisfy(line -> assertThat(line)
                                .matches("  " + provider.name() + "(:[A-Z]+)? .*")
                                .endsWith(provider.summary())));
        assertThat(help)
                .anyMatch(line -> line.matches("  uniform +.*"))
                .anyMatch(line -> line.matches("  popularity +.*"))
                .anyMatch(line -> line.matches("  cosine +.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "data info", "data convert", "data new"})
    void everyCommandHasTheVersion(String command) {
        assertThat(Cli.succeed(Cli.words(command + " --version")).out())
                .isEqualTo(Cli.succeed("--version").out());
    }

    @Test
    void versionIsThatOfTheProgramAndOfJava() {
        Cli run = Cli.succeed("--version");

        assertThat(run.out().lines())
                .containsExactly(
                        "askwalk " + Version.text(),
                        "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void completionIsAScriptThatBashReads() throws Exception {
        Cli run = Cli.succeed("generate-completion");

        assertThat(run.out()).contains("askwalk").contains("compare").contains("--flip-rate");
        Path script = Files.writeString(temp.resolve("completion"), run.out());
        Process bash = new ProcessBuilder("bash", "-n", script.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(bash.waitFor()).isZero();
    }
}
