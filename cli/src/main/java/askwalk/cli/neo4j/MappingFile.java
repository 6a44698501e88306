package askwalk.cli.neo4j;

import askwalk.cli.common.FailureException;
import askwalk.experiment.NameLookup;
import askwalk.graph.Comparison;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.neo4j.EdgeMapping;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.PropertyCondition;
import askwalk.graph.neo4j.SchemaMapping;
import askwalk.graph.neo4j.VertexMapping;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A file that maps labels, properties and relationship types of a database to the graph. It is an object with
 * {@code user}, {@code item} and {@code attribute}, each with {@code label} and {@code id} and, if they differ from the
 * id, {@code key} and {@code name}; and by the name of a relation its {@code type} and {@code reversed} (true or
 * false). Items may also have {@code values}, attributes a {@code group} with {@code incomplete} and {@code exclusive}
 * groups. Interactions may also have a {@code time} and, in {@code where}, conditions by property and operator.
 */
public final class MappingFile {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static final List<String> VERTEX_KEYS = List.of("label", "id", "key", "name");
    private static final List<String> ITEM_KEYS = List.of("label", "id", "key", "name", "values");
    private static final List<String> ATTRIBUTE_KEYS =
            List.of("label", "id", "key", "name", "group", "incomplete", "exclusive");
    private static final List<String> EDGE_KEYS = List.of("type", "reversed");
    private static final List<String> INTERACTION_KEYS = List.of("type", "reversed", "time", "where");

    private MappingFile() {}

    public static GraphMapping read(Path file) {
        JsonValue root = new JsonValue(file, "", parse(file));
        checkKeys(root, topKeys());
        Map<VertexType, VertexMapping> vertices = new EnumMap<>(VertexType.class);
        for (VertexType type : VertexType.values()) {
            if (!root.node().has(type.word())) {
                throw new FailureException(
                        file + ": '" + type.word() + "' is missing; expected its label and id, such as {\"label\":"
                                + " \"Movie\", \"id\": \"movieId\", \"name\": \"title\"}",
                        null);
            }
            vertices.put(type, vertex(type, root.get(type.word())));
        }
        Map<Relation, EdgeMapping> edges = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            if (root.node().has(relation.name())) {
                edges.put(relation, edge(relation, root.get(relation.name())));
            }
        }
        if (!edges.containsKey(Relation.HAS_ATTRIBUTE)) {
            throw new FailureException(
                    file + ": '" + Relation.HAS_ATTRIBUTE + "' is missing; expected the type of the relationships from"
                            + " items to attributes, such as {\"type\": \"IN_GENRE\"}",
                    null);
        }
        return new GraphMapping(vertices, edges, schema(root.get("item"), root.get("attribute")));
    }

    private static JsonNode parse(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new FailureException(
                    file + ":" + (e.getLocation() == null ? "" : e.getLocation().getLineNr() + ":")
                            + " this is not JSON: " + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new FailureException("--mapping " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static VertexMapping vertex(VertexType type, JsonValue entry) {
        checkKeys(
                entry,
                switch (type) {
                    case USER -> VERTEX_KEYS;
                    case ITEM -> ITEM_KEYS;
                    case ATTRIBUTE -> ATTRIBUTE_KEYS;
                });
        String id = entry.get("id").text();
        String key = entry.node().has("key") ? entry.get("key").text() : id;
        String name = entry.node().has("name") ? entry.get("name").text() : key;
        return checked(entry, () -> new VertexMapping(entry.get("label").text(), id, key, name));
    }

    private static SchemaMapping schema(JsonValue item, JsonValue attribute) {
        Map<String, String> values = new LinkedHashMap<>();
        if (item.node().has("values")) {
            JsonValue entry = item.get("values");
            requireObject(entry, "names and properties, such as {\"price\": \"unitPrice\"}");
            entry.node()
                    .fieldNames()
                    .forEachRemaining(name -> values.put(name, entry.get(name).text()));
        }
        String group = attribute.node().has("group") ? attribute.get("group").text() : null;
        Set<String> incomplete = groups(attribute, "incomplete");
        Set<String> exclusive = groups(attribute, "exclusive");
        checked(item, () -> new SchemaMapping(values, null, Set.of(), Set.of()));
        return checked(attribute, () -> new SchemaMapping(values, group, incomplete, exclusive));
    }

    private static Set<String> groups(JsonValue attribute, String key) {
        if (!attribute.node().has(key)) {
            return Set.of();
        }
        JsonValue list = attribute.get(key);
        if (!list.node().isArray()) {
            throw new FailureException(list.where() + ": expected a list of groups, such as [\"genre\"]", null);
        }
        Set<String> groups = new LinkedHashSet<>();
        for (int i = 0; i < list.node().size(); i++) {
            groups.add(new JsonValue(
                            list.file(), list.place() + "/" + i, list.node().get(i))
                    .text());
        }
        return groups;
    }

    private static EdgeMapping edge(Relation relation, JsonValue entry) {
        checkKeys(entry, relation == Relation.INTERACTED_WITH ? INTERACTION_KEYS : EDGE_KEYS);
        boolean reversed = entry.node().has("reversed") && entry.get("reversed").flag();
        String time = entry.node().has("time") ? entry.get("time").text() : null;
        List<PropertyCondition> where = entry.node().has("where") ? conditions(entry.get("where")) : List.of();
        return checked(entry, () -> new EdgeMapping(entry.get("type").text(), reversed, time, where));
    }

    private static List<PropertyCondition> conditions(JsonValue where) {
        requireObject(where, "properties and conditions, such as {\"rating\": {\">=\": 4}}");
        List<PropertyCondition> conditions = new ArrayList<>();
        where.node().fieldNames().forEachRemaining(property -> {
            JsonValue of = where.get(property);
            requireObject(of, "operators and values, such as {\">=\": 4}");
            of.node().fieldNames().forEachRemaining(operator -> {
                JsonValue value = of.get(operator);
                conditions.add(
                        checked(value, () -> new PropertyCondition(property, Comparison.of(operator), value(value))));
            });
        });
        return conditions;
    }

    private static Object value(JsonValue value) {
        JsonNode node = value.node();
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        throw new FailureException(value.where() + ": expected a number, a text, true or false", null);
    }

    private static void requireObject(JsonValue entry, String expected) {
        if (!entry.node().isObject() || entry.node().isEmpty()) {
            throw new FailureException(entry.where() + ": expected " + expected, null);
        }
    }

    private static <T> T checked(JsonValue entry, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new FailureException(entry.where() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> topKeys() {
        List<String> keys = new ArrayList<>();
        Arrays.stream(VertexType.values()).forEach(type -> keys.add(type.word()));
        Arrays.stream(Relation.values()).forEach(relation -> keys.add(relation.name()));
        return keys;
    }

    private static void checkKeys(JsonValue entry, List<String> known) {
        if (!entry.node().isObject()) {
            throw new FailureException(entry.where() + ": expected an object with " + String.join(", ", known), null);
        }
        entry.node().fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new FailureException(
                        entry.where() + ": '" + key + "' is unknown here; did you mean '"
                                + NameLookup.nearest(key, known) + "'?",
                        null);
            }
        });
    }
}
