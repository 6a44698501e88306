package askwalk.dataset.movielens;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import java.nio.file.Path;
import java.util.List;

/**
 * The layout of MovieLens' files with two colons between the fields, ml-1m and ml-10m; the package documentation
 * describes it.
 */
public final class Movielens1mLayout implements DatasetLayout {

    /** Creates the layout. */
    public Movielens1mLayout() {}

    @Override
    public String name() {
        return "movielens1m";
    }

    @Override
    public String marker() {
        return Format.COLONS.movies();
    }

    @Override
    public List<SplitMethod> splits(Path folder) {
        return List.of(SplitMethod.TIME, SplitMethod.RANDOM);
    }

    @Override
    public void read(SourceFolder source, Split split, DatasetBuilder builder) {
        new MovielensReader(name(), Format.COLONS, source, builder).read(split);
    }
}
