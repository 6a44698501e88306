package askwalk.cli.chat;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.UsageException;
import askwalk.conversation.Transcript;
import askwalk.explanation.ConversationDrawing;
import askwalk.explanation.Explanation;
import askwalk.explanation.PathExport;
import askwalk.graph.Catalogue;
import askwalk.io.FileFailure;
import askwalk.io.StagedFile;
import askwalk.wording.Wording;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The output file of a path, in the format of its extension. */
final class PathFile {

    /** The format of a file. */
    private enum Format {
        DOT,
        GRAPHML,
        SVG;

        String extension() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Path file;
    private final Format format;

    private PathFile(Path file, Format format) {
        this.file = file;
        this.format = format;
    }

    /** Checks the file before there is a path. */
    static PathFile check(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        Format format = Arrays.stream(Format.values())
                .filter(each -> name.endsWith(each.extension()))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--path-file " + file + ": expected a name that ends in .dot, .graphml or .svg"));
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("--path-file " + file + " is there already: give another");
        }
        return new PathFile(file, format);
    }

    /** Writes the path to the accepted item atomically; an existing file is not replaced. */
    void write(Explanation explanation, Transcript transcript, Catalogue names, Wording wording) {
        String text = switch (format) {
            case DOT -> PathExport.dot(explanation.path());
            case GRAPHML -> PathExport.graphMl(explanation.path());
            case SVG -> ConversationDrawing.svg(explanation, transcript, names, wording);
        };
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
