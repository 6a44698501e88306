package askwalk.graph.neo4j;

import askwalk.graph.Comparison;
import askwalk.graph.Direction;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of the queries that read vertices and edges of a graph, and the patterns of {@link ItemQueries}. They are
 * built once, only from the names of the mapping; values are passed as parameters. Immutable.
 */
final class Cypher {

    static final String VERTEX = "vertex";
    static final String SHARED = "shared";

    private static final String EDGE = "edge";
    private static final String WHERE = "where";

    private final GraphMapping mapping;
    private final Map<Relation, Map<Direction, String>> neighbours = new EnumMap<>(Relation.class);
    private final String likesOfFriends;

    Cypher(GraphMapping mapping) {
        this.mapping = mapping;
        for (Relation relation : mapping.edges().keySet()) {
            Map<Direction, String> texts = new EnumMap<>(Direction.class);
            for (Direction direction : Direction.values()) {
                texts.put(direction, neighboursOf(relation, direction));
            }
            neighbours.put(relation, texts);
        }
        likesOfFriends = neighbours.containsKey(Relation.FRIEND_OF) && neighbours.containsKey(Relation.LIKES)
                ? sharedLikes()
                : null;
    }

    /** Returns the query for the neighbours of a vertex; null if the mapping has no such edges. */
    String neighbours(Relation relation, Direction direction) {
        return neighbours.containsKey(relation) ? neighbours.get(relation).get(direction) : null;
    }

    /**
     * Returns the query for the likes of a user's friends who share a liking; null if the mapping has no friends or no
     * likes.
     */
    String likesOfFriends() {
        return likesOfFriends;
    }

    /** Returns the query for id, key and name of all vertices of a type. */
    String vertices(VertexType type) {
        VertexMapping vertex = mapping.vertices().get(type);
        return """
                %s
                RETURN %s AS id, %s AS key, %s AS name""".formatted(
                        every("v", type),
                        property("v", vertex.id()),
                        property("v", vertex.key()),
                        property("v", vertex.name()));
    }

    /** Returns the query for a property of the attributes that have it. */
    String attributeProperty(String name) {
        return "%1$s AND %3$s IS NOT NULL RETURN %2$s, %3$s"
                .formatted(every("v", VertexType.ATTRIBUTE), id("v", VertexType.ATTRIBUTE), property("v", name));
    }

    /** Returns the query for the number of relationships of each attribute to items, including parallel ones. */
    String carrierCounts() {
        return """
                %s
                RETURN %s, COUNT { (v)%s() }""".formatted(
                        every("v", VertexType.ATTRIBUTE),
                        id("v", VertexType.ATTRIBUTE),
                        arrow(Relation.HAS_ATTRIBUTE, Direction.BACKWARD));
    }

    /** Returns the query for all edges of a relation, as a list for each source. */
    String edges(Relation relation) {
        return """
                %s
                RETURN %s, [(v)%s(n) WHERE %s | %s]""".formatted(
                        every("v", relation.from()),
                        id("v", relation.from()),
                        arrow(relation, Direction.FORWARD),
                        is("n", relation.to()),
                        id("n", relation.to()));
    }

    /** Returns the query for all interactions with their times, as a list of pairs for each user. */
    String timedInteractions() {
        Relation relation = Relation.INTERACTED_WITH;
        return """
                %s
                RETURN %s, [(v)%s(n) WHERE %s | [%s, %s]]""".formatted(
                        every("v", relation.from()),
                        id("v", relation.from()),
                        arrow(relation, Direction.FORWARD),
                        is("n", relation.to()),
                        id("n", relation.to()),
                        property(EDGE, mapping.edges().get(relation).time()));
    }

    /** Returns the pattern that matches every edge of a relation, without a RETURN clause. */
    String anyEdge(Relation relation) {
        return """
                MATCH %s%s%s
                WHERE %s IS NOT NULL AND %s IS NOT NULL""".formatted(
                        node("v", relation.from()),
                        arrow(relation, Direction.FORWARD),
                        node("n", relation.to()),
                        id("v", relation.from()),
                        id("n", relation.to()));
    }

    /** Returns the pattern that matches every edge of a relation with a known time; the mapping must name the time. */
    String anyTimedEdge(Relation relation) {
        return "%s AND %s IS NOT NULL"
                .formatted(
                        anyEdge(relation),
                        property(EDGE, mapping.edges().get(relation).time()));
    }

    /** Returns the query for the number of edges of a relation. */
    String edgeCount(Relation relation) {
        return """
                %s
                MATCH (v)%s%s
                WHERE %s IS NOT NULL AND v <> n
                WITH DISTINCT v, n
                RETURN count(*)""".formatted(
                        every("v", relation.from()),
                        arrow(relation, Direction.FORWARD),
                        node("n", relation.to()),
                        id("n", relation.to()));
    }

    /** Returns the query for the numbers of nodes and relationships, which the database stores. */
    String counts() {
        List<String> counts = new ArrayList<>();
        for (VertexMapping vertex : mapping.vertices().values()) {
            counts.add("COUNT { (:%s) } AS count%s".formatted(CypherNames.quote(vertex.label()), counts.size()));
        }
        for (EdgeMapping edge : mapping.edges().values()) {
            counts.add("COUNT { ()-[:%s]->() } AS count%s".formatted(CypherNames.quote(edge.type()), counts.size()));
        }
        return "RETURN " + String.join(", ", counts);
    }

