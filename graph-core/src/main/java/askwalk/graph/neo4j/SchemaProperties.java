package askwalk.graph.neo4j;

import askwalk.graph.AttributeSchema;
import askwalk.graph.ItemValues;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.ValueRange;
import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The properties of loaded vertices that a schema adds: the group of an attribute, the numbers of an item. */
final class SchemaProperties {

    private SchemaProperties() {}

    /** Returns the properties of each vertex of a type; null if the schema adds none. */
    static IntFunction<Map<String, Object>> of(KnowledgeGraph graph, VertexType type) {
        AttributeSchema schema = graph.schema();
        if (type == VertexType.ATTRIBUTE && !schema.isEmpty()) {
            return attribute -> ofAttribute(schema, attribute);
        }
        if (type == VertexType.ITEM && !schema.columns().isEmpty()) {
            ItemValues values = graph.values();
            return item -> ofItem(values, item);
        }
        return null;
    }

    private static Map<String, Object> ofAttribute(AttributeSchema schema, int attribute) {
        Map<String, Object> properties = new HashMap<>();
        int group = schema.group(attribute);
        if (group >= 0) {
            properties.put(StoredSchema.GROUP, schema.groups().get(group).key());
        }
        if (schema.isDerived(attribute)) {
            properties.put("derived", true);
        }
        ValueRange range = schema.range(attribute);
        if (range != null) {
            properties.put("number", schema.columns().get(range.column()));
            properties.put("isCut", range.isCut());
            if (range.above() != Double.NEGATIVE_INFINITY) {
                properties.put("above", range.above());
            }
            if (range.atMost() != Double.POSITIVE_INFINITY) {
                properties.put("atMost", range.atMost());
            }
        }
        return properties;
    }

    private static Map<String, Object> ofItem(ItemValues values, int item) {
        Map<String, Object> properties = new HashMap<>();
        for (int column = 0; column < values.columns().size(); column++) {
            double number = values.value(column, item);
            if (!Double.isNaN(number)) {
                properties.put(StoredSchema.number(values.columns().get(column)), number);
            }
        }
        return properties;
    }
}
