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
 * A data set's folder, for layouts: reads its files as text, remembers what was read by its hash, and says where
 * something is wrong. Files are named by their path relative to the folder, with {@code /} between the parts. Not safe
 * for concurrent use.
 */
public final class SourceFolder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /** Java's arrays end a little below two gigabytes. */
    private static final long LARGEST_FILE = Integer.MAX_VALUE - 16L;

    private static final String GZIP = ".gz";

    private final Path folder;
    private final Consumer<DatasetException> collector;
    private final ReadOptions options;
    private final Consumer<String> notices;
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final SortedSet<String> missing = new TreeSet<>();
    private final SortedMap<String, List<String>> listings = new TreeMap<>();
    private boolean readsFieldNames;

    /**
     * Makes a source of an existing folder that throws every flaw.
     *
     * @param folder the folder, on any file system
     */
    public SourceFolder(Path folder) {
        this(folder, null);
    }

    /**
     * Makes a source of an existing folder that collects flaws, so that all of them can be seen.
     *
     * @param folder the folder, on any file system
     * @param collector gets the flaws as they are found, or null to throw them
     */
    public SourceFolder(Path folder, Consumer<DatasetException> collector) {
        this(folder, collector, ReadOptions.DEFAULT, notice -> {});
    }

    /**
     * Makes a source of an existing folder.
     *
     * @param folder the folder, on any file system
     * @param collector gets the flaws as they are found, or null to throw them
     * @param options how to read where the files leave a choice
     * @param notices gets one line for whatever is worth knowing and is no mistake
     */
    public SourceFolder(
            Path folder, Consumer<DatasetException> collector, ReadOptions options, Consumer<String> notices) {
        this.folder = folder;
        this.collector = collector;
        this.options = options;
        this.notices = notices;
    }

    /**
     * Returns how to read where the files leave a choice.
     *
     * @return the options
     */
    public ReadOptions options() {
        return options;
    }

    /**
     * Tells what is worth knowing and is no mistake.
     *
     * @param notice one line
     */
    public void notice(String notice) {
        notices.accept(notice);
    }

    /**
     * Says whether flaws are collected. Then a layout also looks into files that it does not need.
     *
     * @return whether this is an inspection
     */
    public boolean inspects() {
        return collector != null;
    }

    /**
     * Takes a flaw after which reading can go on without the row, value or file concerned.
     *
     * @param flaw what is wrong and where
     * @throws DatasetException the flaw, unless flaws are collected
     */
    public void flaw(DatasetException flaw) {
        if (collector == null) {
            throw flaw;
        }
        collector.accept(flaw);
    }

    /**
     * Says whether something with this name is in the folder, as it is or compressed, with {@code .gz} at the end of
     * its name.
     *
     * @param file its relative path
     * @return whether it exists
     * @throws DatasetException if there is a symbolic link with this name that leads nowhere
     */
    public boolean has(String file) {
        return hasAsItIs(file) || hasAsItIs(file + GZIP);
    }

    /** Says whether something is in the folder under exactly this name. */
    boolean hasAsItIs(String file) {
        Path path = folder.resolve(file);
        if (Files.exists(path)) {
            return true;
        }
        rejectBrokenLink(path);
        missing.add(file);
        return false;
    }

    /** Refuses a path with a symbolic link that loops or leads to nothing: it is there, but cannot be read. */
    static void rejectBrokenLink(Path path) {
        for (Path link = path; link != null; link = link.getParent()) {
            if (Files.isSymbolicLink(link) && !Files.exists(link)) {
                throw new DatasetException(
                        link + ": this symbolic link " + whyBroken(link) + "; let it lead to the data, or remove it");
            }
        }
    }

    private static String whyBroken(Path link) {
        try {
            return "leads to " + link.toRealPath() + ", which may not be read";
        } catch (NoSuchFileException e) {
            return "leads to nothing";
        } catch (AccessDeniedException e) {
            return "leads to what may not be read";
        } catch (IOException e) {
            return "loops"; // the system says so in its own words, which are not the same everywhere
        }
    }

    /**
     * Lists the files that lie in the folder itself and whose names end in a certain way.
     *
     * @param ending how they end, such as {@code .inter}; compressed files have {@code .gz} behind it
     * @return their names, ascending and each once, without {@code .gz}
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
     * @throws DatasetException if it is no regular file, cannot be read, is empty or, unless flaws are collected, is
     *     not UTF-8
     */
    public String read(String file) {
        return notEmpty(file, decode(file, readBytes(file)));
    }

    /**
     * Reads a whole file as UTF-8 or, if it is not that, as ISO 8859-1, in which every byte is a character; and
     * remembers its hash. For old files of which nobody knows in which of the two they come.
     *
     * @param file its relative path
     * @return the text
     * @throws DatasetException if it is no regular file, cannot be read or is empty
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
     * Reads a whole file and remembers its hash; if it is there with {@code .gz} at the end of its name alone, it is
     * unpacked, and the hash is that of the packed one.
     *
     * @param file its relative path; the file of exactly this name is read and unpacked if it ends with {@code .gz}
     * @return its bytes
     * @throws DatasetException if it is no regular file, cannot be read or has two gigabytes or more
     */
    public byte[] readBytes(String file) {
        if (file.endsWith(GZIP)) {
            return unpacked(file, readAsItIs(file));
        }
        boolean plain = hasAsItIs(file) || !hasAsItIs(file + GZIP);
        byte[] bytes = readAsItIs(plain ? file : file + GZIP);
        return plain ? bytes : unpacked(file + GZIP, bytes);
    }

    /** Reads a file under exactly this name and remembers its hash. */
    byte[] readAsItIs(String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw error(file, "", "this is not a regular file; put the data file itself in its place");
        }
        byte[] bytes;
        try {
            if (Files.size(path) > LARGEST_FILE) {
                throw error(file, "", "this file has more than " + LARGEST_FILE + " bytes; split the data set");
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

    private byte[] unpacked(String file, byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes((int) LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw error(file, "", "this file unpacks to more than " + LARGEST_FILE + " bytes; split the data set");
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
     * Returns the name of a file as layouts know it.
     *
     * @param name a file's name
     * @return the name without {@code .gz} at its end
     */
    public static String plainName(String name) {
        return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    }

    /**
     * Opens a file, as it is or unpacked, for layouts that look whether a folder is theirs.
     *
     * @param folder an existing folder
     * @param file a relative path
     * @return its bytes, to be closed
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
     * Says whether a file is in a folder, as it is or compressed, for layouts that look whether a folder is theirs.
     *
     * @param folder an existing folder
     * @param file a relative path
     * @return whether it or it with {@code .gz} behind exists
     */
    public static boolean holds(Path folder, String file) {
        return Files.exists(folder.resolve(file)) || Files.exists(folder.resolve(file + GZIP));
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

    /** Notes that the layout lets fields have other names, and knows them. */
    void fieldNamesAreRead() {
        readsFieldNames = true;
    }

    boolean readsFieldNames() {
        return readsFieldNames;
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

    /**
     * Returns all that was looked at so far.
     *
     * @return what the reading of this folder depended on
     */
    public Fingerprint fingerprint() {
        return new Fingerprint(hashes, missing, listings);
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
        int flawedLine = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            line += newLines(bytes, counted, in.position());
            counted = in.position();
            if (line > flawedLine) {
                flaw(error(
                        file,
                        ":" + line,
                        String.format("byte 0x%02X is not UTF-8 here; save the file as UTF-8", bytes[counted])));
                flawedLine = line;
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
