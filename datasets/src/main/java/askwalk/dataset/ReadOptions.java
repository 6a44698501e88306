package askwalk.dataset;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Options for reading the files of a data set. Immutable.
 *
 * @param repeats the treatment of repeated interactions
 * @param fields the names of the layout's fields in the files, by the layout's own name, such as {@code item_id} to
 *     {@code business_id}; they take precedence over those in {@code dataset.json}
 * @param numbers the options for numbers of items
 */
public record ReadOptions(RepeatPolicy repeats, SortedMap<String, String> fields, NumberOptions numbers) {

    /** The defaults: repeated interactions are refused, and fields have the layout's own names. */
    public static final ReadOptions DEFAULT =
            new ReadOptions(RepeatPolicy.REFUSE, Collections.emptySortedMap(), NumberOptions.NONE);

    /** Creates options and copies the map. */
    public ReadOptions {
        Objects.requireNonNull(repeats, "repeats");
        Objects.requireNonNull(numbers, "numbers");
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /**
     * Returns these options with another treatment of repeated interactions.
     *
     * @param policy the treatment
     * @return the options
     */
    public ReadOptions withRepeats(RepeatPolicy policy) {
        return new ReadOptions(policy, fields, numbers);
    }

    /**
     * Returns these options with other field names.
     *
     * @param names the names of fields in the files, by the layout's own name
     * @return the options
     */
    public ReadOptions withFields(Map<String, String> names) {
        return new ReadOptions(repeats, new TreeMap<>(names), numbers);
    }

    /**
     * Returns these options with other ones for numbers of items.
     *
     * @param options the options for numbers
     * @return the options
     */
    public ReadOptions withNumbers(NumberOptions options) {
        return new ReadOptions(repeats, fields, options);
    }
}
