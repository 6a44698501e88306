package askwalk.graph.neo4j;

import askwalk.graph.Catalogue;
import askwalk.graph.GraphAccessException;
import askwalk.graph.InvalidGraphException;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads all vertices of a database and assigns dense ids in ascending order of their ids there. */
final class VertexReader {

    /** The vertices of a graph. */
    record Vertices(Catalogue catalogue, Map<VertexType, VertexIds> ids) {}

    private record Row(Object id, String key, String name) {}

    private final Neo4jConnection connection;
    private final GraphMapping mapping;
    private final Cypher cypher;

    VertexReader(Neo4jConnection connection, GraphMapping mapping, Cypher cypher) {
        this.connection = connection;
        this.mapping = mapping;
        this.cypher = cypher;
    }

    Vertices read() {
        Map<VertexType, List<String>> keys = new EnumMap<>(VertexType.class);
        Map<VertexType, List<String>> names = new EnumMap<>(VertexType.class);
        Map<VertexType, VertexIds> ids = new EnumMap<>(VertexType.class);
        for (VertexType type : VertexType.values()) {
            List<Row> rows = rows(type);
            keys.put(type, rows.stream().map(Row::key).toList());
            names.put(type, rows.stream().map(Row::name).toList());
            ids.put(type, VertexIds.of(rows.stream().map(Row::id).toArray()));
        }
        if (keys.get(VertexType.ITEM).isEmpty()) {
            throw wrong("cannot be walked: " + noItem(mapping));
        }
        try {
            return new Vertices(Catalogue.of(keys, names), ids);
        } catch (InvalidGraphException e) {
            throw wrong("cannot be walked: " + e.getMessage());
        }
    }

    /** Returns the problem of a database without items. */
    static String noItem(GraphMapping mapping) {
        VertexMapping item = mapping.vertices().get(VertexType.ITEM);
        return "it has no node with the label " + item.label() + " and the property " + item.id()
                + ", and so no item: load a graph first, or define its items by a mapping";
    }

    private List<Row> rows(VertexType type) {
        VertexMapping vertex = mapping.vertices().get(type);
        List<Row> rows = connection.stream(
                new Query(cypher.vertices(type)), ArrayList::new, (into, record) -> into.add(row(vertex, record)));
        for (Row row : rows) {
            if (row.id.getClass() != rows.get(0).id.getClass()) {
                throw wrong("has both numbers and texts in " + vertex.label() + "." + vertex.id()
                        + ": use one kind for all");
            }
        }
        rows.sort((one, other) -> VertexIds.compare(one.id, other.id));
        for (int at = 1; at < rows.size(); at++) {
            if (rows.get(at).id.equals(rows.get(at - 1).id)) {
                throw wrong("has two nodes with " + vertex.label() + "." + vertex.id() + " = " + rows.get(at).id
                        + ": make it unique, or choose another property as id");
            }
        }
        return rows;
    }

    private Row row(VertexMapping vertex, Record record) {
        Object id = record.get(0).asObject();
        if (!(id instanceof Long) && !(id instanceof String)) {
            throw wrong("has in " + vertex.label() + "." + vertex.id() + " a value that is neither a whole number nor a"
                    + " text: " + id);
        }
        String key = text(record.get(1), id.toString());
        return new Row(id, key, text(record.get(2), key));
    }

    private static String text(Value value, String otherwise) {
        return value.isNull() ? otherwise : value.asObject().toString();
    }

    private GraphAccessException wrong(String problem) {
        return new GraphAccessException(
                "the database at " + connection.address().uri() + " " + problem, false, null);
    }
}
