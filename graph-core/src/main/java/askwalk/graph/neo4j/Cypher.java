package askwalk.graph.neo4j;

import askwalk.graph.Direction;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of all queries that read a graph. They are put together once, from the names of the mapping alone; what a
 * turn is about travels as parameters. Immutable.
 */
final class Cypher {

    /** What a query about items gives of them. */
    enum Wanted {
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
    private final Map<Wanted, String[]> items = new EnumMap<>(Wanted.class);
    private final Map<Relation, Map<Direction, String>> neighbours = new EnumMap<>(Relation.class);
    private final String likesOfFriends;

    Cypher(GraphMapping mapping) {
        this.mapping = mapping;
        for (Wanted wanted : Wanted.values()) {
            String[] texts = new String[2 * WITH_EXCEPT];
            for (int parts = 0; parts < texts.length; parts++) {
                texts[parts] = constrained(parts) + result(wanted);
            }
            items.put(wanted, texts);
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

    /** The query for items under constraints of which some are there and others are not. */
    String items(Wanted wanted, boolean first, boolean others, boolean noneOf, boolean except) {
        int parts = (first ? WITH_FIRST : 0)
                | (others ? WITH_OTHERS : 0)
                | (noneOf ? WITH_NONE_OF : 0)
                | (except ? WITH_EXCEPT : 0);
        return items.get(wanted)[parts];
    }

    /** The query for the neighbours of a vertex; null if the mapping has no such edges. */
    String neighbours(Relation relation, Direction direction) {
        return neighbours.containsKey(relation) ? neighbours.get(relation).get(direction) : null;
    }

    /**
     * The query for the likes of a user's friends who share a liking; null if the mapping has no friends or no likes.
     */
    String likesOfFriends() {
        return likesOfFriends;
    }

    /** The query for id, key and name of all vertices of a type. */
    String vertices(VertexType type) {
        VertexMapping vertex = mapping.vertices().get(type);
        return every("v", type) + "\nRETURN " + property("v", vertex.id()) + " AS id, " + property("v", vertex.key())
                + " AS key, " + property("v", vertex.name()) + " AS name";
    }

    /** The query for how many relationships each attribute has to items, parallel ones counted. */
    String carrierCounts() {
        return every("v", VertexType.ATTRIBUTE) + "\nRETURN " + id("v", VertexType.ATTRIBUTE) + ", COUNT { (v)"
                + arrow(Relation.HAS_ATTRIBUTE, Direction.BACKWARD) + "() }";
    }

    /** The query for all edges of a relation, a list for each source. */
    String edges(Relation relation) {
        return every("v", relation.from()) + "\nRETURN " + id("v", relation.from()) + ", [(v)"
                + arrow(relation, Direction.FORWARD) + "(n) WHERE " + is("n", relation.to()) + " | "
                + id("n", relation.to())
                + "]";
    }

    /** The query for all interactions with their times, a list of pairs for each user. */
    String timedInteractions() {
        Relation relation = Relation.INTERACTED_WITH;
        return every("v", relation.from()) + "\nRETURN " + id("v", relation.from()) + ", [(v)"
                + arrow(relation, Direction.FORWARD) + "(n) WHERE " + is("n", relation.to()) + " | ["
                + id("n", relation.to()) + ", "
                + property(EDGE, mapping.edges().get(relation).time()) + "]]";
    }

    /** The pattern that matches every edge of a relation, without what to return of it. */
    String anyEdge(Relation relation) {
        return "MATCH " + node("v", relation.from()) + arrow(relation, Direction.FORWARD) + node("n", relation.to())
                + "\nWHERE " + id("v", relation.from()) + " IS NOT NULL AND " + id("n", relation.to()) + " IS NOT NULL";
    }

    /** The pattern that matches every edge of a relation whose time is known; the mapping names the time. */
    String anyTimedEdge(Relation relation) {
        return anyEdge(relation) + " AND "
                + property(EDGE, mapping.edges().get(relation).time()) + " IS NOT NULL";
    }

    /** The query for the number of edges of a relation. */
    String edgeCount(Relation relation) {
        return every("v", relation.from()) + "\nMATCH (v)" + arrow(relation, Direction.FORWARD)
                + node("n", relation.to()) + "\nWHERE " + id("n", relation.to())
                + " IS NOT NULL AND v <> n\nWITH DISTINCT v, n\nRETURN count(*)";
    }

    /** The query for the numbers of nodes and relationships, which the database has at hand. */
    String counts() {
        List<String> counts = new ArrayList<>();
        for (VertexMapping vertex : mapping.vertices().values()) {
            counts.add("COUNT { (:" + Names.quote(vertex.label()) + ") } AS count" + counts.size());
        }
        for (EdgeMapping edge : mapping.edges().values()) {
            counts.add("COUNT { ()-[:" + Names.quote(edge.type()) + "]->() } AS count" + counts.size());
        }
        return "RETURN " + String.join(", ", counts);
    }

    private String constrained(int parts) {
        StringBuilder text = new StringBuilder();
        if ((parts & WITH_FIRST) != 0) {
            text.append("MATCH ").append(node(FIRST, VertexType.ATTRIBUTE, FIRST));
            text.append(arrow(Relation.HAS_ATTRIBUTE, Direction.BACKWARD)).append("(i)");
            text.append(startAt(FIRST, VertexType.ATTRIBUTE)).append("\nWHERE ").append(is("i", VertexType.ITEM));
        } else {
            text.append(every("i", VertexType.ITEM));
        }
        String carries = "(i)" + arrow(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        if ((parts & WITH_OTHERS) != 0) {
            text.append("\n  AND all(other IN $" + OTHERS + " WHERE EXISTS { ").append(carries);
            text.append("(o) WHERE ").append(isAttribute("o")).append(" = other })");
        }
        if ((parts & WITH_NONE_OF) != 0) {
            text.append("\n  AND NOT EXISTS { ").append(carries).append("(unwanted)");
            text.append(" WHERE ").append(isAttribute("unwanted")).append(" IN $" + NONE_OF + " }");
        }
        if ((parts & WITH_EXCEPT) != 0) {
            text.append("\n  AND NOT ").append(id("i", VertexType.ITEM)).append(" IN $" + EXCEPT);
        }
        return text.toString();
    }

    private String isAttribute(String variable) {
        return is(variable, VertexType.ATTRIBUTE) + " AND " + id(variable, VertexType.ATTRIBUTE);
    }

    /**
     * Says it in a way that no index can serve: from a vertex there are a few steps to others, while all vertices of a
     * type are many, and a planner that knows old statistics may think otherwise.
     */
    private String is(String variable, VertexType type) {
        return Names.literal(mapping.vertices().get(type).label()) + " IN labels(" + variable + ")";
    }

    private String result(Wanted wanted) {
        String item = id("i", VertexType.ITEM);
        String attribute = id("a", VertexType.ATTRIBUTE);
        String carried =
                "(i)" + arrow(Relation.HAS_ATTRIBUTE, Direction.FORWARD) + "(a) WHERE " + is("a", VertexType.ATTRIBUTE);
        return switch (wanted) {
            case ITEMS -> "\nRETURN " + item;
            case ATTRIBUTE_LISTS -> "\nRETURN " + item + ", [" + carried + " | " + attribute + "]";
            // The label comes after counting: before, the planner would look at every attribute for each item.
            case ATTRIBUTE_COUNTS ->
                "\nWITH collect(DISTINCT i) AS found\nRETURN size(found), COLLECT {"
                        + "\n  UNWIND found AS i\n  MATCH (i)" + arrow(Relation.HAS_ATTRIBUTE, Direction.FORWARD)
                        + "(a)"
                        + "\n  WITH a, count(DISTINCT i) AS carriers"
                        + "\n  WHERE a:" + label(VertexType.ATTRIBUTE) + " AND " + attribute
                        + " IS NOT NULL"
                        + "\n  RETURN [" + attribute + ", carriers] }";
        };
    }

    private String neighboursOf(Relation relation, Direction direction) {
        boolean forward = direction == Direction.FORWARD;
        VertexType from = forward ? relation.from() : relation.to();
        VertexType to = forward ? relation.to() : relation.from();
        return "MATCH " + node("v", from, VERTEX) + arrow(relation, direction) + "(n)" + startAt("v", from) + "\nWHERE "
                + is("n", to) + "\nRETURN " + id("n", to);
    }

    /** A row for each friend and not for each like, so that friends who came later can be left out. */
    private String sharedLikes() {
        String likes = "(friend)" + arrow(Relation.LIKES, Direction.FORWARD);
        return "MATCH " + node("v", VertexType.USER, VERTEX) + arrow(Relation.FRIEND_OF, Direction.FORWARD) + "(friend)"
                + startAt("v", VertexType.USER) + "\nWHERE " + is("friend", VertexType.USER) + " AND EXISTS { " + likes
                + "(shared) WHERE " + isAttribute("shared") + " IN $" + SHARED + " }\nRETURN "
                + id("friend", VertexType.USER) + ", [" + likes + "(liked) WHERE " + is("liked", VertexType.ATTRIBUTE)
                + " | " + id("liked", VertexType.ATTRIBUTE) + "]";
    }

    private String every(String variable, VertexType type) {
        return "MATCH " + node(variable, type) + "\nWHERE " + id(variable, type) + " IS NOT NULL";
    }

    /** Without it a planner that knows old statistics, as after a load, may start at the many and not at the one. */
    private String startAt(String variable, VertexType type) {
        VertexMapping vertex = mapping.vertices().get(type);
        return "\nUSING INDEX " + variable + ":" + Names.quote(vertex.label()) + "(" + Names.quote(vertex.id()) + ")";
    }

    private String node(String variable, VertexType type) {
        return "(" + variable + ":" + label(type) + ")";
    }

    private String node(String variable, VertexType type, String parameter) {
        VertexMapping vertex = mapping.vertices().get(type);
        return "(" + variable + ":" + label(type) + " {" + Names.quote(vertex.id()) + ": $" + parameter + "})";
    }

    private String label(VertexType type) {
        return Names.quote(mapping.vertices().get(type).label());
    }

    private String id(String variable, VertexType type) {
        return property(variable, mapping.vertices().get(type).id());
    }

    private static String property(String variable, String name) {
        return variable + "." + Names.quote(name);
    }

    private String arrow(Relation relation, Direction direction) {
        EdgeMapping edge = mapping.edges().get(relation);
        String middle = "-[" + (edge.time() == null && edge.where().isEmpty() ? "" : EDGE) + ":"
                + Names.quote(edge.type()) + where(edge) + "]-";
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

    /** In Cypher, values of two types differ; only those that have an order are of one type. */
    private static String condition(PropertyCondition condition, String value) {
        String property = property(EDGE, condition.property());
        if (condition.comparison() != Comparison.NOT_EQUAL) {
            return property + " " + condition.comparison().symbol() + " " + value;
        }
        return condition.value() instanceof Boolean
                ? property + " = NOT " + value
                : "(" + property + " < " + value + " OR " + property + " > " + value + ")";
    }

    /** The values that the conditions of a relation compare with, by parameter. */
    Map<String, Object> conditions(Relation relation) {
        EdgeMapping edge = mapping.edges().get(relation);
        return values(edge == null ? List.of() : edge.where());
    }

    /** The values that conditions compare with, by parameter; a map that can be added to. */
    static Map<String, Object> values(List<PropertyCondition> conditions) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            values.put(WHERE + i, conditions.get(i).value());
        }
        return values;
    }
}
