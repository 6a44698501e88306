package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for beginners shows the output of its commands. */
class GettingStartedTest {

    private static final String PAGE = RunFolder.read(Path.of("../docs/getting-started.md"));

    /** A command and, in the next block, its output; the last line may be "..." for omitted lines. */
    private static final Pattern EXAMPLE = Pattern.compile("```sh\naskwalk (.*)\n```\n\n```text\n((?s:.*?))```\n");

    /** The input after a prompt, with the line end that the terminal shows. */
    private static final Pattern TYPED = Pattern.compile("(?m)^(\\([^\n]*\\) > )(.*)\n");

    /** A CSV file, with the text before it, which ends with its name. */
    private static final Pattern CSV_FILE = Pattern.compile("`([a-z]+\\.csv)`:?\n\n```csv\n((?s:.*?))```\n");

    @TempDir
    private Path temp;

    @Test
    void everyCommandPrintsWhatThePageShows() throws Exception {
        int run = 0;
        Matcher file = CSV_FILE.matcher(PAGE);
        while (file.find()) {
            TinyData.writeText(temp.resolve("work").resolve(file.group(1)), file.group(2));
        }
        Matcher example = EXAMPLE.matcher(PAGE);
        while (example.find()) {
            assertPrints(example.group(1), example.group(2));
            run++;
        }
        assertThat(run).isEqualTo(9);
        assertThat(temp.resolve("work/conversation.svg")).hasSameTextualContentAs(Path.of("../docs/conversation.svg"));
        assertThat(PAGE.split("```sh\n", -1)).as("every command has its output").hasSize(1 + run);
    }

    @Test
    void whatAShellWouldTakeApartIsQuoted() {
        Matcher example = EXAMPLE.matcher(PAGE);
        while (example.find()) {
            assertThat(example.group(1).replaceAll("'[^']*'", "")).doesNotContainPattern("[|;&<>$*?()`]");
        }
    }

    private void assertPrints(String command, String shown) throws Exception {
        StringBuilder typed = new StringBuilder();
        TYPED.matcher(shown)
                .results()
                .forEach(match -> typed.append(match.group(2)).append('\n'));

        Cli run = RealProcess.run(temp, typed.toString(), words(command));

        assertThat(run.exitCode()).as("%s: %s", command, run.err()).isZero();
        List<String> expected = lines(TYPED.matcher(shown).replaceAll("$1"));
        List<String> printed = lines(run.out());
        if (expected.get(expected.size() - 1).equals("...")) {
            expected = expected.subList(0, expected.size() - 1);
            assertThat(printed).as(command).hasSizeGreaterThan(expected.size());
            printed = printed.subList(0, expected.size());
        }
        assertThat(printed).as(command).isEqualTo(expected);
    }

    /** The words of a command, as a shell takes them: what stands in single quotes is without these. */
    private static List<String> words(String command) {
        return Cli.words(command).stream()
                .map(word -> word.replaceFirst("^'(.*)'$", "$1"))
                .toList();
    }

    /** Without the cost at the end of a table's row, which is the machine's. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("([–\\]]  \\d\\.\\d{3}) +[0-9.]+$", "$1"))
                .toList();
    }
}
