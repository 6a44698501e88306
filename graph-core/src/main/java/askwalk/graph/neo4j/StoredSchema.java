package askwalk.graph.neo4j;

import askwalk.graph.AttributeSchema;
import java.util.List;

/**
 * The schema of a graph in a database and the properties that hold it. Immutable.
 *
 * @param schema the groups and the names of the numbers
 * @param group the property of an attribute with the key of its group; null if there are no groups
 * @param numbers for each column of the schema the property of an item
 */
record StoredSchema(AttributeSchema schema, String group, List<String> numbers) {

    static final StoredSchema NONE = new StoredSchema(AttributeSchema.NONE, null, List.of());

    /** The label of the groups that a loader writes. */
    static final String GROUP_LABEL = "AttributeGroup";

    /** The label of the columns of numbers that a loader writes. */
    static final String COLUMN_LABEL = "NumberColumn";

    /** The property of an attribute with the key of its group, as a loader writes it. */
    static final String GROUP = "group";

    private static final String NUMBER_PREFIX = "value_";

    StoredSchema {
        numbers = List.copyOf(numbers);
    }

    /**
     * Returns the property of items for a column, as a loader writes it.
     *
     * @throws IllegalArgumentException if no property can have this name
     */
    static String number(String column) {
        String property = NUMBER_PREFIX + column;
        CypherNames.check(property);
        return property;
    }
}
