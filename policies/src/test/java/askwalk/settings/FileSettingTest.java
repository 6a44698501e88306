package askwalk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings whose value may be a file, and settings that are omitted at their default. */
class FileSettingTest {

    /** SHA-256 of {@code abc}, from the standard FIPS 180-4. */
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final Setting<String> RATES = Setting.wordOrFile("rates", "none", "none", "learned");

    @TempDir
    private Path folder;

    @Test
    void wordsAndNumbersAreTexts() {
        assertThat(RATES.defaultValue()).isEqualTo("none");
        assertThat(RATES.value("learned")).isEqualTo("learned");
        assertThat(RATES.value(".5")).isEqualTo("0.5");
        assertThat(RATES.allowed()).isEqualTo("none, learned, 0.0 to 1.0, a file");
    }

    @Test
    void theTextOfAFileHasTheHashOfItsContent() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "abc");

        assertThat(RATES.value(file.toString())).isEqualTo(file + "#sha256=" + HASH_OF_ABC);
        Files.writeString(file, "abcd");
        assertThat(RATES.value(file.toString())).startsWith(file + "#sha256=").doesNotContain(HASH_OF_ABC);
    }

    @Test
    void theTextIsValidWithoutTheFile() {
        String text = "gone.tsv#sha256=" + HASH_OF_ABC;

        assertThat(RATES.value(text)).isEqualTo(text);
        assertThat(FileReference.isText(text)).isTrue();
        assertThat(FileReference.isText("gone.tsv")).isFalse();
        assertThat(SettingValues.resolveStored(List.of(RATES), Map.of("rates", text))
                        .texts())
                .containsEntry("rates", text);
    }

    @Test
    void aFileIsReadOnlyWithTheSameContent() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "abc");
        FileReference reference = FileReference.of(file.toString());

        assertThat(reference.content()).isEqualTo("abc");
        Files.writeString(file, "abcd");
        assertThatIllegalArgumentException()
                .isThrownBy(reference::content)
                .withMessage(file + ": this file has changed since its hash was computed; start again");
        Files.delete(file);
        assertThatIllegalArgumentException()
                .isThrownBy(reference::content)
                .withMessage(file + ": this file cannot be read: there is no such file or folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "-1", "NaN"})
    void otherNumbersAreRejected(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATES.value(text))
                .withMessage("setting rates is '" + text
                        + "': expected none or learned or the path of a file or a number from 0.0 to 1.0");
    }

    @Test
    void aPathWithoutFileIsRejected() {
        String missing = folder.resolve("missing.tsv").toString();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATES.value(missing))
                .withMessage("setting rates is '" + missing
                        + "': expected none or learned or the path of a file or a number from 0.0 to 1.0,"
                        + " and as a file it cannot be read (there is no such file or folder)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATES.value("a\0b"))
                .withMessageEndingWith("and as a file it cannot be read (this is not a path)");
    }

    @Test
    void anOmittedDefaultIsStillASetting() {
        Setting<Integer> depth = Setting.integer("depth", 5);
        Setting<Integer> width = Setting.integer("width", 7).omittedAtDefault();
        SettingValues values = SettingValues.resolve(List.of(depth, width), Map.of());

        assertThat(values.texts()).isEqualTo(Map.of("depth", "5"));
        assertThat(values.texts(Setting.Phase.TRAINING)).isEqualTo(Map.of("depth", "5"));
        assertThat(values.keys()).containsExactly("depth", "width");
        assertThat(values.keys(Setting.Phase.TRAINING)).containsExactly("depth", "width");
        assertThat(values.keys(Setting.Phase.ACTING)).isEmpty();
        assertThat(values.text("width")).isEqualTo("7");
        assertThat(values.get(width)).isEqualTo(7);
        assertThat(values.changedBy(Map.of("width", "8"))).containsExactly("width");
        assertThat(values.with(Map.of("width", "8")).texts()).isEqualTo(Map.of("depth", "5", "width", "8"));
        assertThat(SettingValues.resolve(List.of(depth, width.unit("cm").acting()), Map.of("width", "7"))
                        .texts())
                .isEqualTo(Map.of("depth", "5"));
    }
}
