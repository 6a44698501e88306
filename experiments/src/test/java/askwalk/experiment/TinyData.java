package askwalk.experiment;

import askwalk.experiment.run.RunFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small data sets: 3 users, 4 items, 3 attributes. */
public final class TinyData {

    private TinyData() {}

    /** The TSV layout, without coarse attributes. */
    public static Path tsv(Path folder) {
        write(folder, "items.tsv", "id\tname", "10\tOak Table", "7\tÉtagère", "8\tLamp", "9\tStool");
        write(folder, "attributes.tsv", "id\tname", "0\twooden", "1\tbright", "2\tcheap");
        write(folder, "item_attributes.tsv", "item\tattribute", "10\t0", "7\t0", "7\t2", "8\t1", "9\t0", "9\t1");
        write(folder, "interactions_train.tsv", "user\titem", "u2\t7", "u1\t10", "u1\t8");
        write(folder, "interactions_valid.tsv", "user\titem", "u1\t7");
        write(folder, "interactions_test.tsv", "user\titem", "u2\t9", "u3\t7");
        return folder;
    }

    /** The layout of the SCPR release. */
    public static Path scpr(Path folder) {
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

    /** The layout of FacT-CRS: users 1 and 2 are training users, 3 is for validation and 4 and 5 for test. */
    public static Path factCrs(Path folder) {
        write(
                folder,
                "Graph_generate_data/item_dict.json",
                "{",
                "  \"10\": {\"feature_index\": [0]},",
                "  \"7\": {\"feature_index\": [0, 2]},",
                "  \"8\": {\"feature_index\": [1]},",
                "  \"9\": {\"feature_index\": [0, 1]}",
                "}");
        write(folder, "user_attr.json", "{\"1\": [1], \"2\": [0], \"3\": [0], \"4\": [2], \"5\": [1, 0]}");
        write(folder, "interaction.csv", "user,item", "2,7", "1,10", "3,9", "4,7", "5,9", "1,8", "4,8");
        writeUsers(folder.resolve("user_train.npy"), 2, 1);
        writeUsers(folder.resolve("user_valid.npy"), 3);
        writeUsers(folder.resolve("user_test.npy"), 4, 5);
        return folder;
    }

    /** Writes a NumPy file of small ids. */
    private static void writeUsers(Path file, int... users) {
        String header = "{'descr': '<i4', 'fortran_order': False, 'shape': (" + users.length + ",), }\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        for (int user : users) {
            bytes.writeBytes(new byte[] {(byte) user, 0, 0, 0});
        }
        try {
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path folder, String file, String... lines) {
        writeText(folder.resolve(file), String.join("\n", lines) + "\n");
    }

    public static void writeText(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rewrites a file. */
    public static void change(Path folder, String file, String from, String to) {
        String text = RunFolder.read(folder.resolve(file));
        if (!text.contains(from)) {
            throw new AssertionError(file + " has no " + from);
        }
        writeText(folder.resolve(file), text.replace(from, to));
    }
}
