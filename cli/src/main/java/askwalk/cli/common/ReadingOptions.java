package askwalk.cli.common;

import askwalk.dataset.DatasetLayout;
import askwalk.dataset.ReadOptions;
import askwalk.dataset.RepeatPolicy;
import askwalk.experiment.NameLookup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** How the files of a data set are to be read where they leave a choice. */
public final class ReadingOptions {

    @Option(
            names = "--repeats",
            paramLabel = "refuse|first|last",
            defaultValue = "refuse",
            description =
                    "What becomes of interactions that a user has with an item more than once: they are refused, or"
                            + " the first or the last is kept, by time if there are times (default: ${DEFAULT-VALUE}).")
    private RepeatPolicy repeats = RepeatPolicy.REFUSE;

    @Option(
            names = "--field",
            paramLabel = "FIELD=NAME",
            description = "What the files call a field of the layout, such as item_id=business_id. May be repeated;"
                    + " recbole only.")
    private Map<String, String> fields = new LinkedHashMap<>();

    /** The options, for a layout that has the fields. */
    public ReadOptions of(DatasetLayout layout) {
        SortedMap<String, String> names = new TreeMap<>();
        fields.forEach((field, name) -> {
            if (layout.fields().isEmpty()) {
                throw new UsageException("--field " + field + ": the names of fields are fixed in the " + layout.name()
                        + " layout; leave --field out");
            }
            names.put(
                    NameLookup.find("field of the " + layout.name() + " layout", field, layout.fields(), own -> own),
                    name);
        });
        return new ReadOptions(repeats, names);
    }
}
