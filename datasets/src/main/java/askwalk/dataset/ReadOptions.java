package askwalk.dataset;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the files of a data set are to be read where they leave a choice. Immutable.
 *
 * @param repeats what becomes of repeated interactions
 * @param fields what the files call the fields of the layout, by the layout's own name for them, such as
 *     {@code item_id} to {@code business_id}; these go before what {@code dataset.json} says
 */
public record ReadOptions(Repeats repeats, SortedMap<String, String> fields) {

    /** Repeated interactions are refused, and fields have the names that the layout gives them. */
    public static final ReadOptions DEFAULT = new ReadOptions(Repeats.REFUSE, Collections.emptySortedMap());

    /** Makes options and copies the map. */
    public ReadOptions {
        Objects.requireNonNull(repeats, "repeats");
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /**
     * Makes the same options with another choice about repeated interactions.
     *
     * @param choice what becomes of them
     * @return the options
     */
    public ReadOptions withRepeats(Repeats choice) {
        return new ReadOptions(choice, fields);
    }

    /**
     * Makes the same options with other names of fields.
     *
     * @param names what the files call fields, by the layout's own name
     * @return the options
     */
    public ReadOptions withFields(Map<String, String> names) {
        return new ReadOptions(repeats, new TreeMap<>(names));
    }
}
