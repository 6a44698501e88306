package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Public types and members of the library have a documentation comment. The Javadoc tool checks comments that are
 * there; a list of a record's components under its constructor is not asked for.
 */
class DocumentedApiTest {

    private static final List<String> MODULES = List.of("graph-core", "policies", "store", "datasets", "experiments");
    private static final Pattern PUBLIC = Pattern.compile("^(    )?public .*[^=]*");
    private static final Pattern BETWEEN = Pattern.compile("^ *(@.*|\\).*)|^ {8,}.*");

    @Test
    void publicTypesAndMembersAreDocumented() throws IOException {
        List<String> bare = new ArrayList<>();
        int members = 0;
        for (String module : MODULES) {
            for (Path file : sources(Path.of("..", module, "src/main/java"))) {
                List<String> lines = Files.readAllLines(file);
                if (lines.stream().anyMatch(line -> line.startsWith("public "))) {
                    members += collect(file, lines, bare);
                }
            }
        }
        assertThat(bare).isEmpty();
        assertThat(members).isGreaterThan(1000);
    }

    private static int collect(Path file, List<String> lines, List<String> bare) {
        int members = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (PUBLIC.matcher(lines.get(i)).matches()) {
                members++;
                int above = i - 1;
                boolean overrides = false;
                while (BETWEEN.matcher(lines.get(above)).matches()) {
                    overrides |= lines.get(above).contains("@Override");
                    above--;
                }
                if (!overrides && !lines.get(above).endsWith("*/")) {
                    bare.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return members;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
