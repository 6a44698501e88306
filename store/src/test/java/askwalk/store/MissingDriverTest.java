package askwalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens stores in a process without the driver. */
class MissingDriverTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "sqlite-jdbc, sqlite:conversations.db, org.xerial:sqlite-jdbc",
        "postgresql, jdbc:postgresql://127.0.0.1:1/askwalk, org.postgresql:postgresql",
        "neo4j-java-driver, bolt://127.0.0.1:1, org.neo4j.driver:neo4j-java-driver"
    })
    void theMessageNamesTheDriverToAdd(String jar, String url, String artifact) throws Exception {
        assertThat(open(url, jar))
                .startsWith("not retryable: ")
                .contains("add " + artifact + " to the class path")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"memory:", "folder:conversations", "sqlite:conversations.db"})
    void otherStoresNeedNoDriverOfAServer(String url) throws Exception {
        assertThat(open(url, "postgresql", "neo4j-java-driver")).isEqualTo("opened, with 0 conversations");
    }

    private String open(String url, String... leftOut) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(leftOut),
                        OpenStore.class.getName(),
                        url)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    private static String classPath(String... leftOut) {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> Arrays.stream(leftOut)
                        .noneMatch(jar ->
                                Path.of(entry).getFileName().toString().matches(Pattern.quote(jar) + "-[0-9].*")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
