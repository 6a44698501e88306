package askwalk.dataset;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A method to assign roles to the tuples of a data set, with its seed. Immutable.
 *
 * @param method the method; one of those that the layout supports
 * @param seed the seed of the random part of the method, if any
 */
public record Split(SplitMethod method, long seed) {

    /** The default seed. */
    public static final long DEFAULT_SEED = 1;

    /** Creates a split. */
    public Split {
        Objects.requireNonNull(method, "method");
    }

    /**
     * Returns the default split of a layout.
     *
     * @param layout the layout
     * @param folder a folder that it recognises
     * @return the first of the layout's methods for the folder, with the default seed
     */
    public static Split of(DatasetLayout layout, Path folder) {
        return new Split(layout.splits(folder).get(0), DEFAULT_SEED);
    }
}
