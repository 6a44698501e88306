package askwalk.dataset.tsv;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import java.nio.file.Path;
import java.util.List;

/** The neutral layout of tab-separated files; the package documentation describes them. */
public final class TsvLayout implements DatasetLayout {

    /** Creates the layout. */
    public TsvLayout() {}

    @Override
    public String name() {
        return "tsv";
    }

    @Override
    public String marker() {
        return TsvReader.ITEMS;
    }

    @Override
    public List<SplitMethod> splits(Path folder) {
        if (SourceFolder.holds(folder, TsvReader.TRAIN) || !SourceFolder.holds(folder, TsvReader.ALL)) {
            return List.of(SplitMethod.GIVEN);
        }
        return TsvReader.hasTimes(folder, TsvReader.ALL)
                ? List.of(SplitMethod.TIME, SplitMethod.RANDOM)
                : List.of(SplitMethod.RANDOM, SplitMethod.TIME);
    }

    @Override
    public void read(SourceFolder source, Split split, DatasetBuilder builder) {
        new TsvReader(name(), source, builder).read(split);
    }
}
