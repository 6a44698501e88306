package askwalk.cli;

import askwalk.experiment.TinyData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files for random command lines: a data set of ten items, its runs and models, and damaged ones. */
final class FuzzFiles {

    private static final int MAX_OUTPUTS = 50;

    private final Path folder;
    private final Path outputs;
    private int next;

    FuzzFiles(Path folder) {
        this.folder = folder;
        outputs = folder.resolve("out");
        make();
    }

    private void make() {
        data(folder.resolve("data"));
        data(folder.resolve("broken"));
        TinyData.change(folder.resolve("broken"), "item_attributes.tsv", "3\t2", "3\tnone");
        TinyData.writeText(folder.resolve("file"), "{\n");
        TinyData.writeText(folder.resolve("spare"), "to be replaced\n");
        TinyData.writeText(folder.resolve("notes.md"), "See `this`.\n");
        TinyData.writeText(folder.resolve("mapping.json"), "{\"items\": {\"label\": \"Item\"}}");
        folder("empty");
        folder("out");
        String data = path("data");
        for (String run : List.of("run", "other-run")) {
            Cli.succeed("compare", "--dataset", data, "--policies", "threshold:3,random", "--out", path(run));
        }
        for (String policy : List.of("fact-crs", "infogain")) {
            Cli.succeed(Cli.words(
                    "train --policy " + policy + " " + String.join(" ", RandomCommandLine.SMALL_SETTINGS.get(policy)),
                    "--dataset",
                    data,
                    "--out",
                    path(policy + ".model")));
        }
        TinyData.writeText(folder.resolve("broken-run/config.json"), "{}");
    }

    /** Six users who each like five of ten items, with four attributes below two others. */
    private static void data(Path data) {
        StringBuilder items = new StringBuilder("id\tname\n");
        StringBuilder carried = new StringBuilder("item\tattribute\n");
        for (int item = 0; item < 10; item++) {
            items.append(item).append("\tItem ").append(item).append('\n');
            for (int attribute = 0; attribute < 4; attribute++) {
                if (((item + 1) & (1 << attribute)) != 0) {
                    carried.append(item).append('\t').append(attribute).append('\n');
                }
            }
        }
        TinyData.writeText(data.resolve("items.tsv"), items.toString());
        TinyData.writeText(data.resolve("item_attributes.tsv"), carried.toString());
        TinyData.write(
                data, "attributes.tsv", "id\tname\tparent", "0\tone\t4", "1\ttwo\t4", "2\tfour\t5", "3\teight\t5");
        TinyData.write(data, "parents.tsv", "id\tname", "4\tlow", "5\thigh");
        String[] files = {"train", "train", "train", "valid", "test"};
        for (String file : List.of("train", "valid", "test")) {
            StringBuilder tuples = new StringBuilder("user\titem\n");
            for (int user = 0; user < 6; user++) {
                for (int i = 0; i < files.length; i++) {
                    if (files[i].equals(file)) {
                        tuples.append('u')
                                .append(user)
                                .append('\t')
                                .append((user + 2 * i) % 10)
                                .append('\n');
                    }
                }
            }
            TinyData.writeText(data.resolve("interactions_" + file + ".tsv"), tuples.toString());
        }
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Returns a path that does not exist, in a folder that is emptied regularly. */
    String newPath(String ending) {
        return outputs.resolve("new" + next++ + ending).toString();
    }

    /** Deletes the outputs of command lines if there are many. */
    void clear() {
        try (Stream<Path> written = Files.list(outputs)) {
            List<Path> paths = written.toList();
            if (paths.size() > MAX_OUTPUTS) {
                for (Path path : paths) {
                    delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> below = Files.walk(path)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void folder(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
