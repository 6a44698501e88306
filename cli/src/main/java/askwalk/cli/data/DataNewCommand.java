package askwalk.cli.data;

import askwalk.cli.common.TargetFolder;
import askwalk.cli.common.Version;
import askwalk.dataset.StagedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        description =
                "Writes a tiny example data set: eight dishes, four users, and a README that describes every column.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class DataNewCommand implements Runnable {

    /** The folder of resources next to this class. */
    public static final String RESOURCES = "dishes";

    public static final String MARKER = "items.tsv";

    public static final List<String> FILES = List.of(
            "README.md",
            MARKER,
            "attributes.tsv",
            "parents.tsv",
            "users.tsv",
            "item_attributes.tsv",
            "interactions_train.tsv",
            "interactions_valid.tsv",
            "interactions_test.tsv",
            "user_friends.tsv",
            "user_likes.tsv",
            "dataset.json");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to write; it must be new or empty.")
    private Path folder;

    @Override
    public void run() {
        TargetFolder.requireFree(folder.toString(), folder);
        TargetFolder.write(
                folder, cancelled -> StagedFolder.create(folder, MARKER, inside -> copyTo(inside, cancelled)));
        PrintWriter out = spec.commandLine().getOut();
        out.println("wrote a tiny data set of " + FILES.size() + " files to " + folder);
        out.println("what each file and column is for: " + folder.resolve("README.md"));
        out.println("try it: askwalk compare --dataset " + folder);
        out.flush();
    }

    private static void copyTo(Path inside, BooleanSupplier cancelled) throws IOException {
        for (String file : FILES) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("writing the folder was cancelled");
            }
            try (InputStream in = DataNewCommand.class.getResourceAsStream(RESOURCES + "/" + file)) {
                Files.copy(in, inside.resolve(file));
            }
        }
    }
}
