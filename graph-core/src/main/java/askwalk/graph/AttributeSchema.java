package askwalk.graph;

import askwalk.io.Sha256;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The schema of the attributes of a graph: the groups that they belong to, the names of the numbers that items have,
 * and the ranges of numbers that derived attributes stand for. Immutable and safe for concurrent use.
 */
public final class AttributeSchema {

    /** The schema of a graph without groups and numbers. */
    public static final AttributeSchema NONE =
            new AttributeSchema(List.of(), new int[0], List.of(), new ValueRange[0], new boolean[0]);

    private final List<AttributeGroup> groups;
    private final int[] groupOf;
    private final List<String> columns;
    private final ValueRange[] ranges;
    private final boolean[] derived;
    private final boolean hasIncompleteGroups;

    private AttributeSchema(
            List<AttributeGroup> groups, int[] groupOf, List<String> columns, ValueRange[] ranges, boolean[] derived) {
        this.groups = List.copyOf(groups);
        this.groupOf = groupOf;
        this.columns = List.copyOf(columns);
        this.ranges = ranges;
        this.derived = derived;
        boolean incomplete = false;
        for (int group : groupOf) {
            incomplete |= group >= 0 && !groups.get(group).complete();
        }
        hasIncompleteGroups = incomplete;
    }

    /**
     * Creates a schema.
     *
     * @param groups the groups
     * @param groupOf for each attribute the index of its group, or -1
     * @param columns the names of the numbers
     * @param ranges for each attribute its range, or null; copied
     * @param derived for each attribute whether the data do not state it: it has a range, or is the parent of those
     *     that have, or of an exclusive group; copied
     * @return the schema
     * @throws InvalidGraphException if the arrays differ in length, an index does not exist, or a key or name is
     *     repeated
     */
    public static AttributeSchema of(
            List<AttributeGroup> groups, int[] groupOf, List<String> columns, ValueRange[] ranges, boolean[] derived) {
        if (groupOf.length != ranges.length || groupOf.length != derived.length) {
            throw new InvalidGraphException("groups are given for " + groupOf.length + " attributes, ranges for "
                    + ranges.length + ", and whether they are derived for " + derived.length);
        }
        Set<String> keys = new HashSet<>();
        for (AttributeGroup group : groups) {
            if (!keys.add(group.key())) {
                throw new InvalidGraphException("duplicate group '" + group.key() + "'");
            }
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new InvalidGraphException("the name of a column of numbers is repeated: " + columns);
        }
        for (int attribute = 0; attribute < groupOf.length; attribute++) {
            ValueRange range = ranges[attribute];
            if (groupOf[attribute] < -1
                    || groupOf[attribute] >= groups.size()
                    || (range != null && (range.column() < 0 || range.column() >= columns.size()))) {
                throw new InvalidGraphException(
                        "attribute " + attribute + " has a group or a range of numbers that does not exist");
            }
        }
        return groups.isEmpty() && columns.isEmpty()
                ? NONE
                : new AttributeSchema(groups, groupOf.clone(), columns, ranges.clone(), derived.clone());
    }

    /**
     * Returns whether there are neither groups nor numbers.
     *
     * @return whether this is {@link #NONE}
     */
    public boolean isEmpty() {
        return groups.isEmpty() && columns.isEmpty();
    }

    /** Returns the number of attributes that the schema is for; 0 for {@link #NONE}. */
    int attributeCount() {
        return groupOf.length;
    }

    /**
     * Returns the groups.
     *
     * @return the groups, in the order of their indexes
     */
    public List<AttributeGroup> groups() {
        return groups;
    }

    /**
     * Returns the group of an attribute.
     *
     * @param attribute attribute id
     * @return the index of its group; -1 if it is in none
     */
    public int group(int attribute) {
        return groupOf.length == 0 ? -1 : groupOf[attribute];
    }

