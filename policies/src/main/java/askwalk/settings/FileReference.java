package askwalk.settings;

import askwalk.io.FileFailure;
import askwalk.io.Sha256;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as the value of a setting, with the hash of its content. Its text stays the same if the file changes or is
 * deleted later, so that a trained model can be restored without the file. Immutable and safe for concurrent use.
 *
 * @param path the path
 * @param sha256 the SHA-256 hash of the content, as 64 hexadecimal digits in lower case
 */
public record FileReference(String path, String sha256) {

    private static final String HASH = "#sha256=";
    private static final Pattern TEXT = Pattern.compile("(?s)(.+)" + HASH + "([0-9a-f]{64})");

    /** Creates a reference. */
    public FileReference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sha256, "sha256");
    }

    /**
     * Returns the reference to a file.
     *
     * @param text the path of a file, whose content is read; or a {@linkplain #toString() text}, in which case nothing
     *     is read
     * @return the reference
     * @throws IOException if the file cannot be read
     */
    public static FileReference of(String text) throws IOException {
        return isText(text) ? parse(text) : new FileReference(text, Sha256.of(bytes(text)));
    }

    /**
     * Parses the text of a reference; no file is read.
     *
     * @param text the text
     * @return the reference
     * @throws IllegalArgumentException if it is not such a text
     */
    public static FileReference parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a path with the hash of its content");
        }
        return new FileReference(matcher.group(1), matcher.group(2));
    }

    /**
     * Returns whether the text of a setting is a reference to a file.
     *
     * @param text the text
     * @return whether it is
     */
    public static boolean isText(String text) {
        return TEXT.matcher(text).matches();
    }

    /**
     * Reads the file, which must have the content of this reference.
     *
     * @return its content as text in UTF-8
     * @throws IllegalArgumentException if it cannot be read or has changed; the message is one line with the path
     */
    public String content() {
        try {
            if (!Sha256.of(bytes(path)).equals(sha256)) {
                throw new IllegalArgumentException(
                        path + ": this file has changed since its hash was computed; start again");
            }
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new IllegalArgumentException(path + ": this file cannot be read: " + FileFailure.reason(e), e);
        }
    }

    private static byte[] bytes(String path) throws IOException {
        try {
            return Files.readAllBytes(Path.of(path));
        } catch (InvalidPathException e) {
            FileSystemException failure = new FileSystemException(path, null, "this is not a path");
            failure.initCause(e);
            throw failure;
        }
    }

    @Override
    public String toString() {
        return path + HASH + sha256;
    }
}
