package askwalk.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files of the bundled sample, independent of the code that reads data sets. */
public final class SampleFiles {

    private static final List<String> DATA_FILES = List.of(
            "attributes.tsv",
            "dataset.json",
            "interactions_test.tsv",
            "interactions_train.tsv",
            "interactions_valid.tsv",
            "item_attributes.tsv",
            "items.tsv",
            "parents.tsv");

    private SampleFiles() {}

    /** "user item" by index. */
    public static List<String> tuples(String file) {
        return rows(file).stream().map(row -> row.get(0) + " " + row.get(1)).toList();
    }

    /** The fields of every row but the header. */
    public static List<List<String>> rows(String file) {
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

    /** Writes the sample with only its first validation tuples, which makes training short. */
    public static Path copyWithFewValidationTuples(Path folder, int tuples) {
        try {
            for (String file : DATA_FILES) {
                try (InputStream in = SampleFiles.class.getResourceAsStream("sample/" + file)) {
                    Files.copy(in, folder.resolve(file));
                }
            }
            Path validation = folder.resolve("interactions_valid.tsv");
            List<String> lines = Files.readAllLines(validation);
            return Files.write(validation, lines.subList(0, 1 + tuples)).getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
