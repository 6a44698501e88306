package askwalk.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds groups of attributes and numbers of items to a {@link GraphBuilder}, which creates it. Not safe for concurrent
 * use.
 *
 * <p>When the graph is built, attributes are derived for numbers with cuts. The cuts c1 &lt; c2 &lt; … give one
 * attribute for each cut ("price at most 30"), one for each range between them ("price over 30 to 50"), and a coarse
 * attribute, the parent of the ranges. An item with a number carries those that hold for it. All of them form a group,
 * which is complete if every item has a number. An exclusive group gets a coarse attribute, the parent of its
 * attributes that have none, so that an enumerated question can ask about them together.
 *
 * <pre>{@code
 * SchemaBuilder schema = builder.schema();
 * schema.assign(jazz, schema.group("genre", "genre", false, false));
 * int price = schema.column("price");
 * schema.value(price, album, 12.5).cut(price, 10, 20);
 * }</pre>
 */
public final class SchemaBuilder {

    /** The prefix of the key of the coarse attribute of an exclusive group. */
    static final String GROUP_PREFIX = "group:";

    /** The prefix of the key of the coarse attribute of ranges. */
    static final String RANGES_PREFIX = "ranges:";

    private final GraphBuilder builder;
    private final List<AttributeGroup> groups = new ArrayList<>();
    private final Map<Integer, Integer> groupOf = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final Map<Integer, ValueRange> ranges = new LinkedHashMap<>();
    private int stated = -1;

    private static final class Column {
        final String name;
        final Map<Integer, Double> numbers = new LinkedHashMap<>();
        double[] cuts = {};

        Column(String name) {
            this.name = name;
        }
    }

    SchemaBuilder(GraphBuilder builder) {
        this.builder = builder;
    }

    /**
     * Adds a group.
     *
     * @param key its key in the source, unique among groups
     * @param name its display name
     * @param complete whether the attributes of every item in this group are known
     * @param exclusive whether an item has exactly one attribute of the group
     * @return its index
     * @throws InvalidGraphException if there is a group with this key
     */
    public int group(String key, String name, boolean complete, boolean exclusive) {
        for (AttributeGroup group : groups) {
            if (group.key().equals(key)) {
                throw new InvalidGraphException("duplicate group '" + key + "'");
            }
        }
        groups.add(new AttributeGroup(key, name, complete, exclusive));
        return groups.size() - 1;
    }

    /**
     * Puts an attribute into a group.
     *
     * @param attribute id of the attribute
     * @param group index of the group
     * @return this builder
     * @throws InvalidGraphException if the attribute or the group does not exist, or the attribute is in another group
     */
    public SchemaBuilder assign(int attribute, int group) {
        if (attribute < 0 || attribute >= builder.count(VertexType.ATTRIBUTE) || group < 0 || group >= groups.size()) {
            throw new InvalidGraphException("attribute " + attribute + " or group " + group + " does not exist");
        }
        Integer before = groupOf.put(attribute, group);
        if (before != null && before != group) {
            throw new InvalidGraphException("attribute '" + builder.key(VertexType.ATTRIBUTE, attribute)
                    + "' is in two groups, '" + groups.get(before).key() + "' and '"
                    + groups.get(group).key() + "'");
        }
        return this;
    }

    /**
     * Adds a column of numbers.
     *
     * @param name its name, such as {@code price}
     * @return its index
     * @throws InvalidGraphException if there is a column with this name, or the name is empty
     */
    public int column(String name) {
        if (name.isEmpty() || columns.stream().anyMatch(column -> column.name.equals(name))) {
            throw new InvalidGraphException("the name '" + name + "' of a column of numbers is empty or repeated");
        }
        columns.add(new Column(name));
        return columns.size() - 1;
    }

    /**
     * Sets the number of an item.
     *
     * @param column index of the column
     * @param item id of the item
     * @param number the number
     * @return this builder
     * @throws InvalidGraphException if the item does not exist or has a number in this column, or the number is not
     *     finite
     */
    public SchemaBuilder value(int column, int item, double number) {
        Column into = columns.get(column);
        if (item < 0 || item >= builder.count(VertexType.ITEM)) {
            throw new InvalidGraphException("there is no item " + item + " for a number of '" + into.name + "'");
        }
        if (!Double.isFinite(number)) {
            throw new InvalidGraphException("the number of '" + into.name + "' of item '"
                    + builder.key(VertexType.ITEM, item) + "' is not finite: " + number);
        }
        if (into.numbers.putIfAbsent(item, number) != null) {
            throw new InvalidGraphException("item '" + builder.key(VertexType.ITEM, item)
                    + "' has more than one number of '" + into.name + "'");
        }
        return this;
    }

