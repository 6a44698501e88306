package askwalk.dataset;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A way to lay a data set out in a folder. Implementations have a public constructor without parameters, are named in
 * {@code META-INF/services/askwalk.dataset.DatasetLayout} and are safe for concurrent use.
 *
 * <p>Folders may be on any file system, for instance inside a jar: only {@link Files} and the given path's own methods
 * may be used on them.
 */
public interface DatasetLayout {

    /**
     * Returns the name of the layout, as manifests and messages use it.
     *
     * @return one lower-case word
     */
    String name();

    /**
     * Returns the file by which a folder with this layout is known.
     *
     * @return its path relative to the folder, with {@code /} between the parts
     */
    String marker();

    /**
     * Says whether a folder looks as if it had this layout. It may still turn out to be incomplete.
     *
     * @param folder an existing folder
     * @return whether {@link #marker()} is in it, unless the layout needs to look closer
     */
    default boolean recognises(Path folder) {
        return Files.exists(folder.resolve(marker()));
    }

    /**
     * Reads a data set.
     *
     * @param folder an existing folder that this layout recognises
     * @return the data set, checked
     * @throws DatasetException if a file is missing, cannot be read or holds something wrong
     */
    Dataset read(Path folder);
}
