package askwalk.dataset.tsv;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.SourceFolder;
import java.nio.file.Path;

/** The neutral layout of tab-separated files; the package says what is in them. */
public final class TsvLayout implements DatasetLayout {

    /** Makes the layout. */
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
    public Dataset read(Path folder) {
        return new TsvReader(name(), new SourceFolder(folder)).read();
    }
}
