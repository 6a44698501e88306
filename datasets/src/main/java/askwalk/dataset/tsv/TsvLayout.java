package askwalk.dataset.tsv;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;

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
    public void read(SourceFolder source, Split split, DatasetBuilder builder) {
        new TsvReader(name(), source, builder).read();
    }
}
