package askwalk.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFileTest {

    @TempDir
    private Path folder;

    @Test
    void theTargetChangesOnlyWhenTheFileIsRenamed() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        try (StagedFile staged = StagedFile.write(target, "new")) {
            assertThat(target).hasContent("old");
            assertThat(staged.size()).isEqualTo(3);
            staged.replace();
        }
        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFileThatIsNotRenamedLeavesNothing() throws IOException {
        StagedFile.write(folder.resolve("deeper/a.txt"), "new").close();
        assertThat(names()).containsExactly("deeper");
        assertThat(folder.resolve("deeper")).isEmptyDirectory();
    }

    @Test
    void failingContentLeavesNothing() {
        assertThatThrownBy(() -> StagedFile.write(folder.resolve("a.txt"), out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void createKeepsAnExistingFile() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        try (StagedFile staged = StagedFile.write(target, "new")) {
            assertThatThrownBy(staged::create).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aTemporaryFileOfAKilledProcessIsDeletedOnceItIsOld() throws IOException {
        Path killed = temporary(Duration.ofHours(2));
        Path running = temporary(Duration.ofMinutes(30));
        Path own = Files.writeString(folder.resolve("askwalk-notes.tmp"), "the user's own");
        Files.setLastModifiedTime(own, FileTime.from(Instant.now().minus(Duration.ofDays(9))));
        try (StagedFile staged = StagedFile.write(folder.resolve("a.txt"), "new")) {
            staged.replace();
        }
        assertThat(killed).doesNotExist();
        assertThat(running).exists();
        assertThat(own).exists();
    }

    @Test
    void anInterruptedThreadWritesItsFile() throws IOException {
        Thread.currentThread().interrupt();
        try (StagedFile staged = StagedFile.write(folder.resolve("a.txt"), "new")) {
            staged.replace();
            StagedFile.sync(folder.resolve("a.txt"));
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.resolve("a.txt")).hasContent("new");
    }

    @Test
    void aUserFileWithASimilarNameStays() throws IOException {
        Path own = Files.writeString(folder.resolve("askwalk-1-2-3-4-5.tmp"), "the user's own");
        Files.setLastModifiedTime(own, FileTime.from(Instant.now().minus(Duration.ofDays(9))));

        StagedFile.deleteAbandoned(folder);

        assertThat(own).exists();
        StagedFile.deleteAbandoned(own);
        StagedFile.deleteAbandoned(folder.resolve("missing"));
    }

    private Path temporary(Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve("askwalk-" + UUID.randomUUID() + ".tmp"), "half");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
