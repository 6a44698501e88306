package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of classes that the script {@code askwalk} writes in the background for a faster start. */
@DisabledOnOs(OS.WINDOWS)
class StartupArchiveTest {

    private static final int SECONDS = 180;

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    private static Path archive;
    private static Cli first;

    /** A build in a folder, and its first run. Archives are of jars only, and Maven tests run on folders of classes. */
    @BeforeAll
    static void runFirst() throws Exception {
        Files.copy(Path.of("../askwalk"), home.resolve("askwalk"));
        for (String module :
                List.of("graph-core", "policies", "store", "integrations", "service", "datasets", "experiments")) {
            Files.createDirectories(home.resolve(module));
        }
        Path lib = Files.createDirectories(home.resolve("cli/target/lib"));
        List<String> names = new ArrayList<>();
        for (String entry : RealProcess.classPath().split(File.pathSeparator, -1)) {
            String name = names.size() + ".jar";
            if (Files.isDirectory(Path.of(entry))) {
                writeJar(lib.resolve(name), new Manifest(), Path.of(entry));
                names.add("lib/" + name);
            } else if (Files.exists(Path.of(entry))) {
                Files.createSymbolicLink(lib.resolve(name), Path.of(entry).toAbsolutePath());
                names.add("lib/" + name);
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", names));
        writeJar(home.resolve("cli/target/askwalk.jar"), manifest, Files.createDirectory(home.resolve("empty")));
        Path cache = home.resolve("cache");

        first = finish(start(cache, home.resolve("first"), Map.of()), home.resolve("first"));

        archive = waitForArchive(cache);
    }

    @Test
    void theFirstRunAnswersWithoutAnArchive() {
        assertThat(first).isEqualTo(expected());
    }

    @Test
    void theNextRunLoadsItsClassesFromTheArchive() throws Exception {
        assertThat(run(archiveFolder(), Map.of())).isEqualTo(expected());
        assertThat(sources()).contains("shared objects file (top)");
        assertThat(archiveFolder().resolve("cds").toFile().list()).hasSize(1);
    }

    @Test
    void theVariableTurnsTheArchiveOff() throws Exception {
        assertThat(run(archiveFolder(), Map.of("ASKWALK_CDS", "off"))).isEqualTo(expected());
        assertThat(sources()).isNotEmpty().doesNotContain("shared objects file (top)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000_000})
    void anArchiveWithWrongBytesIsIgnored(int at) throws Exception {
        byte[] damaged = Files.readAllBytes(archive);
        for (int i = at; i < at + 200; i++) {
            damaged[i] ^= 0x55;
        }

        assertThat(run(cacheWith(damaged), Map.of())).isEqualTo(expected());
        assertThat(sources()).doesNotContain("shared objects file (top)");
    }

    /** A folder without write permission would be writable for root. */
    @Test
    void aCacheThatCannotBeWrittenIsNoError() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThat(run(file, Map.of())).isEqualTo(expected());
        assertThat(file).isEmptyFile();
    }

    @Test
    void twoRunsAtOnceReplaceAnArchiveThatWasCutOffByOne() throws Exception {
        byte[] all = Files.readAllBytes(archive);
        Path cache = cacheWith(Arrays.copyOf(all, all.length / 2));
        Process one = start(cache, temp.resolve("1"), Map.of());
        Process two = start(cache, temp.resolve("2"), Map.of());

        assertThat(finish(one, temp.resolve("1"))).isEqualTo(expected());
        assertThat(finish(two, temp.resolve("2"))).isEqualTo(expected());
        assertThat(waitForArchive(cache).getParent().toFile().list()).hasSize(1);
        assertThat(run(cache, Map.of())).isEqualTo(expected());
        assertThat(sources()).contains("shared objects file (top)");
    }

    private static Cli expected() {
        Cli here = Cli.succeed("--version");
        return new Cli(0, here.out(), "");
    }

    private static Path archiveFolder() {
        return archive.getParent().getParent();
    }

    private Path cacheWith(byte[] content) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("cache/cds"));
        Files.write(folder.resolve(archive.getFileName()), content);
        return folder.getParent();
    }

    /** Runs the command; {@link #sources} tells where its classes came from. */
    private Cli run(Path cache, Map<String, String> environment) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("ASKWALK_OPTS", "-Xlog:class+load:file=" + temp.resolve("classes"));
        return finish(start(cache, temp.resolve("run"), all), temp.resolve("run"));
    }

    private String sources() throws IOException {
        return Files.readString(temp.resolve("classes"));
    }

    private static Process start(Path cache, Path streams, Map<String, String> environment) throws IOException {
        Files.createDirectories(streams);
        ProcessBuilder builder =
                new ProcessBuilder("bash", home.resolve("askwalk").toString(), "--version");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("ASKWALK_CLASSPATH");
        builder.environment().remove("ASKWALK_OPTS");
        builder.environment().remove("ASKWALK_CDS");
        builder.environment()
                .putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "ASKWALK_CACHE", cache.toString()));
        builder.environment().putAll(environment);
        return builder.redirectOutput(streams.resolve("out").toFile())
                .redirectError(streams.resolve("err").toFile())
                .start();
    }

    private static Cli finish(Process process, Path streams) throws Exception {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Cli(
                process.exitValue(),
                Files.readString(streams.resolve("out")),
                Files.readString(streams.resolve("err")));
    }

    /** Waits until the archive is complete and the folder for its creation is gone. */
    private static Path waitForArchive(Path cache) throws Exception {
        Path folder = cache.resolve("cds");
        for (int i = 0; i < SECONDS * 10; i++) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    List<Path> all = files.toList();
                    if (all.size() == 1 && all.get(0).toString().endsWith("-" + Files.size(all.get(0)) + ".jsa")) {
                        return all.get(0);
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no archive in " + folder);
    }

    private static void writeJar(Path jar, Manifest manifest, Path classes) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String name : RunFolder.files(classes)) {
                if (!name.equals("META-INF/MANIFEST.MF")) {
                    out.putNextEntry(new JarEntry(name.replace(File.separatorChar, '/')));
                    Files.copy(classes.resolve(name), out);
                    out.closeEntry();
                }
            }
        }
    }
}
