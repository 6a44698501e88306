package askwalk.dataset.movielens;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import java.nio.file.Path;
import java.util.List;

/** The layout of the MovieLens CSV files; the package documentation describes it. */
public final class MovielensLayout implements DatasetLayout {

    /** Creates the layout. */
    public MovielensLayout() {}

    @Override
    public String name() {
        return "movielens";
    }

    @Override
    public String marker() {
        return Format.CSV.movies();
    }

    @Override
    public List<SplitMethod> splits(Path folder) {
        return List.of(SplitMethod.TIME, SplitMethod.RANDOM);
    }

    @Override
    public void read(SourceFolder source, Split split, DatasetBuilder builder) {
        new MovielensReader(name(), Format.CSV, source, builder).read(split);
    }
}
