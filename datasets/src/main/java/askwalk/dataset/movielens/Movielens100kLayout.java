package askwalk.dataset.movielens;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import java.nio.file.Path;
import java.util.List;

/** The layout of MovieLens' first release, ml-100k; the package documentation describes it. */
public final class Movielens100kLayout implements DatasetLayout {

    /** Creates the layout. */
    public Movielens100kLayout() {}

    @Override
    public String name() {
        return "movielens100k";
    }

    @Override
    public String marker() {
        return Format.FLAGS.movies();
    }

    @Override
    public List<SplitMethod> splits(Path folder) {
        return List.of(SplitMethod.TIME, SplitMethod.RANDOM);
    }

    @Override
    public void read(SourceFolder source, Split split, DatasetBuilder builder) {
        new MovielensReader(name(), Format.FLAGS, source, builder).read(split);
    }
}
