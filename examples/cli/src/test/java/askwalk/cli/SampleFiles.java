package askwalk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads files of the bundled sample, with nothing of the code that reads data sets. */
final class SampleFiles {

    private SampleFiles() {}

    /** "user item" by index. */
    static List<String> tuples(String file) {
        return rows(file).stream().map(row -> row.get(0) + " " + row.get(1)).toList();
    }

    /** The fields of every row but the header. */
    static List<List<String>> rows(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SampleFiles.class.getResourceAsStream("sample/" + file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
