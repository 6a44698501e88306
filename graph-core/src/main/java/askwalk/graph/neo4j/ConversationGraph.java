package askwalk.graph.neo4j;

import askwalk.graph.Catalogue;
import askwalk.graph.GraphAccessException;
import askwalk.graph.VertexType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Draws conversations into the database of their graph, to look at them in Neo4j Browser: a node {@code Conversation}
 * with relationships {@code ASKED} (with {@code turn} and {@code answer}) to attributes and {@code RECOMMENDED} (with
 * {@code turn}, {@code rank} and {@code accepted}) to items, and {@code HELD} from the user, if the graph contains the
 * user. Turns count from 1; the opening is turn 0. No query of a conversation follows these relationships, and a
 * conversation cannot be resumed from its drawing. Safe for concurrent use.
 */
public final class ConversationGraph {

    static final String LABEL = "Conversation";
    static final String ID = "id";

    private static final Duration SCHEMA_TIMEOUT = Duration.ofMinutes(1);

    private final Neo4jConnection connection;
    private final Catalogue catalogue;
    private final Map<VertexType, VertexIds> ids;
    private final String text;

    private ConversationGraph(Neo4jConnection connection, GraphMapping mapping, VertexReader.Vertices vertices) {
        this.connection = connection;
        catalogue = vertices.catalogue();
        ids = vertices.ids();
        text = text(mapping);
    }

    /**
     * An attribute that was asked.
     *
     * @param turn the turn, 0 for the opening
     * @param attribute attribute id
     * @param answer the response: accepted, rejected or unknown
     */
    public record Asked(int turn, int attribute, String answer) {}

    /**
     * An item that was recommended.
     *
     * @param turn the turn
     * @param item item id
     * @param rank its rank in the list, from 1
     * @param accepted whether the user accepted it
     */
    public record Recommended(int turn, int item, int rank, boolean accepted) {}

    /**
     * Reads the vertices of the graph, and creates the constraint of drawings if it is missing.
     *
     * @param connection the database, which the caller closes
     * @param mapping the mapping of the graph
     * @return the drawings
     * @throws GraphAccessException if the database cannot be read or written
     */
    public static ConversationGraph open(Neo4jConnection connection, GraphMapping mapping) {
        connection.runAutoCommit(Schema.conversations(), SCHEMA_TIMEOUT, row -> row);
        return new ConversationGraph(
                connection, mapping, new VertexReader(connection, mapping, new Cypher(mapping)).read());
    }

    /**
     * Returns the vertices of the graph.
     *
     * @return their external keys and their ids, which {@link #put} takes
     */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Draws the current state of a conversation, in place of its previous state. So it may be drawn after every turn,
     * and again after a failure.
     *
     * @param id identifies the conversation
     * @param user the user id; negative for an unknown user
     * @param properties further properties: texts, numbers and booleans by name
     * @param asked the attributes that were asked
     * @param recommended the items that were recommended
     * @throws GraphAccessException if the database cannot be written; then nothing has changed
     */
    public void put(
            String id, int user, Map<String, Object> properties, List<Asked> asked, List<Recommended> recommended) {
        VertexIds attributes = ids.get(VertexType.ATTRIBUTE);
        VertexIds items = ids.get(VertexType.ITEM);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("properties", properties);
        parameters.put(
                "user", user < 0 ? List.of() : List.of(ids.get(VertexType.USER).parameter(user)));
        parameters.put(
                "asked",
                asked.stream()
                        .map(one -> list(
                                Values.value(one.turn), attributes.parameter(one.attribute), Values.value(one.answer)))
                        .toList());
        parameters.put(
                "recommended",
                recommended.stream()
                        .map(one -> list(
                                Values.value(one.turn),
                                items.parameter(one.item),
                                Values.value(one.rank),
                                Values.value(one.accepted)))
                        .toList());
        connection.write(
                new Query(text, Values.value(parameters)), connection.address().deadline(), row -> row);
    }

    /**
     * Removes the drawing of a conversation, if there is one.
     *
     * @param id identifies the conversation
     * @throws GraphAccessException if the database cannot be written
     */
    public void remove(String id) {
        connection.write(
                new Query("MATCH (c:%s {%s: $id}) DETACH DELETE c".formatted(LABEL, ID), Map.of("id", id)),
                connection.address().deadline(),
                row -> row);
    }

    private static Value list(Value... values) {
        return Values.value(values);
    }

    private static String text(GraphMapping mapping) {
        return """
                MERGE (c:%s {%s: $id}) SET c:%s, c += $properties
                WITH c CALL { WITH c OPTIONAL MATCH (c)-[old:ASKED|RECOMMENDED]->() DELETE old }
                CALL { WITH c UNWIND $user AS user MATCH (u:%s)
                  MERGE (u)-[:HELD]->(c) }
                CALL { WITH c UNWIND $asked AS row MATCH (a:%s)
                  CREATE (c)-[:ASKED {turn: row[0], answer: row[2]}]->(a) }
                CALL { WITH c UNWIND $recommended AS row MATCH (i:%s)
                  CREATE (c)-[:RECOMMENDED {turn: row[0], rank: row[2], accepted: row[3]}]->(i) }""".formatted(
                        LABEL,
                        ID,
                        GraphLoader.LABEL,
                        node(mapping, VertexType.USER, "user"),
                        node(mapping, VertexType.ATTRIBUTE, "row[1]"),
                        node(mapping, VertexType.ITEM, "row[1]"));
    }

    /** Returns the label and the id of a node; the value of the id is an expression. */
    private static String node(GraphMapping mapping, VertexType type, String id) {
        VertexMapping vertex = mapping.vertices().get(type);
        return "%s {%s: %s}".formatted(CypherNames.quote(vertex.label()), CypherNames.quote(vertex.id()), id);
    }
}
