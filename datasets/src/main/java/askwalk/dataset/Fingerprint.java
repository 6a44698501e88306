package askwalk.dataset;

import askwalk.io.Sha256;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that reading a folder depended on: the contents of files, the absence of files, and the results of
 * listings. While it {@linkplain #matches(Path) matches}, reading the folder again gives the same data set. Immutable.
 *
 * @param files the SHA-256, in lower-case hexadecimal, of each file that was read, by its path relative to the folder
 * @param missing the relative paths of files that were looked for and not found
 * @param listings the names that were found, ascending, by their ending
 */
public record Fingerprint(
        SortedMap<String, String> files, SortedSet<String> missing, SortedMap<String, List<String>> listings) {

    /** Creates a fingerprint and copies its maps. */
    public Fingerprint {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        listings = Collections.unmodifiableSortedMap(new TreeMap<>(listings));
    }

    /**
     * Returns whether a folder is unchanged. Every file is hashed again, since times and sizes are not reliable.
     *
     * @param folder the folder
     * @return whether reading it again would give the same data set
     */
    public boolean matches(Path folder) {
        SourceFolder current = new SourceFolder(folder);
        try {
            return files.keySet().containsAll(TextFiles.in(folder))
                    && missing.stream().noneMatch(current::hasUncompressed)
                    && listings.entrySet().stream()
                            .allMatch(listing -> current.list(listing.getKey()).equals(listing.getValue()))
                    && files.entrySet().stream()
                            .allMatch(file ->
                                    Sha256.of(current.readAsItIs(file.getKey())).equals(file.getValue()));
        } catch (DatasetException e) {
            return false; // what cannot be read has changed
        }
    }
}
