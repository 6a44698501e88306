package askwalk.graph.neo4j;

import askwalk.graph.Direction;
import askwalk.graph.Relation;
import askwalk.graph.ValueCondition;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of the queries for items under constraints and for their numbers. They are put together from parts that are
 * built once, only from the names of the mapping and the schema; values are passed as parameters. Immutable.
 */
final class ItemQueries {

    /** The result of a query about items. */
    enum Projection {
        ITEMS,
        ATTRIBUTE_LISTS,
        ATTRIBUTE_COUNTS
    }

    static final String FIRST = "first";
    static final String OTHERS = "others";
    static final String OPEN = "open";
    static final String NONE_OF = "noneOf";
    static final String EXCEPT = "except";
    static final String NUMBER = "number";

    /** The keys of an entry of {@link #OPEN}. */
    static final String OPEN_ID = "id";

    static final String OPEN_GROUP = "group";

    private final Cypher cypher;
    private final StoredSchema stored;
    private final String first;
    private final String all;
    private final String others;
    private final String open;
    private final String noneOf;
    private final String except;
    private final Map<Projection, String> results = new EnumMap<>(Projection.class);

    ItemQueries(Cypher cypher, StoredSchema stored) {
        this.cypher = cypher;
        this.stored = stored;
        String carries = cypher.arrow(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        first = """
                MATCH %s%s(i)
                %s
                WHERE %s""".formatted(
                        cypher.node(FIRST, VertexType.ATTRIBUTE, FIRST),
                        cypher.arrow(Relation.HAS_ATTRIBUTE, Direction.BACKWARD),
                        cypher.startAt(FIRST, VertexType.ATTRIBUTE),
                        cypher.is("i", VertexType.ITEM));
        all = cypher.every("i", VertexType.ITEM);
        others = "all(other IN $%s WHERE EXISTS { (i)%s(o) WHERE %s = other })"
                .formatted(OTHERS, carries, cypher.isAttribute("o"));
        open = stored.group() == null ? null : open(carries);
        noneOf = "NOT EXISTS { (i)%s(unwanted) WHERE %s IN $%s }"
                .formatted(carries, cypher.isAttribute("unwanted"), NONE_OF);
        except = "NOT %s IN $%s".formatted(cypher.id("i", VertexType.ITEM), EXCEPT);
        for (Projection projection : Projection.values()) {
            results.put(projection, result(projection));
        }
    }

    /**
     * Returns the query for items.
     *
     * @param parameters the parameters of the constraints; a constraint without parameter is left out
     * @param values the conditions on numbers, whose bounds are the parameters {@link #NUMBER}0, {@link #NUMBER}1, ...
     * @throws IllegalArgumentException if a condition names numbers that items do not have
     */
    String items(Projection projection, Map<String, Object> parameters, List<ValueCondition> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(parameters.containsKey(FIRST) ? first : all);
        add(conditions, parameters, OTHERS, others);
        add(conditions, parameters, OPEN, open);
        add(conditions, parameters, NONE_OF, noneOf);
        add(conditions, parameters, EXCEPT, except);
        for (int i = 0; i < values.size(); i++) {
            ValueCondition condition = values.get(i);
            int column = stored.schema().column(condition.column());
            String number = Cypher.property("i", stored.numbers().get(column));
            String holds = Cypher.comparison(number, condition.comparison(), "$" + NUMBER + i);
            conditions.add(
                    condition.orUnknown()
                            ? "(%1$s OR NOT coalesce(%2$s < 0 OR %2$s >= 0, false))".formatted(holds, number)
                            : holds);
        }
        return String.join("\n  AND ", conditions) + "\n" + results.get(projection);
    }

    /** Returns the query for the numbers of all items, one column for each. */
    String numbers() {
        StringBuilder text = new StringBuilder(all).append("\nRETURN ").append(cypher.id("i", VertexType.ITEM));
        stored.numbers().forEach(property -> text.append(", ").append(Cypher.property("i", property)));
        return text.toString();
    }

    private static void add(List<String> conditions, Map<String, Object> parameters, String parameter, String text) {
        if (parameters.containsKey(parameter)) {
            conditions.add(text);
        }
    }

    /**
     * Returns the condition that an item carries each attribute, or has none of its group and is not said to lack it.
     */
    private String open(String carries) {
        String lacks = cypher.hasEdges(Relation.LACKS_ATTRIBUTE)
                ? " AND NOT EXISTS { (i)%s(l) WHERE %s = open.%s }"
                        .formatted(
                                cypher.arrow(Relation.LACKS_ATTRIBUTE, Direction.FORWARD),
                                cypher.isAttribute("l"),
                                OPEN_ID)
                : "";
        return """
                all(open IN $%s WHERE EXISTS { (i)%s(o) WHERE %s = open.%s }
                      OR (NOT EXISTS { (i)%s(g) WHERE %s IS NOT NULL AND %s = open.%s }%s))""".formatted(
                        OPEN,
                        carries,
                        cypher.isAttribute("o"),
                        OPEN_ID,
                        carries,
                        cypher.isAttribute("g"),
                        Cypher.property("g", stored.group()),
                        OPEN_GROUP,
                        lacks);
    }

    private String result(Projection projection) {
        String item = cypher.id("i", VertexType.ITEM);
        String attribute = cypher.id("a", VertexType.ATTRIBUTE);
        String carries = cypher.arrow(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        return switch (projection) {
            case ITEMS -> "RETURN " + item;
            case ATTRIBUTE_LISTS ->
                "RETURN %s, [(i)%s(a) WHERE %s | %s]"
                        .formatted(item, carries, cypher.is("a", VertexType.ATTRIBUTE), attribute);
            // The label is tested after counting; before, the planner would scan every attribute for each item.
            case ATTRIBUTE_COUNTS -> """
                WITH collect(DISTINCT i) AS found
                RETURN size(found), COLLECT {
                  UNWIND found AS i
                  MATCH (i)%s(a)
                  WITH a, count(DISTINCT i) AS carriers
                  WHERE a:%s AND %s IS NOT NULL
                  RETURN [%s, carriers] }""".formatted(carries, cypher.label(VertexType.ATTRIBUTE), attribute, attribute);
        };
    }
}
