package askwalk.dataset;

import askwalk.io.FileFailure;
import askwalk.io.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * The folder of a data set, for layouts: it reads files, records their hashes, and creates errors with locations. Files
 * are named by their path relative to the folder, with {@code /} between the parts. Not safe for concurrent use.
 */
public final class SourceFolder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /** The maximum length of Java arrays, in bytes. */
    private static final long MAX_FILE_SIZE = Integer.MAX_VALUE - 16L;

    private static final String GZIP = ".gz";

    private final Path folder;
    private final Consumer<DatasetException> collector;
    private final ReadOptions options;
    private final Consumer<String> notices;
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final SortedMap<String, String> textHashes = new TreeMap<>();
    private final SortedSet<String> missing = new TreeSet<>();
    private final SortedMap<String, List<String>> listings = new TreeMap<>();
    private boolean readsFieldNames;

    /**
     * Creates a source of an existing folder that throws every issue.
     *
     * @param folder the folder, on any file system
     */
    public SourceFolder(Path folder) {
        this(folder, null);
    }

    /**
     * Creates a source of an existing folder that can collect all issues.
     *
     * @param folder the folder, on any file system
     * @param collector receives the issues as they are found, or null to throw them
     */
    public SourceFolder(Path folder, Consumer<DatasetException> collector) {
        this(folder, collector, ReadOptions.DEFAULT, notice -> {});
    }

    /**
     * Creates a source of an existing folder.
     *
     * @param folder the folder, on any file system
     * @param collector receives the issues as they are found, or null to throw them
     * @param options the options for reading
     * @param notices receives notices, one line each
     */
    public SourceFolder(
            Path folder, Consumer<DatasetException> collector, ReadOptions options, Consumer<String> notices) {
        this.folder = folder;
        this.collector = collector;
        this.options = options;
        this.notices = notices;
    }

    /**
     * Returns the options for reading.
     *
     * @return the options
     */
    public ReadOptions options() {
        return options;
    }

    /**
     * Reports a notice: something worth knowing that is not an issue.
     *
     * @param notice one line
     */
    public void notice(String notice) {
        notices.accept(notice);
    }

    /**
     * Returns whether issues are collected. A layout then also reads files that it does not need.
     *
     * @return whether this is an inspection
     */
    public boolean isInspection() {
        return collector != null;
    }

    /**
     * Reports an issue after which reading can continue without the row, value or file concerned.
     *
     * @param issue the issue, with its location
     * @throws DatasetException the issue, unless issues are collected
     */
    public void reportIssue(DatasetException issue) {
        if (collector == null) {
            throw issue;
        }
        collector.accept(issue);
    }

    /**
     * Returns whether a file or folder with this name exists, uncompressed or with {@code .gz} appended.
     *
     * @param file its relative path
     * @return whether it exists
     * @throws DatasetException if it is a broken symbolic link
     */
    public boolean has(String file) {
        return hasUncompressed(file) || hasUncompressed(file + GZIP);
    }

    /** Returns whether a file or folder with exactly this name exists. */
    boolean hasUncompressed(String file) {
        Path path = folder.resolve(file);
        if (Files.exists(path)) {
            return true;
        }
        rejectBrokenLink(path);
        missing.add(file);
        return false;
    }

    /** Throws if a symbolic link in a path loops or is broken: it exists, but cannot be read. */
    static void rejectBrokenLink(Path path) {
        for (Path link = path; link != null; link = link.getParent()) {
            if (Files.isSymbolicLink(link) && !Files.exists(link)) {
                throw new DatasetException(
                        link + ": this symbolic link " + whyBroken(link) + "; point it to the data, or remove it");
            }
        }
    }

    private static String whyBroken(Path link) {
        try {
            return "points to " + link.toRealPath() + ", which may not be read";
        } catch (NoSuchFileException e) {
            return "points to nothing";
        } catch (AccessDeniedException e) {
            return "points to what may not be read";
        } catch (IOException e) {
            return "loops"; // the system's own message depends on the platform
        }
    }

    /**
     * Returns the files directly in the folder whose names have an ending.
     *
     * @param ending the ending, such as {@code .inter}; compressed files have {@code .gz} appended
     * @return their names without {@code .gz}, ascending and without duplicates
     * @throws DatasetException if the folder cannot be read
     */
    public List<String> list(String ending) {
        SortedSet<String> found = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = plainName(entry.getFileName().toString());
                if (name.endsWith(ending) && Files.isRegularFile(entry)) {
                    found.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
        listings.put(ending, List.copyOf(found));
        return listings.get(ending);
    }

    private DatasetException unreadable(IOException cause) {
        return new DatasetException(
                folder + ": this folder cannot be read (" + FileFailure.reason(cause) + "); give another", cause);
    }

    /**
     * Checks that files exist.
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
     * Reads a whole file as UTF-8 and records its hash. A byte order mark at its start is removed.
     *
     * @param file its relative path
     * @return the text
     * @throws DatasetException if it is not a regular file, cannot be read, is empty or, unless issues are collected,
     *     is not UTF-8
     */
    public String read(String file) {
        return notEmpty(file, decode(file, readBytes(file)));
    }

    /** Reads a file with texts for people, whose hash is not part of the identity of the data set. */
    String readTexts(String file) {
        String text = decode(file, readBytes(file));
        textHashes.put(file, hashes.remove(file));
        return text;
    }

    /**
     * Reads a whole file as UTF-8 or, if it is not valid UTF-8, as ISO 8859-1, and records its hash. For old files of
     * unknown encoding.
     *
     * @param file its relative path
     * @return the text
     * @throws DatasetException if it is not a regular file, cannot be read or is empty
     */
    public String readLatin(String file) {
        byte[] bytes = readBytes(file);
        CharBuffer text;
        try {
            text = strictUtf8().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            text = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(bytes));
        }
        return notEmpty(file, withoutMark(text));
    }

    /**
     * Reads a whole file and records its hash. If only the file with {@code .gz} appended exists, it is unpacked, and
     * the hash is that of the packed file.
     *
     * @param file its relative path; if it ends with {@code .gz} itself, that file is read and unpacked
     * @return its bytes
     * @throws DatasetException if it is not a regular file, cannot be read or has two gigabytes or more
     */
    public byte[] readBytes(String file) {
        if (file.endsWith(GZIP)) {
            return unpack(file, readAsItIs(file));
        }
        boolean plain = hasUncompressed(file) || !hasUncompressed(file + GZIP);
        byte[] bytes = readAsItIs(plain ? file : file + GZIP);
        return plain ? bytes : unpack(file + GZIP, bytes);
    }

    /** Reads a file with exactly this name and records its hash. */
    byte[] readAsItIs(String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw error(file, "", "this is not a regular file; put the data file itself in its place");
        }
        byte[] bytes;
        try {
            if (Files.size(path) > MAX_FILE_SIZE) {
                throw error(file, "", "this file has more than " + MAX_FILE_SIZE + " bytes; split the data set");
            }
            bytes = Files.readAllBytes(path);
        } catch (AccessDeniedException e) {
            throw new DatasetException(path + ": this file may not be read; change its permissions", e);
        } catch (IOException e) {
            throw new DatasetException(
                    path + ": this file cannot be read (" + FileFailure.reason(e) + "); fetch it again", e);
        }
        hashes.put(file, Sha256.of(bytes));
        return bytes;
    }

    private byte[] unpack(String file, byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes((int) MAX_FILE_SIZE + 1);
            if (bytes.length > MAX_FILE_SIZE) {
                throw error(file, "", "this file unpacks to more than " + MAX_FILE_SIZE + " bytes; split the data set");
            }
            return bytes;
        } catch (IOException e) {
            DatasetException broken = error(
                    file, "", "this file cannot be unpacked as gzip (" + e.getMessage() + "); fetch or pack it again");
            broken.initCause(e);
            throw broken;
        }
    }

    /**
     * Returns the name of a file without compression, as layouts use it.
     *
     * @param name a file's name
     * @return the name without {@code .gz} at its end
     */
    public static String plainName(String name) {
        return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    }

    /**
     * Opens a file, unpacked if necessary, for layouts that test whether they recognise a folder.
     *
     * @param folder an existing folder
     * @param file a relative path
     * @return a stream of its bytes, to be closed
     * @throws IOException if there is no such file or it cannot be read
     */
    public static InputStream open(Path folder, String file) throws IOException {
        Path plain = folder.resolve(file);
        if (Files.isRegularFile(plain)) {
            return Files.newInputStream(plain);
        }
        InputStream packed = Files.newInputStream(folder.resolve(file + GZIP));
        try {
            return new GZIPInputStream(packed);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    /**
     * Returns whether a file is in a folder, possibly compressed, for layouts that test whether they recognise a
     * folder.
     *
     * @param folder an existing folder
     * @param file a relative path
     * @return whether it exists, with or without {@code .gz} appended
     */
    public static boolean holds(Path folder, String file) {
        return Files.exists(folder.resolve(file)) || Files.exists(folder.resolve(file + GZIP));
    }

    /**
     * Creates an exception about a location in a file.
     *
     * @param file its relative path
     * @param place the location in the file, such as ":3:name"; empty for the file as a whole
     * @param message the error, what was expected and the remedy
     * @return the exception, to be thrown
     */
    public DatasetException error(String file, String place, String message) {
        String packed = file + GZIP;
        return new DatasetException(
                folder.resolve(hashes.containsKey(packed) ? packed : file) + place + ": " + message);
    }

    /**
     * Returns the folder.
     *
     * @return its path
     */
    public Path folder() {
        return folder;
    }

    /** Marks the layout as one that supports custom field names. */
    void markFieldNamesRead() {
        readsFieldNames = true;
    }

    boolean readsFieldNames() {
        return readsFieldNames;
    }

    /** Returns the name of the folder itself, for data sets that state no name. */
    String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "unnamed" : name.toString();
    }

    /** Returns the SHA-256 of the files read so far, by relative path. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    /**
     * Returns a fingerprint of everything read so far.
     *
     * @return the fingerprint
     */
    public Fingerprint fingerprint() {
        SortedMap<String, String> all = new TreeMap<>(hashes);
        all.putAll(textHashes);
        return new Fingerprint(all, missing, listings);
    }

    private String decode(String file, byte[] bytes) {
        if (isAscii(bytes)) {
            return new String(bytes, StandardCharsets.ISO_8859_1); // half the memory, and no second copy
        }
        CharsetDecoder decoder = strictUtf8();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // UTF-8 never has more chars than bytes, so this cannot overflow.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int line = 1;
        int counted = 0;
        int lastReportedLine = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            line += newLines(bytes, counted, in.position());
            counted = in.position();
            if (line > lastReportedLine) {
                reportIssue(error(
                        file,
                        ":" + line,
                        String.format("byte 0x%02X is not UTF-8 here; save the file as UTF-8", bytes[counted])));
                lastReportedLine = line;
            }
            out.put(REPLACEMENT);
            in.position(counted + result.length());
            result = decoder.decode(in, out, true);
        }
        return withoutMark(out.flip());
    }

    private String notEmpty(String file, String text) {
        if (text.isEmpty()) {
            throw error(file, "", "this file is empty; fetch or write it again");
        }
        return text;
    }

    private static CharsetDecoder strictUtf8() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static String withoutMark(CharBuffer text) {
        if (text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
            text.get();
        }
        return text.toString();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static int newLines(byte[] bytes, int start, int end) {
        int lines = 0;
        for (int index = start; index < end; index++) {
            lines += bytes[index] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
