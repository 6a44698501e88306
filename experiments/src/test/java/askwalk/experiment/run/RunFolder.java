package askwalk.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a run directory, independent of the code that wrote it. */
public record RunFolder(Path folder) {

    /** A line of a rows file; the answer effect is NaN if there is none. */
    public record Row(
            int index,
            String user,
            String item,
            boolean success,
            int actions,
            int rank,
            int questions,
            int pathLength,
            boolean pathValid,
            double answerEffect,
            String turns,
            int wanted) {}

    /** Every file, by its relative path, sorted. */
    public List<String> files() {
        return files(folder);
    }

    public static List<String> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String file) {
        return read(folder.resolve(file));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> rowsFiles() {
        return files().stream().filter(file -> file.startsWith("rows/")).toList();
    }

    public List<Row> rows(String file) {
        List<String> lines = text(file).lines().toList();
        if (!lines.get(0)
                .equals("index,user,item,success,actions,rank,questions,path_length,path_valid,answer_effect,turns,"
                        + "wanted")) {
            throw new AssertionError("another header: " + lines.get(0));
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            if (fields.length != 12 || !fields[3].matches("true|false") || !fields[8].matches("true|false")) {
                throw new AssertionError(file + " has a broken line: " + line);
            }
            rows.add(new Row(
                    Integer.parseInt(fields[0]),
                    fields[1],
                    fields[2],
                    fields[3].equals("true"),
                    Integer.parseInt(fields[4]),
                    Integer.parseInt(fields[5]),
                    Integer.parseInt(fields[6]),
                    Integer.parseInt(fields[7]),
                    fields[8].equals("true"),
                    fields[9].isEmpty() ? Double.NaN : Double.parseDouble(fields[9]),
                    fields[10],
                    Integer.parseInt(fields[11])));
        }
        return rows;
    }
}
