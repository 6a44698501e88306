package askwalk.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads only the header of a tab-separated file. Errors are left to be found when the whole file is read. For layouts;
 * safe for concurrent use.
 */
public final class Header {

    /** The longest header; a file without a line end up to there is not a table. */
    private static final int MAX_BYTES = 1 << 16;

    private static final String BYTE_ORDER_MARK =
            new String("\uFEFF".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    private Header() {}

    /**
     * Returns the names of the columns.
     *
     * @param folder an existing folder
     * @param file the relative path of the file, which may be compressed
     * @return the names, reliable as far as they are ASCII; empty if the file cannot be read
     */
    public static List<String> of(Path folder, String file) {
        try (InputStream in = SourceFolder.open(folder, file)) {
            String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1);
            String line = text.lines().findFirst().orElse("");
            String bare = line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
            return List.of(bare.split("\t", -1));
        } catch (IOException e) {
            return List.of();
        }
    }
}
