package askwalk.graph.neo4j;

import askwalk.graph.GraphAccessException;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neo4j.driver.Query;

/** Makes sure before anything is asked that no query will have to look through all nodes. */
final class SchemaCheck {

    private static final Query INDEXES =
            new Query("SHOW INDEXES YIELD labelsOrTypes, properties, type, state, entityType"
                    + " WHERE type = 'RANGE' AND state = 'ONLINE' AND entityType = 'NODE' AND size(properties) = 1"
                    + " RETURN labelsOrTypes[0], properties[0]");

    /** What is asked before the first turn has no deadline of a turn. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Index(String label, String property) {}

    private SchemaCheck() {}

    static void check(Neo4jConnection connection, GraphMapping mapping) {
        if (!mapping.edges().containsKey(Relation.HAS_ATTRIBUTE)) {
            throw wrong(
                    connection, "the mapping names no relationship type for HAS_ATTRIBUTE, which questions are about");
        }
        boolean loaded = mapping.equals(GraphMapping.ASKWALK) && isLoaded(connection);
        MappingCheck names = new MappingCheck(connection, mapping);
        if (hasNoItem(connection, mapping)) {
            throw wrong(connection, VertexReader.noItem(mapping) + names.whyNoItem());
        }
        if (!loaded) {
            String problem = names.problem();
            if (!problem.isEmpty()) {
                throw wrong(connection, problem);
            }
        }
        Set<Index> indexes = new HashSet<>(connection.read(
                INDEXES, row -> new Index(row.get(0).asString(), row.get(1).asString())));
        for (VertexType type : VertexType.values()) {
            VertexMapping vertex = mapping.vertices().get(type);
            if (!indexes.contains(new Index(vertex.label(), vertex.id())) && !names.isAbsent(type)) {
                throw wrong(
                        connection,
                        "no index finds a node by " + vertex.label() + "." + vertex.id()
                                + ", so that every query would look at all of them; make one with: CREATE CONSTRAINT FOR (n:"
                                + CypherNames.quote(vertex.label()) + ") REQUIRE n." + CypherNames.quote(vertex.id())
                                + " IS UNIQUE");
            }
        }
    }

    /** Said first, since an empty database lacks indexes too and they would not help. */
    private static boolean hasNoItem(Neo4jConnection connection, GraphMapping mapping) {
        VertexMapping item = mapping.vertices().get(VertexType.ITEM);
        Query one = new Query("MATCH (n:" + CypherNames.quote(item.label()) + ") WHERE n."
                + CypherNames.quote(item.id()) + " IS NOT NULL RETURN true LIMIT 1");
        return connection.read(one, PATIENCE, row -> row.get(0).asBoolean()).isEmpty();
    }

    /** What a loader put there is as its data set is, once it is whole; a database without a mark others filled. */
    private static boolean isLoaded(Neo4jConnection connection) {
        List<LoadMark> marks = LoadMark.read(connection, PATIENCE);
        if (!marks.isEmpty() && !marks.get(0).isWhole()) {
            throw wrong(
                    connection,
                    "the graph in it is not whole: "
                            + marks.get(0).describe()
                            + "; load it again, which goes on where it stopped, or remove it");
        }
        return !marks.isEmpty();
    }

    private static GraphAccessException wrong(Neo4jConnection connection, String problem) {
        return new GraphAccessException(
                "the database at " + connection.address().uri() + " cannot be walked: " + problem, false, null);
    }
}
