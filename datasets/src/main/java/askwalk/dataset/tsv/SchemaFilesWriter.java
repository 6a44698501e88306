package askwalk.dataset.tsv;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.graph.Adjacency;
import askwalk.graph.AttributeGroup;
import askwalk.graph.AttributeSchema;
import askwalk.graph.ItemValues;
import askwalk.graph.Numbers;
import askwalk.graph.ValueRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The contents of the files of groups, numbers, cuts and hidden attributes. Groups of ranges are left out, since they
 * are derived when the files are read. Checks that the layout can represent the data.
 */
final class SchemaFilesWriter {

    private final Dataset dataset;
    private final AttributeSchema schema;
    private final TsvKeys keys;

    /** Whether each group is one of ranges. */
    private final boolean[] derivedGroups;

    SchemaFilesWriter(Dataset dataset, TsvKeys keys) {
        this.dataset = dataset;
        this.keys = keys;
        schema = dataset.graph().schema();
        derivedGroups = new boolean[schema.groups().size()];
        for (int attribute = keys.stated(); attribute < keys.all(); attribute++) {
            if (schema.range(attribute) != null && schema.group(attribute) >= 0) {
                derivedGroups[schema.group(attribute)] = true;
            }
        }
        for (int attribute = keys.fine().length; attribute < keys.stated(); attribute++) {
            if (schema.group(attribute) >= 0) {
                throw keys.unwritable(attribute, "it is coarse, but in a group");
            }
        }
    }

    /** Returns whether there are groups other than those of ranges. */
    boolean hasGroups() {
        for (boolean derived : derivedGroups) {
            if (!derived) {
                return true;
            }
        }
        return false;
    }

    /** Returns the field with the group of an attribute; empty if it is in none. */
    String group(int attribute) {
        int group = schema.group(attribute);
        return group < 0 ? "" : schema.groups().get(group).key();
    }

    /** Returns the rows of the groups: id, name, complete, exclusive. */
    List<List<String>> groups() {
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < derivedGroups.length; index++) {
            AttributeGroup group = schema.groups().get(index);
            if (!derivedGroups[index]) {
                rows.add(List.of(
                        writable("group", group.key()),
                        TsvFields.cleaned(group.name()),
                        YesNo.of(group.complete()),
                        YesNo.of(group.exclusive())));
            }
        }
        return rows;
    }

    /** Returns the rows of the numbers: item, attribute, number. */
    List<List<String>> values() {
        ItemValues values = dataset.graph().values();
        List<List<String>> rows = new ArrayList<>();
        for (int column = 0; column < values.columns().size(); column++) {
            String name = writable("number", values.columns().get(column));
            if (values.knownCount(column) == 0) {
                throw new DatasetException(dataset.manifest().name() + ": no item has a number of '" + name
                        + "', which the tsv layout cannot represent; remove it from the source");
            }
            for (int item = 0; item < keys.items().length; item++) {
                double number = values.value(column, item);
                if (!Double.isNaN(number)) {
                    rows.add(List.of(keys.items()[item], name, Numbers.text(number)));
                }
            }
        }
        return rows;
    }

    /** Returns the rows of the cuts: attribute, cut. */
    List<List<String>> cuts() {
        List<List<String>> rows = new ArrayList<>();
        for (int attribute = keys.stated(); attribute < keys.all(); attribute++) {
            ValueRange range = schema.range(attribute);
            if (range != null && range.isCut()) {
                rows.add(List.of(schema.columns().get(range.column()), Numbers.text(range.atMost())));
            }
        }
        return rows;
    }

    /** Returns the rows of the hidden attributes: item, attribute. */
    List<List<String>> hidden() {
        Adjacency hidden = dataset.hiddenAttributes();
        List<List<String>> rows = new ArrayList<>();
        for (int item = 0; item < hidden.rowCount(); item++) {
            keys.requireFine(hidden.list(item), "it is coarse, but a hidden attribute of items");
            for (int at = hidden.start(item); at < hidden.end(item); at++) {
                rows.add(List.of(keys.items()[item], keys.fine()[hidden.target(at)]));
            }
        }
        return rows;
    }

    private String writable(String what, String text) {
        if (TsvFields.isWritable(text)) {
            return text;
        }
        throw new DatasetException(dataset.manifest().name() + ": the id of " + what + " '" + text
                + "' must not contain a tab, line end, leading byte order mark or broken character; change it in the"
                + " source");
    }
}
