package askwalk.dataset.hetrec;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import java.nio.file.Path;
import java.util.List;

/** The layout of the HetRec 2011 Last.fm data; the package documentation describes it. */
public final class HetrecLayout implements DatasetLayout {

    /** Creates the layout. */
    public HetrecLayout() {}

    @Override
    public String name() {
        return "hetrec";
    }

    @Override
    public String marker() {
        return HetrecReader.USER_ARTISTS;
    }

    @Override
    public List<SplitMethod> splits(Path folder) {
        return List.of(SplitMethod.RANDOM, SplitMethod.TIME);
    }

    @Override
    public void read(SourceFolder source, Split split, DatasetBuilder builder) {
        new HetrecReader(name(), source, builder).read(split);
    }
}
