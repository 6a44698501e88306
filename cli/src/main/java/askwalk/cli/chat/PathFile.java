package askwalk.cli.chat;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.UsageException;
import askwalk.explanation.ExplainedPath;
import askwalk.explanation.PathExport;
import askwalk.io.FileFailure;
import askwalk.io.StagedFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

/** The output file of a path, in the format of its extension. */
final class PathFile {

    private final Path file;
    private final boolean dot;

    private PathFile(Path file, boolean dot) {
        this.file = file;
        this.dot = dot;
    }

    /** Checks the file before there is a path. */
    static PathFile check(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".dot") && !name.endsWith(".graphml")) {
            throw new UsageException("--path-file " + file + ": expected a name that ends in .dot or .graphml");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("--path-file " + file + " is there already: give another");
        }
        return new PathFile(file, name.endsWith(".dot"));
    }

    /** Writes the file atomically; an existing file is not replaced. */
    void write(ExplainedPath path) {
        String text = dot ? PathExport.dot(path) : PathExport.graphMl(path);
        try (StagedFile staged = StagedFile.write(file, text)) {
            staged.create();
        } catch (FileAlreadyExistsException e) {
            throw new FailureException(
                    "cannot write " + file + ": " + e.getFile() + " is in the way; give another with --path-file", e);
        } catch (IOException e) {
            throw new FailureException(
                    "cannot write " + file + " (" + FileFailure.reason(e) + "): give another with --path-file", e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
