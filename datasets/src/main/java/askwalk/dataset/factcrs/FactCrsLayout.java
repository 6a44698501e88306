package askwalk.dataset.factcrs;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;

/** The layout of the FacT-CRS data; the package documentation describes it. */
public final class FactCrsLayout implements DatasetLayout {

    /** Creates the layout. */
    public FactCrsLayout() {}

    @Override
    public String name() {
        return "factcrs";
    }

    @Override
    public String marker() {
        return FactCrsReader.USER_ATTRIBUTES;
    }

    @Override
    public void read(SourceFolder source, Split split, DatasetBuilder builder) {
        new FactCrsReader(name(), source, builder).read();
    }
}
