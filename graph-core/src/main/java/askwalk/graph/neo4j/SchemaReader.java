package askwalk.graph.neo4j;

import askwalk.graph.AttributeGroup;
import askwalk.graph.AttributeSchema;
import askwalk.graph.GraphAccessException;
import askwalk.graph.InvalidGraphException;
import askwalk.graph.ValueRange;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads the schema of a graph from a database. */
final class SchemaReader {

    private static final Query GROUPS = new Query("MATCH (g:" + StoredSchema.GROUP_LABEL + ":" + GraphLoader.LABEL
            + ") RETURN g.key, g.name, g.complete, g.exclusive ORDER BY g.id");

    private static final Query COLUMNS = new Query(
            "MATCH (c:" + StoredSchema.COLUMN_LABEL + ":" + GraphLoader.LABEL + ") RETURN c.name ORDER BY c.id");

    private static final Query ATTRIBUTES = new Query("MATCH (v:Attribute) WHERE v.id IS NOT NULL RETURN v.id, v."
            + StoredSchema.GROUP + ", v.derived, v.number, v.above, v.atMost, v.isCut");

    private final Neo4jConnection connection;
    private final GraphMapping mapping;
    private final VertexIds attributes;

    SchemaReader(Neo4jConnection connection, GraphMapping mapping, VertexIds attributes) {
        this.connection = connection;
        this.mapping = mapping;
        this.attributes = attributes;
    }

    StoredSchema read() {
        try {
            return mapping.equals(GraphMapping.ASKWALK) ? loaded() : mapped();
        } catch (IllegalArgumentException | InvalidGraphException e) {
            throw wrong("holds no valid schema: " + e.getMessage());
        }
    }

    private StoredSchema loaded() {
        List<AttributeGroup> groups = rows(GROUPS).stream()
                .map(row -> new AttributeGroup(
                        row.get(0).asString(),
                        row.get(1).asString(),
                        row.get(2).isTrue(),
                        row.get(3).isTrue()))
                .toList();
        List<String> columns =
                rows(COLUMNS).stream().map(row -> row.get(0).asString()).toList();
        if (groups.isEmpty() && columns.isEmpty()) {
            return StoredSchema.NONE;
        }
        List<String> keys = groups.stream().map(AttributeGroup::key).toList();
        int[] groupOf = new int[attributes.size()];
        ValueRange[] ranges = new ValueRange[attributes.size()];
        boolean[] derived = new boolean[attributes.size()];
        Arrays.fill(groupOf, -1);
        for (Record row : rows(ATTRIBUTES)) {
            int attribute = attributes.id(row.get(0));
            if (attribute >= 0) {
                groupOf[attribute] = index(keys, row.get(1), "group");
                derived[attribute] = row.get(2).isTrue();
                int column = index(columns, row.get(3), "column of numbers");
                ranges[attribute] = column < 0
                        ? null
                        : new ValueRange(
                                column,
                                row.get(4).asDouble(Double.NEGATIVE_INFINITY),
                                row.get(5).asDouble(Double.POSITIVE_INFINITY),
                                row.get(6).isTrue());
            }
        }
        return new StoredSchema(
                AttributeSchema.of(groups, groupOf, columns, ranges, derived),
                StoredSchema.GROUP,
                columns.stream().map(StoredSchema::number).toList());
    }

    /** The groups are the texts in the property of attributes, ascending. */
    private StoredSchema mapped() {
        SchemaMapping names = mapping.schema();
        if (names.equals(SchemaMapping.NONE)) {
            return StoredSchema.NONE;
        }
        String[] keyOf = new String[attributes.size()];
        if (names.group() != null) {
            for (Record row : rows(new Query(new Cypher(mapping).attributeProperty(names.group())))) {
                int attribute = attributes.id(row.get(0));
                if (attribute >= 0) {
                    keyOf[attribute] = key(row.get(1));
                }
            }
        }
        List<String> keys = Arrays.stream(keyOf)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        List<AttributeGroup> groups = keys.stream()
                .map(key -> new AttributeGroup(
                        key,
                        key,
                        !names.incomplete().contains(key),
                        names.exclusive().contains(key)))
                .toList();
        int[] groupOf = Arrays.stream(keyOf)
                .mapToInt(key -> key == null ? -1 : keys.indexOf(key))
                .toArray();
        List<String> columns = List.copyOf(names.values().keySet());
        return new StoredSchema(
                AttributeSchema.of(
                        groups, groupOf, columns, new ValueRange[attributes.size()], new boolean[attributes.size()]),
                names.group(),
                List.copyOf(names.values().values()));
    }

    private String key(Value value) {
        if (value.asObject() instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw wrong("has in "
                + mapping.vertices().get(VertexType.ATTRIBUTE).label() + "."
                + mapping.schema().group() + " a value that is not the name of a group: " + value);
    }

    private List<Record> rows(Query query) {
        return connection.stream(query, ArrayList::new, List::add);
    }

    private static int index(List<String> names, Value name, String kind) {
        int index = name.isNull() ? -1 : names.indexOf(name.asString());
        if (index < 0 && !name.isNull()) {
            throw new InvalidGraphException("an attribute has the " + kind + " " + name + ", which does not exist");
        }
        return index;
    }

    private GraphAccessException wrong(String problem) {
        return new GraphAccessException(
                "the database at " + connection.address().uri() + " " + problem, false, null);
    }
}
