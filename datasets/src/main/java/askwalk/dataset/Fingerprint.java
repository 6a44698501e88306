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
 * All that the reading of a folder depended on: what its files held, which files were looked for in vain, and what
 * listings came to. If it still {@linkplain #matches(Path) matches}, reading the folder again would give the same data
 * set. Immutable.
 *
 * @param files the SHA-256, in lower-case hexadecimal, of each file that was read, by its path relative to the folder
 * @param missing the relative paths of files that were looked for and not there
 * @param listings the names that were found, ascending, by how they end
 */
public record Fingerprint(
        SortedMap<String, String> files, SortedSet<String> missing, SortedMap<String, List<String>> listings) {

    /** Makes a fingerprint and copies what it is made of. */
    public Fingerprint {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        listings = Collections.unmodifiableSortedMap(new TreeMap<>(listings));
    }

    /**
     * Says whether a folder still is what was read. Every file is hashed anew: times and sizes can lie.
     *
     * @param folder the folder
     * @return whether reading it again would give the same
     */
    public boolean matches(Path folder) {
        SourceFolder now = new SourceFolder(folder);
        try {
            return missing.stream().noneMatch(now::hasAsItIs)
                    && listings.entrySet().stream()
                            .allMatch(listing -> now.list(listing.getKey()).equals(listing.getValue()))
                    && files.entrySet().stream()
                            .allMatch(file ->
                                    Sha256.of(now.readAsItIs(file.getKey())).equals(file.getValue()));
        } catch (DatasetException e) {
            return false; // what cannot be read now is not what was read then
        }
    }
}