    /**
     * Sets the cuts of a column, from which attributes are derived.
     *
     * @param column index of the column
     * @param cuts the cuts, ascending; none, so that nothing is derived
     * @return this builder
     * @throws InvalidGraphException if the cuts are not ascending or not finite
     */
    public SchemaBuilder cut(int column, double... cuts) {
        for (int i = 0; i < cuts.length; i++) {
            if (!Double.isFinite(cuts[i]) || (i > 0 && !(cuts[i - 1] < cuts[i]))) {
                throw new InvalidGraphException("the cuts of '" + columns.get(column).name
                        + "' must be finite numbers, each above the one before: " + Arrays.toString(cuts));
            }
        }
        columns.get(column).cuts = cuts.clone();
        return this;
    }

    /** Adds the derived attributes with their edges. */
    void derive() {
        stated = builder.count(VertexType.ATTRIBUTE);
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).exclusive()) {
                addParent(group);
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).cuts.length > 0) {
                addRanges(column);
            }
        }
    }

    AttributeSchema build() {
        int count = builder.count(VertexType.ATTRIBUTE);
        int[] group = new int[count];
        boolean[] derived = new boolean[count];
        Arrays.fill(group, -1);
        groupOf.forEach((attribute, index) -> group[attribute] = index);
        ValueRange[] range = new ValueRange[count];
        ranges.forEach((attribute, of) -> range[attribute] = of);
        Arrays.fill(derived, stated, count, true);
        return AttributeSchema.of(
                groups, group, columns.stream().map(column -> column.name).toList(), range, derived);
    }

    ItemValues values() {
        double[][] numbers = new double[columns.size()][builder.count(VertexType.ITEM)];
        for (int column = 0; column < numbers.length; column++) {
            double[] into = numbers[column];
            Arrays.fill(into, Double.NaN);
            columns.get(column).numbers.forEach((item, number) -> into[item] = number);
        }
        return ItemValues.of(columns.stream().map(column -> column.name).toList(), numbers);
    }

    private void addParent(int group) {
        List<Integer> orphans = new ArrayList<>();
        groupOf.forEach((attribute, of) -> {
            if (of == group && !builder.hasEdge(Relation.CHILD_OF, attribute)) {
                orphans.add(attribute);
            }
        });
        if (orphans.size() > 1) {
            int parent = builder.add(
                    VertexType.ATTRIBUTE,
                    GROUP_PREFIX + groups.get(group).key(),
                    groups.get(group).name());
            orphans.forEach(attribute -> builder.connect(Relation.CHILD_OF, attribute, parent));
        }
    }

    private void addRanges(int column) {
        Column of = columns.get(column);
        boolean complete = of.numbers.size() == builder.count(VertexType.ITEM);
        int group = group(of.name, of.name, complete, false);
        for (double cut : of.cuts) {
            addRange(of, group, new ValueRange(column, Double.NEGATIVE_INFINITY, cut, true));
        }
        int first = builder.count(VertexType.ATTRIBUTE);
        for (int i = 0; i <= of.cuts.length; i++) {
            double above = i == 0 ? Double.NEGATIVE_INFINITY : of.cuts[i - 1];
            double atMost = i == of.cuts.length ? Double.POSITIVE_INFINITY : of.cuts[i];
            addRange(of, group, new ValueRange(column, above, atMost, false));
        }
        int parent = builder.add(VertexType.ATTRIBUTE, RANGES_PREFIX + of.name, of.name);
        for (int range = first; range < parent; range++) {
            builder.connect(Relation.CHILD_OF, range, parent);
        }
    }

    private void addRange(Column column, int group, ValueRange range) {
        int attribute = builder.add(VertexType.ATTRIBUTE, range.key(column.name), range.displayName(column.name));
        groupOf.put(attribute, group);
        ranges.put(attribute, range);
        column.numbers.forEach((item, number) -> {
            if (range.contains(number)) {
                builder.connect(Relation.HAS_ATTRIBUTE, item, attribute);
            }
        });
    }
}
