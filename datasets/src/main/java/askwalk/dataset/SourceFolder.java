package askwalk.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A data set's folder, for layouts: reads its files as text, remembers what was read by its hash, and says where
 * something is wrong. Files are named by their path relative to the folder, with {@code /} between the parts. Not safe
 * for concurrent use.
 */
public final class SourceFolder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path folder;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    /**
     * Makes a source of an existing folder.
     *
     * @param folder the folder, on any file system
     */
    public SourceFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Says whether something with this name is in the folder.
     *
     * @param file its relative path
     * @return whether it exists
     */
    public boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /**
     * Checks that files are there.
     *
     * @param layout the layout that needs them, for the message
     * @param files their relative paths
     * @throws DatasetException if one of them does not exist
     */
    public void require(String layout, List<String> files) {
        for (String file : files) {
            if (!has(file)) {
                throw error(
                        file,
                        "",
                        "this file is missing; a folder with the " + layout + " layout has " + String.join(", ", files)
                                + "; add it");
            }
        }
    }

    /**
     * Reads a whole file as UTF-8 and remembers its hash. A byte order mark at its start is left out.
     *
     * @param file its relative path
     * @return the text
     * @throws DatasetException if it is no regular file, cannot be read, is empty or is not UTF-8
     */
    public String read(String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw error(file, "", "this is not a regular file; put the data file itself in its place");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (AccessDeniedException e) {
            throw new DatasetException(path + ": this file may not be read; change its permissions", e);
        } catch (IOException e) {
            throw new DatasetException(path + ": this file cannot be read: " + e, e);
        }
        hashes.put(file, Sha256.of(bytes));
        String text = decode(file, bytes);
        if (text.isEmpty()) {
            throw error(file, "", "this file is empty; fetch or write it again");
        }
        return text;
    }

    /**
     * Makes an exception about a place in a file.
     *
     * @param file its relative path
     * @param place the rest of the place, such as ":3:name"; empty for the file as a whole
     * @param message what is wrong, what was expected and what to do
     * @return the exception, to be thrown
     */
    public DatasetException error(String file, String place, String message) {
        return new DatasetException(folder.resolve(file) + place + ": " + message);
    }

    /** The name of the folder itself, for data sets that state no name. */
    String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "unnamed" : name.toString();
    }

    /** What was read so far: SHA-256 by relative path. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    private String decode(String file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // UTF-8 never has more chars than bytes, so this cannot overflow.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int index = 0; index < in.position(); index++) {
                line += bytes[index] == '\n' ? 1 : 0;
            }
            throw error(
                    file,
                    ":" + line,
                    String.format("byte 0x%02X is not UTF-8 here; save the file as UTF-8", bytes[in.position()]));
        }
        out.flip();
        if (out.hasRemaining() && out.get(out.position()) == BYTE_ORDER_MARK) {
            out.get();
        }
        return out.toString();
    }
}
