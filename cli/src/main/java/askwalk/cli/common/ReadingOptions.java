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

/** The options for reading the files of a data set. */
public final class ReadingOptions {

    @Option(
            names = "--repeats",
            paramLabel = "refuse|first|last",
            defaultValue = "refuse",
            description =
                    "Repeated interactions of a user with an item: refuse them, or keep the first or the last, by time"
                            + " if there are times (default: ${DEFAULT-VALUE}).")
    private RepeatPolicy repeats = RepeatPolicy.REFUSE;

    @Option(
            names = "--field",
            paramLabel = "FIELD=NAME",
            description = "Name of a layout's field in the files, such as item_id=business_id. May be repeated; recbole"
                    + " only.")
    private Map<String, String> fields = new LinkedHashMap<>();

    /** Returns the options, after checking the fields against a layout. */
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
        return ReadOptions.DEFAULT.withRepeats(repeats).withFields(names);
    }
}
