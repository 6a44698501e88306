package askwalk.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.experiment.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

    @TempDir
    private Path temp;

    @Test
    void aSecondRunCannotBeginInTheSameFolder() {
        Path out = temp.resolve("run");
        RunDirectory first = RunDirectory.create(out);

        assertThatThrownBy(() -> RunDirectory.create(out))
                .isInstanceOf(PlanException.class)
                .hasMessage("out " + out + " is not empty: give a folder that is new or empty");
        first.end("finished");
        assertThat(new RunFolder(out).text("STATUS")).isEqualTo("finished\n");
        assertThat(RunFolder.files(out)).containsExactly("STATUS");
    }

    @Test
    void oldTemporaryFilesOfAKilledProcessAreDeleted() throws IOException {
        Path out = temp.resolve("run");
        Path left = out.resolve("askwalk-" + UUID.randomUUID() + ".tmp");
        TinyData.writeText(left, "half");
        assertThatThrownBy(() -> RunDirectory.check(out)).isInstanceOf(PlanException.class);

        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        RunDirectory.check(out);
        assertThat(RunFolder.files(out)).isEmpty();
    }

    @Test
    void theStatusIsOneLine() {
        Path out = temp.resolve("run");
        RunDirectory.create(out).end("failed: a\nb\u001B[2J");

        assertThat(new RunFolder(out).text("STATUS")).isEqualTo("failed: a\uFFFDb\uFFFD[2J\n");
    }

    /** Both find the folder empty: the second is refused when it begins. */
    @Test
    void ofTwoRunsThatBeginAtOnceOneIsRefused() throws Exception {
        int wins = 0;
        for (int attempt = 0; attempt < 50; attempt++) {
            Path out = temp.resolve("run" + attempt);
            Begin[] both = {new Begin(out), new Begin(out)};
            for (Begin each : both) {
                each.start();
            }
            for (Begin each : both) {
                each.join();
                wins += each.refusal == null ? 1 : 0;
                assertThat(each.refusal == null || each.refusal instanceof PlanException)
                        .as(String.valueOf(each.refusal))
                        .isTrue();
            }
            assertThat(RunFolder.files(out)).contains("STATUS").isSubsetOf("STATUS", ".lock");
        }
        assertThat(wins).isEqualTo(50);
    }

    /** Non-empty folders in place of the files simulate a failure such as a full disk. */
    @Test
    void theFirstFileThatCannotBeWrittenIsNamed() throws IOException {
        Path out = temp.resolve("run");
        RunDirectory directory = RunDirectory.create(out);
        Files.delete(out.resolve("STATUS"));
        for (String name : new String[] {"STATUS", "rows.csv"}) {
            Files.createDirectories(out.resolve(name).resolve("full"));
        }

        assertThatThrownBy(() -> {
                    try {
                        directory.put("rows.csv", "index\n");
                    } catch (RunException e) {
                        directory.endAfter(e, "failed");
                        throw e;
                    }
                })
                .hasMessageStartingWith("cannot write to " + out.resolve("rows.csv") + " (")
                .hasMessageEndingWith("): give another folder with --out")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessageContaining("STATUS")));
    }

    private static final class Begin extends Thread {
        private final Path out;
        private volatile RuntimeException refusal;

        Begin(Path out) {
            this.out = out;
        }

        @Override
        public void run() {
            try {
                RunDirectory.create(out);
            } catch (RuntimeException e) {
                refusal = e;
            }
        }
    }

    @Test
    void onlyAnUnfinishedRunIsResumed() {
        Path out = temp.resolve("run");
        RunDirectory first = RunDirectory.create(out);
        assertThatThrownBy(() -> RunDirectory.resume(out))
                .isInstanceOf(PlanException.class)
                .hasMessage("resume " + out + ": this run is still in progress in another process");
        first.end("interrupted after 1 of 2 policies");

        RunDirectory second = RunDirectory.resume(out);
        assertThat(second.isResumed()).isTrue();
        assertThat(new RunFolder(out).text("STATUS")).isEqualTo("interrupted after 1 of 2 policies\n");
        second.begin();
        assertThat(new RunFolder(out).text("STATUS")).isEqualTo("running\n");
        second.end("finished");
        assertThat(RunFolder.files(out)).containsExactly("STATUS");
        assertThatThrownBy(() -> RunDirectory.resume(out))
                .hasMessage("resume " + out + ": this run is finished; there is nothing to resume");
        assertThatThrownBy(() -> RunDirectory.resume(temp)).isInstanceOf(RunException.class);
    }
}
