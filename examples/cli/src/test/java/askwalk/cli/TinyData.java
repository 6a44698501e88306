package askwalk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small data sets: 3 users, 4 items, 3 attributes. */
final class TinyData {

    private TinyData() {}

    /** The TSV layout, without coarse attributes. */
    static Path tsv(Path folder) {
        write(folder, "items.tsv", "id\tname", "10\tOak Table", "7\tÉtagère", "8\tLamp", "9\tStool");
        write(folder, "attributes.tsv", "id\tname", "0\twooden", "1\tbright", "2\tcheap");
        write(folder, "item_attributes.tsv", "item\tattribute", "10\t0", "7\t0", "7\t2", "8\t1", "9\t0", "9\t1");
        write(folder, "interactions_train.tsv", "user\titem", "u2\t7", "u1\t10", "u1\t8");
        write(folder, "interactions_valid.tsv", "user\titem", "u1\t7");
        write(folder, "interactions_test.tsv", "user\titem", "u2\t9", "u3\t7");
        return folder;
    }

    /** The layout of the SCPR release. */
    static Path scpr(Path folder) {
        write(
                folder,
                "Graph_generate_data/item_dict.json",
                "{",
                "  \"10\": {\"feature_index\": [0]},",
                "  \"7\": {\"feature_index\": [0, 2]},",
                "  \"8\": {\"feature_index\": [1]},",
                "  \"9\": {\"feature_index\": [0, 1]}",
                "}");
        write(
                folder,
                "Graph_generate_data/user_dict.json",
                "{",
                "  \"1\": {\"friends\": [2], \"like\": [1]},",
                "  \"2\": {\"friends\": [1], \"like\": []}",
                "}");
        write(folder, "UI_Interaction_data/review_dict_train.json", "{", "  \"2\": [7],", "  \"1\": [10, 8]", "}");
        write(folder, "UI_Interaction_data/review_dict_valid.json", "{", "  \"1\": [7]", "}");
        write(folder, "UI_Interaction_data/review_dict_test.json", "{", "  \"2\": [9],", "  \"3\": [7]", "}");
        return folder;
    }

    static void write(Path folder, String file, String... lines) {
        writeText(folder.resolve(file), String.join("\n", lines) + "\n");
    }

    static void writeText(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rewrites a file. */
    static void change(Path folder, String file, String from, String to) {
        String text = RunFolder.read(folder.resolve(file));
        if (!text.contains(from)) {
            throw new AssertionError(file + " has no " + from);
        }
        writeText(folder.resolve(file), text.replace(from, to));
    }
}
