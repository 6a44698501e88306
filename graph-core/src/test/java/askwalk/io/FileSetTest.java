package askwalk.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSetTest {

    @TempDir
    private Path temp;

    @Test
    void allAreWritten() throws IOException {
        FileSet.write(files("a", "new/b"));

        assertThat(files()).containsExactly("a", "new/b");
        assertThat(temp.resolve("new/b")).hasContent("text of new/b");
    }

    /** A folder that is not empty cannot be replaced by a file; this fails at the second file. */
    @Test
    void allOrNone() throws IOException {
        Files.createDirectories(temp.resolve("b/full"));

        assertThatIOException().isThrownBy(() -> FileSet.write(files("a", "b", "c")));
        assertThat(files()).isEmpty();
        assertThat(temp.resolve("b/full")).exists();
    }

    @Test
    void nothingIsReplacedIfOneCannotBeWritten() throws IOException {
        Files.writeString(temp.resolve("a"), "before");
        Files.writeString(temp.resolve("file"), "in the way");

        assertThatIOException().isThrownBy(() -> FileSet.write(files("a", "file/b")));
        assertThat(files()).containsExactly("a", "file");
        assertThat(temp.resolve("a")).hasContent("before");
    }

    private Map<Path, String> files(String... names) {
        Map<Path, String> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(temp.resolve(name), "text of " + name);
        }
        return files;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(temp)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> temp.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
