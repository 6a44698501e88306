package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFolderTest {

    private static final StagedFolder.Content TWO_FILES = folder -> {
        Files.writeString(folder.resolve("a"), "1");
        Files.writeString(folder.resolve("z"), "2");
    };

    @TempDir
    Path temp;

    @Test
    void makesTheFolderAndThoseAboveIt() throws IOException {
        Path folder = temp.resolve("x/y/new");

        StagedFolder.create(folder, "a", TWO_FILES);

        assertThat(everything()).containsExactly("x", "x/y", "x/y/new", "x/y/new/a", "x/y/new/z");
        assertThat(folder.resolve("a")).hasContent("1");
    }

    @Test
    void isNotThereBeforeAllFilesAre() throws IOException {
        Path folder = temp.resolve("new");

        StagedFolder.create(folder, "a", content -> {
            TWO_FILES.writeTo(content);
            assertThat(folder).doesNotExist();
        });

        assertThat(everything()).containsExactly("new", "new/a", "new/z");
    }

    /** A shell may stand in it: another folder with its name would not be the same. */
    @Test
    void keepsAnEmptyFolderThatIsThere() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));
        Object before = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();

        StagedFolder.create(folder, "a", content -> {
            TWO_FILES.writeTo(content);
            assertThat(folder.resolve("a")).doesNotExist();
        });

        assertThat(everything()).containsExactly("empty", "empty/a", "empty/z");
        assertThat(Files.readAttributes(folder, BasicFileAttributes.class).fileKey())
                .isEqualTo(before);
    }

    @Test
    void theMarkerIsTheLast() {
        List<Path> files = new ArrayList<>(List.of(Path.of("x/b"), Path.of("x/a"), Path.of("x/ba"), Path.of("x/c")));

        files.sort(StagedFolder.markerLast("b"));
        assertThat(files).last().isEqualTo(Path.of("x/b"));
        files.sort(StagedFolder.markerLast("a"));
        assertThat(files).last().isEqualTo(Path.of("x/a"));
    }

    @Test
    void takesBackWhatItHasMovedWhenAFileIsInTheWay() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));

        assertThatThrownBy(() -> StagedFolder.create(folder, "z", content -> {
                    TWO_FILES.writeTo(content);
                    Files.writeString(folder.resolve("z"), "theirs");
                }))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + ": this folder cannot be written (");

        assertThat(everything()).containsExactly("empty", "empty/z");
        assertThat(folder.resolve("z")).hasContent("theirs");
    }

    @Test
    void leavesNothingBehindWhenWritingFails() throws IOException {
        Files.createDirectory(temp.resolve("empty"));

        for (String place : List.of("x/y/new", "empty")) {
            Path folder = temp.resolve(place);
            assertThatThrownBy(() -> StagedFolder.create(folder, "a", content -> {
                        TWO_FILES.writeTo(content);
                        throw new FileSystemException("a", null, "No space left on device");
                    }))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(folder + ": this folder cannot be written (No space left on device); free"
                            + " space there or give another");
            assertThatThrownBy(() -> StagedFolder.create(folder, "a", content -> {
                        TWO_FILES.writeTo(content);
                        throw new IllegalStateException("a bug");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a bug");

            assertThat(everything()).containsExactly("empty");
        }
    }

    @Test
    void passesOverWhatAKilledProcessLeft() throws IOException {
        Files.createDirectories(temp.resolve(".new.1.tmp/half"));

        StagedFolder.create(temp.resolve("new"), "a", TWO_FILES);

        assertThat(everything()).containsExactly(".new.1.tmp", ".new.1.tmp/half", "new", "new/a", "new/z");
    }

    @Test
    void deletesWhatAKilledProcessLeftAnHourAgo() throws IOException {
        Path left = Files.createDirectories(temp.resolve(".new.1.tmp/half"));
        for (Path path : new Path[] {left, left.getParent()}) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }

        StagedFolder.create(temp.resolve("new"), "a", TWO_FILES);

        assertThat(everything()).containsExactly("new", "new/a", "new/z");
    }

    @Test
    void fillsAFolderInWhichAKilledProcessLeftSomethingAnHourAgo() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("new"));
        Path left = Files.createDirectory(folder.resolve(".new.1.tmp"));
        Files.createDirectory(folder.resolve(".new.2.tmp"));
        assertThat(StagedFolder.obstacle(folder)).isEqualTo("is not empty");
        for (Path path : new Path[] {left, folder.resolve(".new.2.tmp")}) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }

        assertThat(StagedFolder.obstacle(folder)).isNull();
        StagedFolder.create(folder, "a", TWO_FILES);

        assertThat(everything()).containsExactly("new", "new/a", "new/z");
    }

    @Test
    void whatCannotBeLookedAtIsNotLeftBehind() throws IOException {
        Path left = Files.createDirectory(temp.resolve(".new.1.tmp"));
        Path gone = Files.createSymbolicLink(left.resolve("gone"), temp.resolve("nothing"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        StagedFolder.create(temp.resolve("new"), "a", TWO_FILES);

        assertThat(temp.resolve("new/a")).exists();
        assertThat(gone).isSymbolicLink();
    }

    @Test
    void refusesAFileAndAFolderWithSomethingInIt() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine");

        assertThat(StagedFolder.obstacle(temp.resolve("nothing"))).isNull();
        assertThat(StagedFolder.obstacle(Files.createDirectory(temp.resolve("empty"))))
                .isNull();
        assertThatThrownBy(() -> StagedFolder.create(file, "a", TWO_FILES))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + ": this is a file; give a folder that is new or empty");
        assertThatThrownBy(() -> StagedFolder.create(temp, "a", TWO_FILES))
                .isInstanceOf(DatasetException.class)
                .hasMessage(temp + ": this is not empty; give a folder that is new or empty");
        assertThat(everything()).containsExactly("empty", "file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesWhatIsInTheWayBehindALink(@TempDir Path place) throws IOException {
        Files.createDirectories(place.resolve("a/b"));
        Files.createSymbolicLink(place.resolve("link"), place.resolve("a/b"));
        Fixtures.write(place, "out/mine.txt", "mine");
        Path typed = place.resolve("link/../out");

        assertThatThrownBy(() -> StagedFolder.create(typed, "m", inside -> Files.writeString(inside.resolve("m"), "x")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("give a folder that is new or empty");
        assertThat(place.resolve("out")).isDirectoryNotContaining("glob:**/m");
    }

    @Test
    void refusesAPlaceBelowAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine");

        assertThatThrownBy(() -> StagedFolder.create(file.resolve("x/new"), "a", TWO_FILES))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(file.resolve("x/new") + ": this folder cannot be written (");
        assertThat(everything()).containsExactly("file");
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> paths = Files.walk(temp)) {
            return paths.skip(1)
                    .map(path -> temp.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
