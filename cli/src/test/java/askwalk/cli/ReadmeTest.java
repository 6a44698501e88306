package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's table is the output of a run; its code is checked in examples/java. */
class ReadmeTest {

    /** Returns a line without the cost, which depends on the machine. */
    @Test
    void showsTheTableThatTheFirstCommandPrints(@TempDir Path temp) {
        List<String> readme = RunFolder.read(Path.of("../README.md")).lines().toList();
        int start = readme.indexOf(readme.stream()
                .filter(line -> line.startsWith("movielens_small: "))
                .findFirst()
                .orElseThrow());
        List<String> shown = readme.subList(start, start + 9);
        Cli run = Cli.succeed("compare", "--out", temp.resolve("run").toString());

        List<String> printed = run.out().lines().limit(9).toList();
        assertThat(withoutCost(shown)).isEqualTo(withoutCost(printed));
        assertThat(shown).last().asString().startsWith("ask-first:5");
    }

    private static List<String> withoutCost(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst(" +[0-9.]+$", "")).toList();
    }
}
