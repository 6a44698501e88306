package askwalk.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
     * @return its path relative to the folder, with {@code /} between the parts, or a pattern such as {@code *.inter};
     *     compressed, it has {@code .gz} behind
     */
    String marker();

    /**
     * Says whether a folder looks as if it had this layout. It may still turn out to be incomplete.
     *
     * @param folder an existing folder
     * @return whether {@link #marker()} is in it, unless the layout needs to look closer
     */
    default boolean recognises(Path folder) {
        return SourceFolder.holds(folder, marker());
    }

    /**
     * Lists the ways in which this layout can split the tuples of a folder into roles. Whether the folder has what a
     * way needs, such as times, shows when it is read; but the first way works on every folder that is as it should be.
     *
     * @param folder an existing folder, which this layout recognises
     * @return one or more, the default first
     */
    default List<SplitMethod> splits(Path folder) {
        return List.of(SplitMethod.GIVEN);
    }

    /**
     * Lists the fields that may have other names in the files, as {@link FieldNames} has them.
     *
     * @return the layout's own names for them; none if all names are fixed
     */
    default List<String> fields() {
        return List.of();
    }

    /**
     * Reads a folder into a builder, which checks and makes the data set.
     *
     * <p>What is wrong but can be left out, such as one bad row, goes to {@link SourceFolder#flaw}, which throws it or,
     * when somebody wants to see all that is wrong, keeps it and returns; what cannot be left out is thrown.
     *
     * @param source the folder, which this layout recognises
     * @param split one of {@link #splits(Path)}
     * @param builder gets vertices, edges and tuples
     * @throws DatasetException if a file is missing, cannot be read or holds something wrong
     */
    void read(SourceFolder source, Split split, DatasetBuilder builder);
}
