package askwalk.graph.neo4j;

import askwalk.graph.AttributeGroup;
import askwalk.graph.Catalogue;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * A graph as rows to be written, always in the same order: groups and columns of the schema, vertices by type and id,
 * edges by relation, source and target, then tuples. A friendship, which has no direction, has one row.
 */
final class GraphRows {

    /** A receiver of rows, each with the statement that writes it. */
    interface Sink {
        void accept(String statement, Value row);
    }

    private static final String TUPLE = "MATCH (f:User {id: row[0]}) MATCH (t:Item {id: row[1]})" + " CREATE (f)-[:"
            + GraphLoader.TUPLE + " {role: row[2], position: row[3]}]->(t)";

    private static final String GROUP = "CREATE (:" + StoredSchema.GROUP_LABEL + ":" + GraphLoader.LABEL
            + " {id: row[0], key: row[1], name: row[2], complete: row[3], exclusive: row[4]})";

    private static final String COLUMN =
            "CREATE (:" + StoredSchema.COLUMN_LABEL + ":" + GraphLoader.LABEL + " {id: row[0], name: row[1]})";

    private final KnowledgeGraph graph;
    private final List<Tuples> tuples;

    GraphRows(KnowledgeGraph graph, List<Tuples> tuples) {
        this.graph = graph;
        this.tuples = List.copyOf(tuples);
    }

    long count() {
        long count = 0;
        for (VertexType type : VertexType.values()) {
            count += graph.count(type);
        }
        for (Relation relation : Relation.values()) {
            count += relation.symmetric() ? graph.edgeCount(relation) / 2 : graph.edgeCount(relation);
        }
        count += graph.schema().groups().size() + graph.schema().columns().size();
        for (Tuples tupleSet : tuples) {
            count += tupleSet.size();
        }
        return count;
    }

    void forEach(Sink sink) {
        schema(sink);
        for (VertexType type : VertexType.values()) {
            vertices(type, sink);
        }
        for (Relation relation : Relation.values()) {
            edges(relation, sink);
        }
        for (Tuples tupleSet : tuples) {
            for (int at = 0; at < tupleSet.size(); at++) {
                sink.accept(
                        TUPLE,
                        Values.value(List.of(
                                tupleSet.user(at),
                                tupleSet.item(at),
                                tupleSet.role().word(),
                                at)));
            }
        }
    }

    private void schema(Sink sink) {
        List<AttributeGroup> groups = graph.schema().groups();
        for (int index = 0; index < groups.size(); index++) {
            AttributeGroup group = groups.get(index);
            sink.accept(
                    GROUP,
                    Values.value(List.of(index, group.key(), group.name(), group.complete(), group.exclusive())));
        }
        List<String> columns = graph.schema().columns();
        for (int index = 0; index < columns.size(); index++) {
            sink.accept(COLUMN, Values.value(List.of(index, columns.get(index))));
        }
    }

    /** Vertices of a graph without schema have no further properties, and the same statement as ever. */
    private void vertices(VertexType type, Sink sink) {
        Catalogue catalogue = graph.catalogue();
        IntFunction<Map<String, Object>> properties = SchemaProperties.of(graph, type);
        String statement = vertexStatement(type) + (properties == null ? "" : " SET v += row[3]");
        for (int id = 0; id < catalogue.size(type); id++) {
            String key = catalogue.key(type, id);
            String name = catalogue.name(type, id);
            sink.accept(
                    statement,
                    Values.value(
                            properties == null
                                    ? List.of(id, key, name)
                                    : List.of(id, key, name, properties.apply(id))));
        }
    }

    private void edges(Relation relation, Sink sink) {
        String statement = edgeStatement(relation);
        IdBuffer targets = new IdBuffer();
        for (int from = 0; from < graph.count(relation.from()); from++) {
            graph.neighbours(relation, Direction.FORWARD, from, targets);
            for (int i = 0; i < targets.size(); i++) {
                int to = targets.get(i);
                if (!relation.symmetric() || from < to) {
                    sink.accept(statement, Values.value(from, to));
                }
            }
        }
    }

    private static String vertexStatement(VertexType type) {
        return "CREATE (v:" + label(type) + ":" + GraphLoader.LABEL + " {id: row[0], key: row[1], name: row[2]})";
    }

    private static String edgeStatement(Relation relation) {
        return "MATCH (f:" + label(relation.from()) + " {id: row[0]}) MATCH (t:" + label(relation.to())
                + " {id: row[1]}) CREATE (f)-[:" + relation.name() + "]->(t)";
    }

    private static String label(VertexType type) {
        return GraphMapping.ASKWALK.vertices().get(type).label();
    }
}
