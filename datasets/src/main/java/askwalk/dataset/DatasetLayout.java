package askwalk.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A format of data sets: the files of a folder and their contents. Implementations have a public constructor without
 * parameters, are listed in {@code META-INF/services/askwalk.dataset.DatasetLayout} and are safe for concurrent use.
 *
 * <p>Folders may be on any file system, for instance inside a jar, so implementations access them only through
 * {@link Files} and the methods of the given path.
 */
public interface DatasetLayout {

    /**
     * Returns the name of the layout, as manifests and messages use it.
     *
     * @return one lower-case word
     */
    String name();

    /**
     * Returns the file by which a folder with this layout is recognised.
     *
     * @return its path relative to the folder, with {@code /} between the parts, or a pattern such as {@code *.inter};
     *     a compressed file has {@code .gz} appended
     */
    String marker();

    /**
     * Returns whether a folder appears to have this layout. It may still be incomplete.
     *
     * @param folder an existing folder
     * @return by default, whether {@link #marker()} is in it
     */
    default boolean recognises(Path folder) {
        return SourceFolder.holds(folder, marker());
    }

    /**
     * Returns the methods by which this layout can split the tuples of a folder into roles. Whether the folder has what
     * a method needs, such as times, is only known when it is read; but the first method works on every valid folder.
     *
     * @param folder an existing folder, which this layout recognises
     * @return one or more, the default first
     */
    default List<SplitMethod> splits(Path folder) {
        return List.of(SplitMethod.GIVEN);
    }

    /**
     * Returns the fields that may have other names in the files; see {@link FieldNames}.
     *
     * @return the layout's own names of these fields; empty if all names are fixed
     */
    default List<String> fields() {
        return List.of();
    }

    /**
     * Reads a folder into a builder, which checks it and builds the data set.
     *
     * <p>Issues after which reading can continue, such as one invalid row, go to {@link SourceFolder#reportIssue},
     * which throws them unless issues are collected. All other errors are thrown.
     *
     * @param source the folder, which this layout recognises
     * @param split one of {@link #splits(Path)}
     * @param builder receives vertices, edges and tuples
     * @throws DatasetException if a file is missing, cannot be read or is invalid
     */
    void read(SourceFolder source, Split split, DatasetBuilder builder);
}
