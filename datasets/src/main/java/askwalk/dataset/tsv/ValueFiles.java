package askwalk.dataset.tsv;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.NumberReader;
import askwalk.dataset.SchemaDraft;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.TsvTable;
import askwalk.dataset.VertexKeys;
import askwalk.graph.Numbers;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The files of the numbers of items and of the cuts from which attributes are derived. */
final class ValueFiles {

    static final String VALUES = "item_values.tsv";
    static final String RANGES = "ranges.tsv";

    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final SchemaDraft schema;

    ValueFiles(SourceFolder source, DatasetBuilder builder) {
        this.source = source;
        this.builder = builder;
        schema = builder.schema();
    }

    /** Reads the files that exist, after the groups. */
    void read(VertexKeys items) {
        if (source.has(VALUES)) {
            readValues(items);
        }
        if (source.has(RANGES)) {
            readCuts();
        }
    }

    private void readValues(VertexKeys items) {
        TsvTable table = new TsvTable(source, VALUES, "item", "attribute", "number");
        int item = table.column("item");
        int attribute = table.column("attribute");
        int number = table.column("number");
        NumberReader numbers = new NumberReader(source, table);
        while (table.next()) {
            int itemId = items.find(table, item);
            String name = table.field(attribute);
            double value = numbers.number(number, "the number of '" + name + "'");
            if (itemId < 0 || name.isEmpty() || Double.isNaN(value)) {
                continue;
            }
            if (!schema.number(name, itemId, value)) {
                source.reportIssue(table.error(
                        attribute,
                        "item '" + builder.key(VertexType.ITEM, itemId) + "' has another number of '"
                                + name + "', "
                                + Numbers.text(schema.number(name, itemId).getAsDouble())
                                + ", in a line before; keep one of the two"));
            }
        }
    }

    private void readCuts() {
        TsvTable table = new TsvTable(source, RANGES, "attribute", "cut");
        int attribute = table.column("attribute");
        int cut = table.column("cut");
        NumberReader numbers = new NumberReader(source, table);
        Map<String, Integer> lines = new HashMap<>();
        while (table.next()) {
            String name = table.field(attribute);
            double value = numbers.number(cut, "a cut of '" + name + "'");
            if (name.isEmpty() || Double.isNaN(value)) {
                continue;
            }
            if (!schema.names().contains(name)) {
                source.reportIssue(table.error(
                        attribute,
                        "items have no number '" + name + "'"
                                + (schema.names().isEmpty()
                                        ? ", since " + VALUES + " is missing or empty"
                                        : "; " + VALUES + " has " + String.join(", ", schema.names()))
                                + "; add its numbers or remove this cut"));
                continue;
            }
            if (schema.group(name) >= 0) {
                source.reportIssue(table.error(
                        attribute,
                        "the ranges of '" + name + "' form a group with this id, which " + GroupFile.NAME
                                + " has as well; rename one of the two"));
                continue;
            }
            double[] before = schema.cuts(name);
            Integer line = lines.put(name, table.line());
            if (line != null && before[before.length - 1] >= value) {
                source.reportIssue(table.error(
                        cut,
                        "expected a cut above the one before, " + Numbers.text(before[before.length - 1]) + " in line "
                                + line + ", but found " + Numbers.text(value) + "; order the cuts of '" + name
                                + "', each once"));
                lines.put(name, line);
                continue;
            }
            double[] cuts = Arrays.copyOf(before, before.length + 1);
            cuts[before.length] = value + 0.0; // no negative zero
            schema.cut(name, cuts);
        }
    }
}
