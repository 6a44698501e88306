package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.Sample;
import askwalk.experiment.SampleFiles;
import askwalk.experiment.run.RunFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's code is code that runs, and its table is what a run prints. */
class ReadmeTest {

    @Test
    void showsTheSnippetAsItIs() {
        List<String> readme = between(Path.of("../README.md"), "```java", "```");
        List<String> snippet =
                between(Path.of("src/test/java/askwalk/cli/LibrarySnippet.java"), "// readme:start", "// readme:end");

        assertThat(snippet).hasSizeGreaterThan(10);
        assertThat(withoutIndentation(readme)).isEqualTo(withoutIndentation(snippet));
    }

    /** All but the cost, which is the machine's. */
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

    @Test
    void theSnippetFindsAFilm() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Sample.open(folder -> {
            LibrarySnippet.run(folder, out);
            return null;
        });

        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(5);
        List<String> path = new ArrayList<>(List.of("Comedy"));
        for (String line : lines.subList(0, 3)) {
            assertThat(line).startsWith("Do you like ").endsWith("?");
            path.add(line.substring("Do you like ".length(), line.length() - 1));
        }
        String film = lines.get(3).substring("How about ".length(), lines.get(3).length() - 1);
        assertThat(SampleFiles.rows("items.tsv")).extracting(row -> row.get(1)).contains(film);
        path.add(film);
        assertThat(path).doesNotHaveDuplicates();
        assertThat(lines.get(4)).isEqualTo(String.join(" → ", path));
    }

    /** The lines after the first one that is a word, up to the next one that is another. */
    private static List<String> between(Path file, String first, String last) {
        List<String> lines = RunFolder.read(file).lines().toList();
        List<String> stripped = lines.stream().map(String::strip).toList();
        int start = stripped.indexOf(first) + 1;
        assertThat(start).as("%s has no line '%s'", file, first).isPositive();
        int length = stripped.subList(start, stripped.size()).indexOf(last);
        assertThat(length).as("%s has no line '%s'", file, last).isPositive();
        return lines.subList(start, start + length);
    }

    private static List<String> withoutIndentation(List<String> lines) {
        return String.join("\n", lines).stripIndent().lines().toList();
    }
}
