package askwalk.dataset;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How the tuples of a data set are to get their roles. Immutable.
 *
 * @param method the way; one of those that the layout has
 * @param seed decides where the method leaves something to chance
 */
public record Split(SplitMethod method, long seed) {

    /** The seed of whoever asks for none. */
    public static final long DEFAULT_SEED = 1;

    /** Makes a split. */
    public Split {
        Objects.requireNonNull(method, "method");
    }

    /**
     * Returns what a layout does if nobody asks for anything.
     *
     * @param layout the layout
     * @param folder a folder that it recognises
     * @return the first of the layout's methods for the folder, with the default seed
     */
    public static Split of(DatasetLayout layout, Path folder) {
        return new Split(layout.splits(folder).get(0), DEFAULT_SEED);
    }
}
