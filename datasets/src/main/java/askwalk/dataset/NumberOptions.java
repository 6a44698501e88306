package askwalk.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Options for the numbers of items. Immutable.
 *
 * @param columns the columns of items that are read as numbers, such as {@code price}; {@code year} in the MovieLens
 *     layouts
 * @param cuts the cuts of numbers by their name; they replace those of the data set
 */
public record NumberOptions(List<String> columns, SortedMap<String, RangeCuts> cuts) {

    /** The defaults: no column is read as numbers, and cuts are those of the data set. */
    public static final NumberOptions NONE = new NumberOptions(List.of(), Collections.emptySortedMap());

    /** Creates options and copies the collections. */
    public NumberOptions {
        columns = List.copyOf(columns);
        cuts = Collections.unmodifiableSortedMap(new TreeMap<>(cuts));
    }

    /** Checks that all columns were read, and cuts the numbers, after a layout has read them. */
    void finish(DatasetBuilder builder, SourceFolder source) {
        SchemaDraft schema = builder.schema();
        columns.forEach(name -> require(name, schema, source));
        for (Map.Entry<String, RangeCuts> entry : cuts.entrySet()) {
            require(entry.getKey(), schema, source);
            schema.cut(entry.getKey(), entry.getValue().of(schema.known(entry.getKey())));
        }
    }

    private static void require(String name, SchemaDraft schema, SourceFolder source) {
        if (!schema.names().contains(name)) {
            throw source.error(
                    "",
                    "",
                    "no item has a number '" + name + "'"
                            + (schema.names().isEmpty()
                                    ? ", and there are no other numbers"
                                    : "; there are numbers of " + String.join(", ", schema.names()))
                            + "; choose a column that holds numbers");
        }
    }
}