    String isAttribute(String variable) {
        return "%s AND %s".formatted(is(variable, VertexType.ATTRIBUTE), id(variable, VertexType.ATTRIBUTE));
    }

    /**
     * Tests the type in a form that no index can serve. A vertex has few neighbours and a type has many vertices, but a
     * planner with outdated statistics may choose the index.
     */
    String is(String variable, VertexType type) {
        return "%s IN labels(%s)"
                .formatted(CypherNames.literal(mapping.vertices().get(type).label()), variable);
    }

    private String neighboursOf(Relation relation, Direction direction) {
        boolean forward = direction == Direction.FORWARD;
        VertexType from = forward ? relation.from() : relation.to();
        VertexType to = forward ? relation.to() : relation.from();
        return """
                MATCH %s%s(n)
                %s
                WHERE %s
                RETURN %s""".formatted(
                node("v", from, VERTEX), arrow(relation, direction), startAt("v", from), is("n", to), id("n", to));
    }

    /** Returns one row for each friend instead of each like, so that friends added later can be left out. */
    private String sharedLikes() {
        String likes = arrow(Relation.LIKES, Direction.FORWARD);
        return """
                MATCH %s%s(friend)
                %s
                WHERE %s AND EXISTS { (friend)%s(shared) WHERE %s IN $%s }
                RETURN %s, [(friend)%s(liked) WHERE %s | %s]""".formatted(
                        node("v", VertexType.USER, VERTEX),
                        arrow(Relation.FRIEND_OF, Direction.FORWARD),
                        startAt("v", VertexType.USER),
                        is("friend", VertexType.USER),
                        likes,
                        isAttribute("shared"),
                        SHARED,
                        id("friend", VertexType.USER),
                        likes,
                        is("liked", VertexType.ATTRIBUTE),
                        id("liked", VertexType.ATTRIBUTE));
    }

    String every(String variable, VertexType type) {
        return """
                MATCH %s
                WHERE %s IS NOT NULL""".formatted(node(variable, type), id(variable, type));
    }

    /**
     * Returns an index hint. Without it a planner with outdated statistics, as after a load, may start at the many
     * neighbours.
     */
    String startAt(String variable, VertexType type) {
        VertexMapping vertex = mapping.vertices().get(type);
        return "USING INDEX %s:%s(%s)"
                .formatted(variable, CypherNames.quote(vertex.label()), CypherNames.quote(vertex.id()));
    }

    private String node(String variable, VertexType type) {
        return "(%s:%s)".formatted(variable, label(type));
    }

    String node(String variable, VertexType type, String parameter) {
        VertexMapping vertex = mapping.vertices().get(type);
        return "(%s:%s {%s: $%s})".formatted(variable, label(type), CypherNames.quote(vertex.id()), parameter);
    }

    String label(VertexType type) {
        return CypherNames.quote(mapping.vertices().get(type).label());
    }

    String id(String variable, VertexType type) {
        return property(variable, mapping.vertices().get(type).id());
    }

    static String property(String variable, String name) {
        return variable + "." + CypherNames.quote(name);
    }

    String arrow(Relation relation, Direction direction) {
        EdgeMapping edge = mapping.edges().get(relation);
        String variable = edge.time() == null && edge.where().isEmpty() ? "" : EDGE;
        String middle = "-[%s:%s%s]-".formatted(variable, CypherNames.quote(edge.type()), where(edge));
        if (relation.symmetric()) {
            return middle;
        }
        return (direction == Direction.FORWARD) == edge.reversed() ? "<" + middle : middle + ">";
    }

    private static String where(EdgeMapping edge) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < edge.where().size(); i++) {
            PropertyCondition condition = edge.where().get(i);
            text.append(i == 0 ? " WHERE " : " AND ").append(condition(condition, "$" + WHERE + i));
        }
        return text.toString();
    }

    private static String condition(PropertyCondition condition, String value) {
        String property = property(EDGE, condition.property());
        return condition.value() instanceof Boolean && condition.comparison() == Comparison.NOT_EQUAL
                ? "%s = NOT %s".formatted(property, value)
                : comparison(property, condition.comparison(), value);
    }

    /** In Cypher, values of different types are unequal; only values of one type can be ordered. */
    static String comparison(String property, Comparison comparison, String value) {
        return comparison == Comparison.NOT_EQUAL
                ? "(%1$s < %2$s OR %1$s > %2$s)".formatted(property, value)
                : "%s %s %s".formatted(property, comparison.symbol(), value);
    }

    /** Returns whether the mapping has edges of a relation. */
    boolean hasEdges(Relation relation) {
        return mapping.edges().containsKey(relation);
    }

    /** Returns the values in the conditions of a relation, by parameter. */
    Map<String, Object> conditions(Relation relation) {
        EdgeMapping edge = mapping.edges().get(relation);
        return values(edge == null ? List.of() : edge.where());
    }

    /** Returns the values in conditions, by parameter, as a mutable map. */
    static Map<String, Object> values(List<PropertyCondition> conditions) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            values.put(WHERE + i, conditions.get(i).value());
        }
        return values;
    }
}
