package askwalk.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged or edited files of a run cause a {@link RunException} that names the file, and no other exception. */
class DamagedRunTest {

    private static final Path STORED = Path.of("src/test/resources/askwalk/experiment/run/movielens-50/small");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(STORED)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(STORED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void theCopyIsReadAsItIs() {
        assertThat(RunReader.read(List.of(folder)).get(0).policies()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "config.json,null",
        "config.json,''",
        "config.json,{}",
        "config.json,[]",
        "manifest.json,null",
        "manifest.json,'{\"name\":null,\"sha256\":null}'",
        "protocol.json,null",
        "protocol.json,{}",
        "metrics.json,null",
        "metrics.json,''",
        "metrics.json,'[null,null]'",
        "metrics.json,{}",
        "metrics.json,'[{\"policy\":null}]'"
    })
    void aFileOfAnotherFormIsNamed(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);

        assertThatThrownBy(() -> RunReader.read(List.of(folder)))
                .isInstanceOf(RunException.class)
                .hasMessageStartingWith(folder.resolve(file).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "protocol.json,'\"opening\" : \"TARGET_ATTRIBUTE\"','\"opening\" : 0'",
        "protocol.json,'\"name\" : \"IDEAL\"','\"name\" : null'",
        "config.json,'\"settings\" : {','\"settings\" : { \"a\" : null,'",
        "config.json,'\"seed\" : 1','\"seed\" : 1.5'",
        "metrics.json,'\"dialogues\" : 50','\"dialogues\" : 50, \"queries\" : 5'",
        "metrics.json,'rows/1-random.csv','rows'",
        "metrics.json,'rows/1-random.csv','rows/none.csv'"
    })
    void aValueOfAnotherFormIsRefused(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));

        assertThatThrownBy(() -> RunReader.read(List.of(folder))).isInstanceOf(RunException.class);
    }
}
