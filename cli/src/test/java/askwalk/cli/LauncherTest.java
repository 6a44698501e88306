package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code askwalk}, with a {@code java} that prints how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private Path temp;

    @BeforeEach
    void makeHome() throws IOException {
        Files.copy(Path.of("../askwalk"), temp.resolve("askwalk"));
        for (String module :
                List.of("graph-core", "policies", "store", "integrations", "service", "datasets", "experiments")) {
            Files.createDirectories(temp.resolve(module));
        }
        Path java = temp.resolve("jdk/bin/java");
        TinyData.writeText(java, "#!/bin/sh\necho \"LC_ALL=$LC_ALL\"\nfor word; do echo \"$word\"; done\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(temp.resolve("cli/target/lib"));
        Path jar = Files.createFile(temp.resolve("cli/target/askwalk.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void optionsForJavaComeFirst() throws Exception {
        assertThat(start("-Xmx2g \n -Dx=*", "C.UTF-8", "compare", "--seed", "2"))
                .startsWith("LC_ALL=C.UTF-8", "-Xmx2g", "-Dx=*")
                .endsWith("askwalk.cli.Main", "compare", "--seed", "2");
    }

    @Test
    void withoutOptionsThereIsNone() throws Exception {
        assertThat(start(null, "C.UTF-8", "compare").get(1)).startsWith("-Daskwalk.");
    }

    /** In the locale C, Java cannot open files with non-ASCII names. */
    @Test
    void fileNamesAreUtf8InTheLocaleC() throws Exception {
        assertThat(start(null, "C", "compare").get(0)).isEqualTo("LC_ALL=C.UTF-8");
    }

    private List<String> start(String options, String locale, String... words) throws Exception {
        Path out = temp.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder("bash", temp.resolve("askwalk").toString());
        builder.command().addAll(List.of(words));
        builder.environment().put("JAVA_HOME", temp.resolve("jdk").toString());
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("ASKWALK_CDS", "off");
        builder.environment().remove("ASKWALK_CLASSPATH");
        builder.environment().remove("ASKWALK_OPTS");
        if (options != null) {
            builder.environment().put("ASKWALK_OPTS", options);
        }
        Process process =
                builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(out);
    }
}
