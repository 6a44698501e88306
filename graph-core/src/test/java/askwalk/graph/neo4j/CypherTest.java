package askwalk.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.graph.AttributeGroup;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Comparison;
import askwalk.graph.Direction;
import askwalk.graph.Relation;
import askwalk.graph.ValueCondition;
import askwalk.graph.ValueRange;
import askwalk.graph.VertexType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are quoted and values are passed as parameters. */
class CypherTest {

    private static final EdgeMapping OF = new EdgeMapping("of `kind`", false);

    @Test
    void namesAreQuoted() {
        Cypher cypher = new Cypher(mapping(new EdgeMapping("has seen", true)));

        assertThat(cypher.vertices(VertexType.ITEM)).isEqualTo("""
                        MATCH (v:`It's new`)
                        WHERE v.`item-id` IS NOT NULL
                        RETURN v.`item-id` AS id, v.`item-id` AS key, v.`タイトル` AS name""");
        assertThat(cypher.neighbours(Relation.HAS_ATTRIBUTE, Direction.BACKWARD))
                .isEqualTo("""
                        MATCH (v:```}) DETACH DELETE (n` {`id`: $vertex})<-[:`of ``kind```]-(n)
                        USING INDEX v:```}) DETACH DELETE (n`(`id`)
                        WHERE 'It\\'s new' IN labels(n)
                        RETURN n.`item-id`""");
    }

    /** With the names of the loader, so that queries can be read and pasted. */
    @Test
    void theQueriesOfATurn() {
        Cypher cypher = new Cypher(GraphMapping.ASKWALK);

        Map<String, Object> parameters = Map.of("first", 1, "others", 2, "noneOf", 3, "except", 4);
        assertThat(new ItemQueries(cypher, StoredSchema.NONE)
                        .items(ItemQueries.Projection.ATTRIBUTE_COUNTS, parameters, List.of()))
                .isEqualTo("""
                        MATCH (first:`Attribute` {`id`: $first})<-[:`HAS_ATTRIBUTE`]-(i)
                        USING INDEX first:`Attribute`(`id`)
                        WHERE 'Item' IN labels(i)
                          AND all(other IN $others WHERE EXISTS { (i)-[:`HAS_ATTRIBUTE`]->(o) WHERE 'Attribute' IN labels(o) AND o.`id` = other })
                          AND NOT EXISTS { (i)-[:`HAS_ATTRIBUTE`]->(unwanted) WHERE 'Attribute' IN labels(unwanted) AND unwanted.`id` IN $noneOf }
                          AND NOT i.`id` IN $except
                        WITH collect(DISTINCT i) AS found
                        RETURN size(found), COLLECT {
                          UNWIND found AS i
                          MATCH (i)-[:`HAS_ATTRIBUTE`]->(a)
                          WITH a, count(DISTINCT i) AS carriers
                          WHERE a:`Attribute` AND a.`id` IS NOT NULL
                          RETURN [a.`id`, carriers] }""");
        assertThat(cypher.likesOfFriends()).isEqualTo("""
                        MATCH (v:`User` {`id`: $vertex})-[:`FRIEND_OF`]-(friend)
                        USING INDEX v:`User`(`id`)
                        WHERE 'User' IN labels(friend) AND EXISTS { (friend)-[:`LIKES`]->(shared) WHERE 'Attribute' IN labels(shared) AND shared.`id` IN $shared }
                        RETURN friend.`id`, [(friend)-[:`LIKES`]->(liked) WHERE 'Attribute' IN labels(liked) | liked.`id`]""");
    }

    /** An item may lack an attribute of an incomplete group if it has none of the group; a bound is a parameter. */
    @Test
    void theQueriesOfGapsAndNumbers() {
        StoredSchema stored = new StoredSchema(
                AttributeSchema.of(
                        List.of(new AttributeGroup("genre", "genre", false, false)),
                        new int[] {0},
                        List.of("price", "year"),
                        new ValueRange[1],
                        new boolean[1]),
                "group",
                List.of("value_price", "the `year`"));
        ItemQueries queries = new ItemQueries(new Cypher(GraphMapping.ASKWALK), stored);

        assertThat(queries.items(
                        ItemQueries.Projection.ITEMS,
                        Map.of("open", List.of()),
                        List.of(ValueCondition.parse("year <> 1990"), ValueCondition.parse("price <= 10"))))
                .isEqualTo("""
                        MATCH (i:`Item`)
                        WHERE i.`id` IS NOT NULL
                          AND all(open IN $open WHERE EXISTS { (i)-[:`HAS_ATTRIBUTE`]->(o) WHERE 'Attribute' IN labels(o) AND o.`id` = open.id }
                              OR (NOT EXISTS { (i)-[:`HAS_ATTRIBUTE`]->(g) WHERE 'Attribute' IN labels(g) AND g.`id` IS NOT NULL AND g.`group` = open.group } AND NOT EXISTS { (i)-[:`LACKS_ATTRIBUTE`]->(l) WHERE 'Attribute' IN labels(l) AND l.`id` = open.id }))
                          AND (i.`the ``year``` < $number0 OR i.`the ``year``` > $number0)
                          AND i.`value_price` <= $number1
                        RETURN i.`id`""");
        assertThat(queries.numbers()).isEqualTo("""
                        MATCH (i:`Item`)
                        WHERE i.`id` IS NOT NULL
                        RETURN i.`id`, i.`value_price`, i.`the ``year```""");
    }

