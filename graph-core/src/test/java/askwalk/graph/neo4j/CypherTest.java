package askwalk.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.graph.Direction;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are quoted and values are parameters, whatever they are. */
class CypherTest {

    private static final EdgeMapping OF = new EdgeMapping("of `kind`", false);

    @Test
    void aNameCannotEndItsQuotes() {
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

    /** Values of two types have no order, while {@code <>} holds between them. */
    @Test
    void anotherValueIsOneOfTheSameType() {
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

    /** The ends and the conditions are those of the edges that the mapping takes. */
    @Test
    void aTimeIsLookedForOnTheEdgesThatTheMappingTakes() {
        EdgeMapping rated =
                new EdgeMapping("RATED", false, "at", List.of(new PropertyCondition("stars", Comparison.GREATER, 3L)));
        Cypher cypher = new Cypher(mapping(rated));

        assertThat(cypher.anyTimedEdge(Relation.INTERACTED_WITH))
                .isEqualTo(cypher.anyEdge(Relation.INTERACTED_WITH) + " AND edge.`at` IS NOT NULL")
                .contains("-[edge:`RATED` WHERE edge.`stars` > $where0]->(n:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\\u0060) DETACH DELETE n", "\\U0001F600"})
    void whatNoQuotesCanHoldIsNoName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EdgeMapping(name, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new VertexMapping("L", "id", name, "id"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PropertyCondition(name, Comparison.EQUAL, 1L));
    }

    @Test
    void conditionsCompareWhatHasAnOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PropertyCondition("seen", Comparison.LESS, true))
                .withMessageContaining("true and false have no order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PropertyCondition("rating", Comparison.LESS, Double.NaN))
                .withMessageContaining("not with NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of("=="))
                .withMessageContaining("'==' compares nothing; expected one of =, <>, <, <=, > and >=");
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
