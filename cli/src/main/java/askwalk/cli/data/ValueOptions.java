package askwalk.cli.data;

import askwalk.cli.common.UsageException;
import askwalk.dataset.NumberOptions;
import askwalk.dataset.RangeCuts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The options for numbers of items. */
final class ValueOptions {

    @Option(
            names = "--values",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns of the items that become numbers, such as price, separated by commas; year in"
                    + " MovieLens. May be repeated.")
    private List<String> columns = List.of();

    @Option(
            names = "--cuts",
            paramLabel = "NAME=N,...|NAME=quantiles:K",
            description = "Cuts of the numbers with this name, from which attributes are derived: price=10,20,50, or"
                    + " price=quantiles:4 for four parts of nearly equal size. May be repeated for other names.")
    private Map<String, String> cuts = new LinkedHashMap<>();

    NumberOptions numbers() {
        SortedMap<String, RangeCuts> parsed = new TreeMap<>();
        cuts.forEach((name, text) -> {
            try {
                parsed.put(name, RangeCuts.parse(text));
            } catch (IllegalArgumentException e) {
                throw new UsageException("--cuts " + name + "=" + e.getMessage(), e);
            }
        });
        return new NumberOptions(columns, parsed);
    }
}
