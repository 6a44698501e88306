package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The checks of every refusal: a message of one line, the exit code, and no output. */
record Refusal(int exitCode, String message, Path temp) {

    static Refusal of(int exitCode, String message, Path temp) {
        return new Refusal(exitCode, message, temp);
    }

    /** Refuses a command that can write a run directory. */
    void when(String... args) {
        Path out = temp.resolve("refused-run");
        List<String> words = new ArrayList<>(List.of(args));
        words.addAll(List.of("--out", out.toString()));
        asItIs(words.toArray(String[]::new));
        assertThat(out).doesNotExist();
    }

    /** Refuses a command as it is given. */
    void asItIs(String... args) {
        List<String> before = RunFolder.files(temp);
        boolean runsBefore = Files.exists(Path.of("runs"));

        Cli run = Cli.run(args);

        assertThat(run.err()).startsWith("askwalk: ").contains(message);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(RunFolder.files(temp)).isEqualTo(before);
        assertThat(Files.exists(Path.of("runs"))).isEqualTo(runsBefore);
    }
}