    /**
     * Returns whether items may leave an attribute open: its group is incomplete.
     *
     * @param attribute attribute id
     * @return whether they may
     */
    public boolean canBeOpen(int attribute) {
        int group = group(attribute);
        return group >= 0 && !groups.get(group).complete();
    }

    /**
     * Returns whether some attribute {@linkplain #canBeOpen can be left open}.
     *
     * @return whether a group with attributes is incomplete
     */
    public boolean hasIncompleteGroups() {
        return hasIncompleteGroups;
    }

    /**
     * Returns the names of the numbers that items have.
     *
     * @return the names, in the order of their indexes
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * Returns the index of the numbers with a name.
     *
     * @param name the name
     * @return the index
     * @throws IllegalArgumentException if no item has numbers with this name; the message names those that exist
     */
    public int column(String name) {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("items have no number '" + name + "'"
                    + (columns.isEmpty() ? ": the data have no numbers" : "; they have " + String.join(", ", columns)));
        }
        return column;
    }

    /**
     * Returns the range of numbers that an attribute stands for.
     *
     * @param attribute attribute id
     * @return the range; null if the attribute is not a range or cut
     */
    public ValueRange range(int attribute) {
        return ranges.length == 0 ? null : ranges[attribute];
    }

    /**
     * Returns whether an attribute is derived from numbers or groups, instead of stated by the data.
     *
     * @param attribute attribute id
     * @return whether it is
     */
    public boolean isDerived(int attribute) {
        return derived.length != 0 && derived[attribute];
    }

    /**
     * Counts the attributes that are {@linkplain #isDerived derived}.
     *
     * @return their number
     */
    public int derivedCount() {
        int count = 0;
        for (boolean isDerived : derived) {
            count += isDerived ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the schema of a graph that has some of the attributes, in any order.
     *
     * @param attributes for each attribute of that graph its id in this schema
     * @return the schema, with all groups and columns of this one
     */
    public AttributeSchema select(Ids attributes) {
        return isEmpty()
                ? NONE
                : new AttributeSchema(
                        groups,
                        attributes.stream().map(attribute -> groupOf[attribute]).toArray(),
                        columns,
                        attributes.stream()
                                .mapToObj(attribute -> ranges[attribute])
                                .toArray(ValueRange[]::new),
                        selectDerived(attributes));
    }

    private boolean[] selectDerived(Ids attributes) {
        boolean[] selected = new boolean[attributes.size()];
        for (int attribute = 0; attribute < selected.length; attribute++) {
            selected[attribute] = derived[attributes.get(attribute)];
        }
        return selected;
    }

    /**
     * Hashes the schema without the names of groups, which are only for display.
     *
     * @return SHA-256 as 64 hexadecimal digits; equal for schemas that differ in names at most
     */
    public String hash() {
        Sha256 hash = Sha256.start(ByteOrder.LITTLE_ENDIAN);
        hash.add(groups.size());
        for (AttributeGroup group : groups) {
            hash.add(group.key());
            hash.add((group.complete() ? 1 : 0) + (group.exclusive() ? 2 : 0));
        }
        hash.add(columns.size());
        columns.forEach(hash::add);
        hash.add(groupOf.length);
        for (int attribute = 0; attribute < groupOf.length; attribute++) {
            hash.add(groupOf[attribute]);
            hash.add(derived[attribute] ? 1 : 0);
            ValueRange range = ranges[attribute];
            hash.add(range == null ? -1 : range.column());
            if (range != null) {
                hash.add(range.above()).add(range.atMost()).add(range.isCut() ? 1 : 0);
            }
        }
        return hash.hex();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeSchema schema
                && groups.equals(schema.groups)
                && columns.equals(schema.columns)
                && Arrays.equals(groupOf, schema.groupOf)
                && Arrays.equals(ranges, schema.ranges)
                && Arrays.equals(derived, schema.derived);
    }

    @Override
    public int hashCode() {
        return 31 * groups.hashCode() + columns.hashCode();
    }
}
