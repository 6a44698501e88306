package askwalk.dataset;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names that the files of a folder use for the fields of a layout, where they differ from the layout's own names.
 * They come from {@link ReadOptions#fields} or else from the key "fields" in {@code dataset.json}. For layouts;
 * immutable.
 */
public final class FieldNames {

    static final String KEY = "fields";

    private final SortedMap<String, String> names;

    private FieldNames(SortedMap<String, String> names) {
        this.names = Collections.unmodifiableSortedMap(names);
    }

    /**
     * Reads the names.
     *
     * @param source the folder
     * @param layout the layout
     * @return the names
     * @throws DatasetException if the layout does not have a field, or {@code dataset.json} is invalid
     */
    public static FieldNames of(SourceFolder source, DatasetLayout layout) {
        SortedMap<String, String> names = new TreeMap<>();
        source.markFieldNamesRead();
        if (source.has(Description.FILE)) {
            Description.statedFields(source, (json, field, name) -> {
                if (!layout.fields().contains(field)) {
                    throw json.error(unknown(layout, field));
                }
                names.put(field, name);
            });
        }
        names.putAll(source.options().fields());
        return new FieldNames(names);
    }

    /** Throws if the options name a field that the layout does not have. */
    static void check(DatasetLayout layout, ReadOptions options) {
        for (String field : options.fields().keySet()) {
            if (!layout.fields().contains(field)) {
                throw new DatasetException(unknown(layout, field));
            }
        }
    }

    private static String unknown(DatasetLayout layout, String field) {
        List<String> fields = layout.fields();
        return fields.isEmpty()
                ? "the " + layout.name() + " layout has fixed names of fields; leave out the name for '" + field + "'"
                : "the " + layout.name() + " layout has no field '" + field + "' that could have another name; it has "
                        + String.join(", ", fields);
    }

    /**
     * Returns the name of a field in the files.
     *
     * @param field the layout's own name
     * @return the name in the files
     */
    public String of(String field) {
        return names.getOrDefault(field, field);
    }

    /**
     * Returns whether a field has a custom name.
     *
     * @param field the layout's own name
     * @return whether it has one
     */
    public boolean isGiven(String field) {
        return names.containsKey(field);
    }
}
