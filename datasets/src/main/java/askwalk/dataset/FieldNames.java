package askwalk.dataset;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the files of a folder call the fields of a layout, where they do not use the layout's own names: by
 * {@link ReadOptions#fields}, else by the key "fields" in {@code dataset.json}. For layouts; immutable.
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
     * @param layout the layout, whose fields can be named
     * @return the names
     * @throws DatasetException if a field is named that the layout does not have, or {@code dataset.json} is wrong
     */
    public static FieldNames of(SourceFolder source, DatasetLayout layout) {
        SortedMap<String, String> names = new TreeMap<>();
        source.fieldNamesAreRead();
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

    /** Refuses options that name fields which a layout does not have. */
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
     * Returns what the files call a field.
     *
     * @param field the layout's own name
     * @return the name in the files
     */
    public String of(String field) {
        return names.getOrDefault(field, field);
    }

    /**
     * Says whether a field was given a name.
     *
     * @param field the layout's own name
     * @return whether it was
     */
    public boolean isGiven(String field) {
        return names.containsKey(field);
    }
}
