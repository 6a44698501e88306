package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.io.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {

    @TempDir
    Path folder;

    @Test
    void readsTextAndRemembersItsHash() {
        Fixtures.write(folder, "sub/a.txt", "Étagère 日本 😀");
        SourceFolder source = new SourceFolder(folder);

        assertThat(source.read("sub/a.txt")).isEqualTo("Étagère 日本 😀\n");
        assertThat(source.hashes()).containsEntry("sub/a.txt", Sha256.of("Étagère 日本 😀\n"));
    }

    @Test
    void leavesOutTheByteOrderMark() {
        Fixtures.write(folder, "a.txt", "\uFEFFabc");

        assertThat(new SourceFolder(folder).read("a.txt")).isEqualTo("abc\n");
    }

    @Test
    void readsOldFilesInEitherOfTwoEncodings() {
        Fixtures.writeBytes(folder, "latin.txt", "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Fixtures.write(folder, "utf8.txt", "\uFEFFcafé 日本");
        Fixtures.writeBytes(folder, "empty.txt", new byte[0]);
        SourceFolder source = new SourceFolder(folder);

        assertThat(source.readLatin("latin.txt")).isEqualTo("café\n");
        assertThat(source.readLatin("utf8.txt")).isEqualTo("café 日本\n");
        assertThat(source.hashes()).containsOnlyKeys("latin.txt", "utf8.txt");
        assertThatThrownBy(() -> source.readLatin("empty.txt"))
                .hasMessage(folder.resolve("empty.txt") + ": this file is empty; fetch or write it again");
    }

    @Test
    void reportsTheLineWithAByteThatIsNotUtf8() {
        Fixtures.writeBytes(folder, "a.txt", "one\ntwo\ncaf\u00e9\nfour\n".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(":3: byte 0xE9 is not UTF-8 here; save the file as UTF-8");
    }

    @Test
    void reportsACharacterThatIsCutOffAtTheEnd() {
        Fixtures.writeBytes(folder, "a.txt", new byte[] {'a', '\n', (byte) 0xC3});

        assertRefused(":2: byte 0xC3 is not UTF-8 here; save the file as UTF-8");
    }

    @Test
    void reportsAnEmptyFile() {
        Fixtures.writeBytes(folder, "a.txt", new byte[0]);

        assertRefused(": this file is empty; fetch or write it again");
    }

    @Test
    void reportsAFileWithAByteOrderMarkAlone() {
        Fixtures.writeBytes(folder, "a.txt", "\uFEFF".getBytes(StandardCharsets.UTF_8));

        assertRefused(": this file is empty; fetch or write it again");
    }

    @Test
    void reportsAFolderInPlaceOfAFile() throws IOException {
        Files.createDirectory(folder.resolve("a.txt"));

        assertRefused(": this is not a regular file; put the data file itself in its place");
    }

    @Test
    void reportsAFileThatMayNotBeRead() throws IOException {
        Fixtures.write(folder, "a.txt", "secret");
        Files.setPosixFilePermissions(folder.resolve("a.txt"), PosixFilePermissions.fromString("---------"));
        Fixtures.skipUnless(
                !Files.isReadable(folder.resolve("a.txt")), "run as another user than root, who may read anything");

        assertRefused(": this file may not be read; change its permissions");
    }

    @Test
    void reportsAFileThatFailsWhileItIsRead() throws IOException {
        // Linux shows a process its memory as a regular file whose first page cannot be read.
        Path memory = Path.of("/proc/self/mem");
        Fixtures.skipUnless(Files.isRegularFile(memory), "needs the /proc file system of Linux");
        Files.createSymbolicLink(folder.resolve("a.txt"), memory);

        assertRefused(": this file cannot be read (Input/output error); fetch it again");
        Files.delete(folder.resolve("a.txt"));
    }

    @Test
    void aFolderThatCannotBeListedIsSaidInWords() {
        assertThatThrownBy(() -> new SourceFolder(folder.resolve("gone")).list(".inter"))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        folder + "/gone: this folder cannot be read (there is no such file or folder); give another");
    }

    @Test
    void namesAMissingFileAndTheOthers() {
        Fixtures.write(folder, "a.txt", "");

        assertThatThrownBy(() -> new SourceFolder(folder).require("own", List.of("a.txt", "b.txt")))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder.resolve("b.txt")
                        + ": this file is missing; a folder with the own layout has a.txt, b.txt; add it");
    }

    @Test
    void isCalledAsItsFolder() {
        assertThat(new SourceFolder(folder.resolve("x/../shop/.")).name()).isEqualTo("shop");
        assertThat(new SourceFolder(folder.getRoot()).name()).isEqualTo("unnamed");
    }

    @Test
    void keepsMessagesOnOneLine() {
        assertThat(new DatasetException("a 'b\r\nc'\td")).hasMessage("a 'b c' d");
    }

    private void assertRefused(String placeAndMessage) {
        assertThatThrownBy(() -> new SourceFolder(folder).read("a.txt"))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder.resolve("a.txt") + placeAndMessage);
    }
}
