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
 * The texts of all queries that read a graph. They are built once, only from the names of the mapping; values are
 * passed as parameters. Immutable.
 */
final class Cypher {

    /** The result of a query about items. */
    enum Projection {
        ITEMS,
        ATTRIBUTE_LISTS,
        ATTRIBUTE_COUNTS
    }

    static final String FIRST = "first";
    static final String OTHERS = "others";
    static final String NONE_OF = "noneOf";
    static final String EXCEPT = "except";
    static final String VERTEX = "vertex";
    static final String SHARED = "shared";

    private static final String EDGE = "edge";
    private static final String WHERE = "where";

    private static final int WITH_FIRST = 1;
    private static final int WITH_OTHERS = 2;
    private static final int WITH_NONE_OF = 4;
    private static final int WITH_EXCEPT = 8;

    private final GraphMapping mapping;
    private final Map<Projection, String[]> items = new EnumMap<>(Projection.class);
    private final Map<Relation, Map<Direction, String>> neighbours = new EnumMap<>(Relation.class);
    private final String likesOfFriends;

    Cypher(GraphMapping mapping) {
        this.mapping = mapping;
        for (Projection projection : Projection.values()) {
            String[] texts = new String[2 * WITH_EXCEPT];
            for (int parts = 0; parts < texts.length; parts++) {
                texts[parts] = constrained(parts) + "\n" + result(projection);
            }
            items.put(projection, texts);
        }
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

    /** Returns the query for items under the given combination of constraints. */
    String items(Projection projection, boolean first, boolean others, boolean noneOf, boolean except) {
        int parts = (first ? WITH_FIRST : 0)
                | (others ? WITH_OTHERS : 0)
                | (noneOf ? WITH_NONE_OF : 0)
                | (except ? WITH_EXCEPT : 0);
        return items.get(projection)[parts];
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

    private String constrained(int parts) {
        List<String> lines = new ArrayList<>();
        if ((parts & WITH_FIRST) != 0) {
            lines.add("""
                    MATCH %s%s(i)
                    %s
                    WHERE %s""".formatted(
                            node(FIRST, VertexType.ATTRIBUTE, FIRST),
                            arrow(Relation.HAS_ATTRIBUTE, Direction.BACKWARD),
                            startAt(FIRST, VertexType.ATTRIBUTE),
                            is("i", VertexType.ITEM)));
        } else {
            lines.add(every("i", VertexType.ITEM));
        }
        String carries = arrow(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        if ((parts & WITH_OTHERS) != 0) {
            lines.add("  AND all(other IN $%s WHERE EXISTS { (i)%s(o) WHERE %s = other })"
                    .formatted(OTHERS, carries, isAttribute("o")));
        }
        if ((parts & WITH_NONE_OF) != 0) {
            lines.add("  AND NOT EXISTS { (i)%s(unwanted) WHERE %s IN $%s }"
                    .formatted(carries, isAttribute("unwanted"), NONE_OF));
        }
        if ((parts & WITH_EXCEPT) != 0) {
            lines.add("  AND NOT %s IN $%s".formatted(id("i", VertexType.ITEM), EXCEPT));
        }
        return String.join("\n", lines);
    }

    private String isAttribute(String variable) {
        return "%s AND %s".formatted(is(variable, VertexType.ATTRIBUTE), id(variable, VertexType.ATTRIBUTE));
    }

    /**
     * Tests the type in a form that no index can serve. A vertex has few neighbours and a type has many vertices, but a
     * planner with outdated statistics may choose the index.
     */
    private String is(String variable, VertexType type) {
        return "%s IN labels(%s)"
                .formatted(CypherNames.literal(mapping.vertices().get(type).label()), variable);
    }

    private String result(Projection projection) {
        String item = id("i", VertexType.ITEM);
        String attribute = id("a", VertexType.ATTRIBUTE);
        String carries = arrow(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        return switch (projection) {
            case ITEMS -> "RETURN " + item;
            case ATTRIBUTE_LISTS ->
                "RETURN %s, [(i)%s(a) WHERE %s | %s]"
                        .formatted(item, carries, is("a", VertexType.ATTRIBUTE), attribute);
            // The label is tested after counting; before, the planner would scan every attribute for each item.
            case ATTRIBUTE_COUNTS -> """
                WITH collect(DISTINCT i) AS found
                RETURN size(found), COLLECT {
                  UNWIND found AS i
                  MATCH (i)%s(a)
                  WITH a, count(DISTINCT i) AS carriers
                  WHERE a:%s AND %s IS NOT NULL
                  RETURN [%s, carriers] }""".formatted(carries, label(VertexType.ATTRIBUTE), attribute, attribute);
        };
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

    private String every(String variable, VertexType type) {
        return """
                MATCH %s
                WHERE %s IS NOT NULL""".formatted(node(variable, type), id(variable, type));
    }

    /**
     * Returns an index hint. Without it a planner with outdated statistics, as after a load, may start at the many
     * neighbours.
     */
    private String startAt(String variable, VertexType type) {
        VertexMapping vertex = mapping.vertices().get(type);
        return "USING INDEX %s:%s(%s)"
                .formatted(variable, CypherNames.quote(vertex.label()), CypherNames.quote(vertex.id()));
    }

    private String node(String variable, VertexType type) {
        return "(%s:%s)".formatted(variable, label(type));
    }

    private String node(String variable, VertexType type, String parameter) {
        VertexMapping vertex = mapping.vertices().get(type);
        return "(%s:%s {%s: $%s})".formatted(variable, label(type), CypherNames.quote(vertex.id()), parameter);
    }

    private String label(VertexType type) {
        return CypherNames.quote(mapping.vertices().get(type).label());
    }

    private String id(String variable, VertexType type) {
        return property(variable, mapping.vertices().get(type).id());
    }

    private static String property(String variable, String name) {
        return variable + "." + CypherNames.quote(name);
    }

    private String arrow(Relation relation, Direction direction) {
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

    /** In Cypher, values of different types are unequal; only values of one type can be ordered. */
    private static String condition(PropertyCondition condition, String value) {
        String property = property(EDGE, condition.property());
        if (condition.comparison() != Comparison.NOT_EQUAL) {
            return "%s %s %s".formatted(property, condition.comparison().symbol(), value);
        }
        return condition.value() instanceof Boolean
                ? "%s = NOT %s".formatted(property, value)
                : "(%1$s < %2$s OR %1$s > %2$s)".formatted(property, value);
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
