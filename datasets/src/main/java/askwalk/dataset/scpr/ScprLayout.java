package askwalk.dataset.scpr;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;

/**
 * The layout of the SCPR and UNICORN data release. The package documentation describes it, and why its {@code LIKES}
 * edges may leak validation and test items.
 */
public final class ScprLayout implements DatasetLayout {

    /** Creates the layout. */
    public ScprLayout() {}

    @Override
    public String name() {
        return "scpr";
    }

    @Override
    public String marker() {
        return "UI_Interaction_data";
    }

    @Override
    public void read(SourceFolder source, Split split, DatasetBuilder builder) {
        new ScprReader(name(), source, builder).read();
    }
}