    @Test
    void aConditionIsInEveryQueryOfInteractionsAndItsValueInNone() {
        EdgeMapping rated = new EdgeMapping(
                "RATED",
                false,
                null,
                List.of(
                        new PropertyCondition("the `rating`", Comparison.GREATER_OR_EQUAL, 4L),
                        new PropertyCondition("by", Comparison.EQUAL, "a person")));
        Cypher cypher = new Cypher(mapping(rated));
        String edge = "[edge:`RATED` WHERE edge.`the ``rating``` >= $where0 AND edge.`by` = $where1]";

        assertThat(List.of(
                        cypher.edges(Relation.INTERACTED_WITH),
                        cypher.edgeCount(Relation.INTERACTED_WITH),
                        cypher.neighbours(Relation.INTERACTED_WITH, Direction.FORWARD)))
                .allSatisfy(text -> assertThat(text).contains(")-" + edge + "->(n"));
        assertThat(cypher.neighbours(Relation.INTERACTED_WITH, Direction.BACKWARD))
                .contains("<-" + edge + "-(n)");
        assertThat(cypher.conditions(Relation.INTERACTED_WITH)).isEqualTo(Map.of("where0", 4L, "where1", "a person"));
        assertThat(cypher.conditions(Relation.HAS_ATTRIBUTE)).isEmpty();
        assertThat(cypher.edges(Relation.HAS_ATTRIBUTE)).doesNotContain("$");
    }

    /** Values of two types are not ordered, but are unequal by {@code <>}. */
    @Test
    void aDifferentValueHasTheSameType() {
        EdgeMapping rated = new EdgeMapping(
                "RATED",
                false,
                null,
                List.of(
                        new PropertyCondition("by", Comparison.NOT_EQUAL, "a robot"),
                        new PropertyCondition("seen", Comparison.NOT_EQUAL, false)));

        assertThat(new Cypher(mapping(rated)).edges(Relation.INTERACTED_WITH))
                .contains("-[edge:`RATED` WHERE (edge.`by` < $where0 OR edge.`by` > $where0)"
                        + " AND edge.`seen` = NOT $where1]->(n");
    }

    /** Ends and conditions are those of the mapped edges. */
    @Test
    void aTimeIsReadOnlyFromMappedEdges() {
        EdgeMapping rated =
                new EdgeMapping("RATED", false, "at", List.of(new PropertyCondition("stars", Comparison.GREATER, 3L)));
        Cypher cypher = new Cypher(mapping(rated));

        assertThat(cypher.anyTimedEdge(Relation.INTERACTED_WITH))
                .isEqualTo(cypher.anyEdge(Relation.INTERACTED_WITH) + " AND edge.`at` IS NOT NULL")
                .contains("-[edge:`RATED` WHERE edge.`stars` > $where0]->(n:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\\u0060) DETACH DELETE n", "\\U0001F600"})
    void namesThatCannotBeQuotedAreRejected(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EdgeMapping(name, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new VertexMapping("L", "id", name, "id"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PropertyCondition(name, Comparison.EQUAL, 1L));
    }

    @Test
    void conditionsCompareOrderedValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PropertyCondition("seen", Comparison.LESS, true))
                .withMessageContaining("true and false have no order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PropertyCondition("rating", Comparison.LESS, Double.NaN))
                .withMessageContaining("not with NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of("=="))
                .withMessageContaining("'==' is not a comparison; expected one of =, <>, <, <=, > and >=");
    }

    @Test
    void onlyInteractionsHaveATimeAndConditions() {
        EdgeMapping timed = new EdgeMapping("OF", false, "at", List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GraphMapping(mapping(OF).vertices(), Map.of(Relation.HAS_ATTRIBUTE, timed)))
                .withMessageContaining("only INTERACTED_WITH may have a time and conditions, not HAS_ATTRIBUTE");
    }

    private static GraphMapping mapping(EdgeMapping interactions) {
        return new GraphMapping(
                Map.of(
                        VertexType.USER, new VertexMapping("Us-er", "no", "no", "no"),
                        VertexType.ITEM,
                                new VertexMapping("It's new", "item-id", "item-id", "\u30bf\u30a4\u30c8\u30eb"),
                        VertexType.ATTRIBUTE, new VertexMapping("`}) DETACH DELETE (n", "id", "id", "id")),
                Map.of(Relation.INTERACTED_WITH, interactions, Relation.HAS_ATTRIBUTE, OF));
    }
}
