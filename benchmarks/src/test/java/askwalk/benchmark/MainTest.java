package askwalk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data set that is not there is found out before anything runs. */
class MainTest {

    private final String before = System.getProperty(DataSource.ROOT);

    @TempDir
    private Path temp;

    @BeforeEach
    void withoutTheProperty() {
        System.clearProperty(DataSource.ROOT);
    }

    @AfterEach
    void asItWas() {
        if (before != null) {
            System.setProperty(DataSource.ROOT, before);
        }
    }

    @Test
    void saysWhatToSet() {
        String message =
                "data set lastfm_star is read from a folder: set -Daskwalk.data=DIR before -jar, where DIR contains"
                        + " tsv/lastfm_star, or give a path with a slash in it (-p ";
        assertThat(Main.problem()).startsWith(message);
        assertThat(Main.problem("Dialogue")).isEqualTo(message + "data=...)");
        assertThat(Main.problem("Loading", "-p", "data=yelp")).isEqualTo(message + "folder=...)");
    }

    @Test
    void looksAtThoseOnlyThatWouldRun() {
        assertThat(Main.problem("Dialogue", "-p", "data=yelp,yelp10x")).isNull();
        assertThat(Main.problem("-p", "data=yelp", "-e", "Loading")).isNull();
        assertThat(Main.problem("Loading", "-p", "folder=" + BenchmarksRunTest.SAMPLE))
                .isNull();
        assertThat(Main.problem("Dialogue", "-p", "data=yelp,mine")).startsWith("data set mine is read from a folder");
        assertThat(Main.problem("Loading", "-p", "folder=yelp")).startsWith("data set yelp is read from a folder");
    }

    @Test
    void looksForTheFolder() throws Exception {
        System.setProperty(DataSource.ROOT, temp.toString());
        Path folder = temp.resolve("tsv/mine");
        assertThat(Main.problem("Dialogue", "-p", "data=mine"))
                .isEqualTo(folder + ": there is no such folder; give the folder of the data set (-p data=...)");
        Files.createDirectories(folder);
        assertThat(Main.problem("Dialogue", "-p", "data=mine")).isNull();
        assertThat(DataSource.folder("mine")).isEqualTo(folder);
        assertThat(DataSource.folder(temp + "/tsv")).isEqualTo(temp.resolve("tsv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "-l", "-lp", "-lprof", "-lrf", "--nonsense"})
    void leavesTheRestToJmh(String option) {
        assertThat(Main.problem(option)).isNull();
    }
}
