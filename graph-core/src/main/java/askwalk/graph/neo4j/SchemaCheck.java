package askwalk.graph.neo4j;

import askwalk.graph.GraphAccessException;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neo4j.driver.Query;

/** Checks before the first query that no query has to scan all nodes. */
final class SchemaCheck {

    private static final Query INDEXES =
            new Query("SHOW INDEXES YIELD labelsOrTypes, properties, type, state, entityType"
                    + " WHERE type = 'RANGE' AND state = 'ONLINE' AND entityType = 'NODE' AND size(properties) = 1"
                    + " RETURN labelsOrTypes[0], properties[0]");

    /** The timeout of queries before the first turn. */
    private static final Duration QUERY_TIMEOUT = Duration.ofMinutes(1);

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
                        "there is no index for nodes by " + vertex.label() + "." + vertex.id()
                                + ", so that every query would scan all of them; create one with: CREATE CONSTRAINT FOR (n:"
                                + CypherNames.quote(vertex.label()) + ") REQUIRE n." + CypherNames.quote(vertex.id())
                                + " IS UNIQUE");
            }
        }
    }

    /** Checked first, since an empty database also lacks indexes, which would not help. */
    private static boolean hasNoItem(Neo4jConnection connection, GraphMapping mapping) {
        VertexMapping item = mapping.vertices().get(VertexType.ITEM);
        Query one = new Query("MATCH (n:" + CypherNames.quote(item.label()) + ") WHERE n."
                + CypherNames.quote(item.id()) + " IS NOT NULL RETURN true LIMIT 1");
        return connection
                .read(one, QUERY_TIMEOUT, row -> row.get(0).asBoolean())
                .isEmpty();
    }

    /**
     * Returns whether a loader filled the database, and checks that the load is complete. A database without a mark was
     * filled by others.
     */
    private static boolean isLoaded(Neo4jConnection connection) {
        List<LoadMark> marks = LoadMark.read(connection, QUERY_TIMEOUT);
        if (!marks.isEmpty() && !marks.get(0).isComplete()) {
            throw wrong(
                    connection,
                    "the graph in it is incomplete: "
                            + marks.get(0).describe()
                            + "; load it again, which continues where it stopped, or remove it");
        }
        return !marks.isEmpty();
    }

    private static GraphAccessException wrong(Neo4jConnection connection, String problem) {
        return new GraphAccessException(
                "the database at " + connection.address().uri() + " cannot be walked: " + problem, false, null);
    }
}
