package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that need a separate process: streams, exit codes, the working directory, the sample in a jar. */
class RealProcessTest {

    @TempDir
    private Path temp;

    @Test
    void compareKeepsStdoutForResultsAndWritesBelowRuns() throws Exception {
        Cli run = RealProcess.run(
                temp, "", Cli.words("compare --dialogues 50 --policies random,abs-greedy --threads 2 --json"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().get("results")).hasSize(2);
        assertThat(run.err()).matches("run directory: runs/[0-9]{8}-[0-9]{6}-[0-9]{3}\\R");
        Path folder = temp.resolve("work").resolve(run.err().strip().substring("run directory: ".length()));
        assertThat(new RunFolder(folder).files()).contains("STATUS", "metrics.json", "rows/2-abs-greedy.csv");
    }

    @Test
    void wrongUsageAndFailureHaveTheirExitCodes() throws Exception {
        Cli wrong = RealProcess.run(temp, "", Cli.words("compare --policies unknown"));
        Cli failed = RealProcess.run(temp, "", Cli.words("data info nowhere"));

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err().lines()).hasSize(1);
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err().lines()).singleElement().asString().startsWith("askwalk: nowhere: there is no such");
        assertThat(wrong.out() + failed.out()).isEmpty();
        assertThat(RunFolder.files(temp.resolve("work"))).isEmpty();
    }

    @Test
    void chatReadsStdinAndWritesNamesInEveryScript() throws Exception {
        Cli run = RealProcess.run(temp, "Comedy, War\nyes\nno\n?\nwhy\n2\n", Cli.words("chat --policy ask-first:3"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Life Is Beautiful (La Vita è bella) (1997)")
                .contains("So far: Comedy → War → Drama.")
                .containsPattern("How we got there: Comedy → War → Drama → .*La Vita è bella");
        assertThat(run.out().lines().filter(line -> line.startsWith("Enjoy "))).hasSize(1);
    }

    @Test
    void chatOfAKnownUserEndsWithTheInput() throws Exception {
        Cli run = RealProcess.run(temp, "", Cli.words("chat --user 3 --policy random --preference cosine"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("You are user 3.")
                .endsWith(System.lineSeparator() + "Bye." + System.lineSeparator());
    }

    @Test
    void tooLittleMemorySaysHowMuchThereIsAndHowToGiveMore() throws Exception {
        Cli run;
        try (RealProcess process = RealProcess.start(
                temp, RealProcess.classPath(), "-Xmx12m", "", Cli.words("compare --policies random --out run"))) {
            run = process.finish();
        }

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .matches(
                        "askwalk: out of memory \\(.*\\): Java may use 1[0-9] MB; give more with the environment variable"
                                + " ASKWALK_OPTS, such as ASKWALK_OPTS=-Xmx[0-9]+m, or use fewer --threads");
    }

    /** The processes of this test run in the locale C; the launcher sees to UTF-8. */
    @Test
    void aNameThatTheLocaleCannotHoldIsExplained() throws Exception {
        Cli out = RealProcess.run(temp, "", Cli.words("train --preference ease --out \u00E9"));
        Cli folder = RealProcess.run(temp.resolve("\u00E9"), "", Cli.words("compare"));

        assertThat(out.exitCode()).isEqualTo(2);
        assertThat(folder.exitCode()).isEqualTo(1);
        for (Cli run : List.of(out, folder)) {
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("askwalk: ")
                    .contains(
                            " is not a path (", "; for non-ASCII letters, use a UTF-8 locale, such as LC_ALL=C.UTF-8");
        }
    }

    @Test
    void theSampleOpensFromWithinAJar() throws Exception {
        Path classes = classes();
        String others = Stream.of(RealProcess.classPath().split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).equals(classes))
                .collect(Collectors.joining(File.pathSeparator));
        Path jar = jar(classes, temp.resolve("a folder/askwalk.jar"));

        Cli run = RealProcess.run(temp, jar + File.pathSeparator + others, "", Cli.words("data info --json"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode here = Cli.succeed("data", "info", "--json").json();
        assertThat(run.json()).isEqualTo(here);
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : RunFolder.files(classes)) {
                out.putNextEntry(new JarEntry(name.replace(File.separatorChar, '/')));
                Files.copy(classes.resolve(name), out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
