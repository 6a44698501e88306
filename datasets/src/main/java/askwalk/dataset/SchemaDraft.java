package askwalk.dataset;

import askwalk.graph.AttributeGroup;
import askwalk.graph.SchemaBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The groups of attributes, the numbers of items and their cuts, as a layout reads them for a {@link DatasetBuilder}.
 * Not safe for concurrent use.
 */
public final class SchemaDraft {

    private final List<AttributeGroup> groups = new ArrayList<>();
    private final Map<Integer, Integer> groupOf = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private static final class Column {
        private double[] numbers = {};
        private double[] cuts = {};
    }

    SchemaDraft() {}

    /**
     * Adds a group.
     *
     * @param group the group
     * @return its index; -1, and nothing is added, if there is one with its key
     */
    public int add(AttributeGroup group) {
        if (group(group.key()) >= 0) {
            return -1;
        }
        groups.add(group);
        return groups.size() - 1;
    }

    /**
     * Returns the groups.
     *
     * @return the groups in the order of their indexes, an unmodifiable view
     */
    public List<AttributeGroup> groups() {
        return Collections.unmodifiableList(groups);
    }

    /**
     * Finds a group.
     *
     * @param key its key
     * @return its index, or -1 if there is none
     */
    public int group(String key) {
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).key().equals(key)) {
                return group;
            }
        }
        return -1;
    }

    /**
     * Returns the group of an attribute.
     *
     * @param attribute id of the attribute
     * @return the index of its group, or -1 if it is in none
     */
    public int group(int attribute) {
        return groupOf.getOrDefault(attribute, -1);
    }

    /**
     * Puts an attribute into a group.
     *
     * @param attribute id of the attribute
     * @param group index of the group
     */
    public void assign(int attribute, int group) {
        groupOf.put(attribute, group);
    }

    /**
     * Sets the number of an item.
     *
     * @param name the name of the numbers, such as {@code price}
     * @param item id of the item
     * @param number the number, finite
     * @return false, and nothing is changed, if the item has a number with this name
     */
    public boolean number(String name, int item, double number) {
        Column column = columns.computeIfAbsent(name, unused -> new Column());
        int before = column.numbers.length;
        if (item >= before) {
            column.numbers = Arrays.copyOf(column.numbers, Math.max(item + 1, before + (before >> 1)));
            Arrays.fill(column.numbers, before, column.numbers.length, Double.NaN);
        }
        if (!Double.isNaN(column.numbers[item])) {
            return false;
        }
        column.numbers[item] = number + 0.0; // no negative zero
        return true;
    }

    /**
     * Returns the number of an item.
     *
     * @param name the name of the numbers
     * @param item id of the item
     * @return the number, if it is known
     */
    public OptionalDouble number(String name, int item) {
        Column column = columns.get(name);
        return column == null || item >= column.numbers.length || Double.isNaN(column.numbers[item])
                ? OptionalDouble.empty()
                : OptionalDouble.of(column.numbers[item]);
    }

    /**
     * Returns the names of the numbers.
     *
     * @return the names, in the order of their first number
     */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /**
     * Returns the known numbers.
     *
     * @param name their name, which exists
     * @return a new array, ascending
     */
    public double[] known(String name) {
        return Arrays.stream(columns.get(name).numbers)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
    }

    /**
     * Returns the cuts of numbers.
     *
     * @param name the name of the numbers, which exists
     * @return a copy, ascending; empty if there are none
     */
    public double[] cuts(String name) {
        return columns.get(name).cuts.clone();
    }

    /**
     * Sets the cuts of numbers, from which attributes are derived.
     *
     * @param name the name of the numbers, which exists
     * @param cuts the cuts, ascending; copied
     */
    public void cut(String name, double... cuts) {
        columns.get(name).cuts = cuts.clone();
    }

    /** Adds everything to a graph. */
    void addTo(SchemaBuilder schema) {
        groups.forEach(group -> schema.group(group.key(), group.name(), group.complete(), group.exclusive()));
        groupOf.forEach(schema::assign);
        columns.forEach((name, from) -> {
            int column = schema.column(name);
            for (int item = 0; item < from.numbers.length; item++) {
                if (!Double.isNaN(from.numbers[item])) {
                    schema.value(column, item, from.numbers[item]);
                }
            }
            schema.cut(column, from.cuts);
        });
    }
}
