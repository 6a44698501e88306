package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tables are the output of commands and the figures of reports; its code is checked in examples/java. */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");

    private static final int MAX_WORDS = 700;

    private static final String RESULTS = "<!-- generated: results -->\n\n";

    private static final String END = "\n<!-- end -->";

    private static final String REMEDY = "write the table again with: mvn -q test -pl cli -am -Dtest=ReadmeTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Daskwalk.docs=write";

    @Test
    void isShort() {
        assertThat(DocumentationPage.readme().wordCount()).isBetween(MAX_WORDS / 2, MAX_WORDS);
    }

    /** With the system property {@code askwalk.docs=write}, the table is written into the README instead. */
    @Test
    void showsTheResultsOfTheReports() throws IOException {
        String readme = RunFolder.read(README);
        int start = readme.indexOf(RESULTS) + RESULTS.length();
        String generated =
                readme.substring(0, start) + ResultsAtAGlance.table() + readme.substring(readme.indexOf(END));

        if ("write".equals(System.getProperty("askwalk.docs"))) {
            Files.writeString(README, generated);
        } else {
            assertThat(readme).as(REMEDY).isEqualTo(generated);
        }
    }

    /** Returns a line without the cost, which depends on the machine. */
    @Test
    void showsTheTableThatTheFirstCommandPrints(@TempDir Path temp) {
        List<String> readme = RunFolder.read(README).lines().toList();
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
