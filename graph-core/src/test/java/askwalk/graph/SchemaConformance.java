package askwalk.graph;

import static askwalk.graph.Shelf.ATLAS;
import static askwalk.graph.Shelf.AT_MOST_20;
import static askwalk.graph.Shelf.BALLAD;
import static askwalk.graph.Shelf.CANTATA;
import static askwalk.graph.Shelf.CLASSICAL;
import static askwalk.graph.Shelf.DIRGE;
import static askwalk.graph.Shelf.DISC;
import static askwalk.graph.Shelf.ETUDE;
import static askwalk.graph.Shelf.FROM_10_TO_20;
import static askwalk.graph.Shelf.GIFT;
import static askwalk.graph.Shelf.JAZZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.memory.InMemoryGraph;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The conformance tests of groups, gaps and numbers, which every backend must pass. */
abstract class SchemaConformance {

    /** Opens a graph in the backend under test. A test may open several, one after the other. */
    protected abstract KnowledgeGraph open(GraphData data);

    /**
     * Returns the number of random graphs that are compared with a brute force; fewer for a backend that opens graphs
     * slowly.
     */
    protected int randomGraphs() {
        return 60;
    }

    @Test
    @Order(Order.DEFAULT + 12)
    void theSchemaAndTheNumbersAreThoseOfTheData() {
        GraphData data = Shelf.data();
        KnowledgeGraph graph = open(data);
        assertThat(graph.schema()).isEqualTo(data.schema());
        assertThat(graph.values().columns()).containsExactly("price");
        for (int item = 0; item < 5; item++) {
            assertThat(Double.compare(
                            graph.values().value(0, item), data.values().value(0, item)))
                    .as("price of item %d", item)
                    .isZero();
        }
        assertThat(graph.edgeCount(Relation.LACKS_ATTRIBUTE)).isEqualTo(1);
        assertThat(GraphFingerprint.ofEverything(graph))
                .isEqualTo(GraphFingerprint.ofEverything(InMemoryGraph.of(data)));
        assertThat(open(TinyGraph.data()).schema()).isEqualTo(AttributeSchema.NONE);
    }

    @Test
    @Order(Order.DEFAULT + 10)
    void itemsThatLeaveAnAttributeOpenAreSelectedOnRequest() {
        KnowledgeGraph graph = open(Shelf.data());
        assertThat(items(graph, Constraints.allOf(Ids.of(JAZZ)))).isEqualTo(Ids.of(BALLAD));
        assertThat(items(graph, Constraints.allOfOrOpen(Ids.of(JAZZ)))).isEqualTo(Ids.of(ATLAS, BALLAD, ETUDE));
        assertThat(items(graph, Constraints.allOfOrOpen(Ids.of(CLASSICAL))))
                .isEqualTo(Ids.of(ATLAS, CANTATA, DIRGE, ETUDE));
        assertThat(items(graph, Constraints.allOfOrOpen(Ids.of(JAZZ, CLASSICAL))))
                .isEqualTo(Ids.of(ATLAS, ETUDE));
        assertThat(items(graph, Constraints.allOfOrOpen(Ids.of(DISC, CLASSICAL))))
                .isEqualTo(Ids.of(CANTATA, DIRGE));
        assertThat(items(graph, Constraints.allOfOrOpen(Ids.of(GIFT)))).isEqualTo(Ids.of(ATLAS, DIRGE));
        assertThat(items(graph, Constraints.allOfOrOpen(Ids.of(AT_MOST_20))))
                .isEqualTo(Ids.of(ATLAS, BALLAD, CANTATA, ETUDE));
        assertThat(items(graph, new Constraints(Ids.of(GIFT), Ids.of(JAZZ, AT_MOST_20), Ids.of(), Ids.of(), List.of())))
                .isEqualTo(Ids.of(ATLAS));
        int[] counts = new int[12];
        assertThat(graph.attributeCounts(Constraints.allOfOrOpen(Ids.of(JAZZ)), counts))
                .isEqualTo(3);
        assertThat(counts).containsExactly(1, 0, 2, 1, 1, 0, 2, 2, 2, 0, 0, 0);
    }

    @Test
    @Order(Order.DEFAULT + 11)
    void numbersAreCompared() {
        KnowledgeGraph graph = open(Shelf.data());
        assertThat(priced(graph, "price <= 10")).isEqualTo(Ids.of(ATLAS, BALLAD));
        assertThat(priced(graph, "price < 10")).isEqualTo(Ids.of(ATLAS));
        assertThat(priced(graph, "price >= 12.5")).isEqualTo(Ids.of(CANTATA, DIRGE));
        assertThat(priced(graph, "price > 12.5")).isEqualTo(Ids.of(DIRGE));
        assertThat(priced(graph, "price = 5")).isEqualTo(Ids.of(ATLAS));
        assertThat(priced(graph, "price <> 5")).isEqualTo(Ids.of(BALLAD, CANTATA, DIRGE));
        assertThat(items(
                        graph,
                        new Constraints(
                                Ids.of(),
                                Ids.of(),
                                Ids.of(),
                                Ids.of(),
                                List.of(ValueCondition.parse("price > 10").negated()))))
                .isEqualTo(Ids.of(ATLAS, BALLAD, ETUDE));
        assertThat(priced(graph, "price > 5", "price < 30")).isEqualTo(Ids.of(BALLAD, CANTATA));
        assertThat(items(
                        graph,
                        new Constraints(
                                Ids.of(DISC),
                                Ids.of(),
                                Ids.of(FROM_10_TO_20),
                                Ids.of(BALLAD),
                                List.of(ValueCondition.parse("price > 1")))))
                .isEqualTo(Ids.of(DIRGE));
        assertThatThrownBy(() -> priced(graph, "weight < 3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("items have no number 'weight'; they have price");
    }

    @Test
    @Order(Order.DEFAULT + 13)
    void randomGraphsWithGapsAgreeWithABruteForce() {
        boolean isSlow = randomGraphs() < 10; // a server makes a plan for each combination of constraints
        for (long seed = 0; seed < (isSlow ? 1 : randomGraphs()); seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            GraphData data = RandomGraphs.graphWithSchema(random);
            KnowledgeGraph graph = open(data);
            assertThat(graph.schema()).as("seed %d", seed).isEqualTo(data.schema());
            for (int query = 0; query < (isSlow ? 5 : 12); query++) {
                Constraints constraints = RandomGraphs.constraintsWithSchema(random, data);
                Ids expected = expected(data, constraints);
                assertThat(items(graph, constraints))
                        .as("seed %d, %s", seed, constraints)
                        .isEqualTo(expected);
                AttributeLists rows = new AttributeLists();
                graph.attributeLists(constraints, rows);
                assertThat(Ids.copyOf(rows.selection()))
                        .as("seed %d, %s", seed, constraints)
                        .isEqualTo(expected);
                int[] counts = new int[graph.count(VertexType.ATTRIBUTE)];
                assertThat(graph.attributeCounts(constraints, counts))
                        .as("seed %d, %s", seed, constraints)
                        .isEqualTo(expected.size());
                assertThat(counts).as("seed %d, %s", seed, constraints).isEqualTo(counts(data, expected));
            }
        }
    }

    private static Ids expected(GraphData data, Constraints constraints) {
        IdBuffer found = new IdBuffer();
        for (int item = 0; item < data.catalogue().size(VertexType.ITEM); item++) {
            int id = item;
            boolean meets = constraints.allOf().stream().allMatch(a -> has(data, Relation.HAS_ATTRIBUTE, id, a))
                    && constraints.allOfOrOpen().stream()
                            .allMatch(a -> has(data, Relation.HAS_ATTRIBUTE, id, a) || isOpen(data, id, a))
                    && constraints.noneOf().stream().noneMatch(a -> has(data, Relation.HAS_ATTRIBUTE, id, a))
                    && !constraints.except().contains(id)
                    && constraints.values().stream()
                            .allMatch(condition -> condition.holds(
                                    data.values().value(data.schema().column(condition.column()), id)));
            if (meets) {
                found.add(item);
            }
        }
        return Ids.copyOf(found);
    }

    /** The definition: an incomplete group, of which the item has nothing, and no stated absence. */
    private static boolean isOpen(GraphData data, int item, int attribute) {
        int group = data.schema().group(attribute);
        if (group < 0 || data.schema().groups().get(group).complete()) {
            return false;
        }
        for (int other = 0; other < data.catalogue().size(VertexType.ATTRIBUTE); other++) {
            if (data.schema().group(other) == group && has(data, Relation.HAS_ATTRIBUTE, item, other)) {
                return false;
            }
        }
        return !has(data, Relation.LACKS_ATTRIBUTE, item, attribute);
    }

    private static boolean has(GraphData data, Relation relation, int item, int attribute) {
        for (int edge = 0; edge < data.from(relation).size(); edge++) {
            if (data.from(relation).get(edge) == item && data.to(relation).get(edge) == attribute) {
                return true;
            }
        }
        return false;
    }

    private static int[] counts(GraphData data, Ids items) {
        int[] counts = new int[data.catalogue().size(VertexType.ATTRIBUTE)];
        for (int edge = 0; edge < data.from(Relation.HAS_ATTRIBUTE).size(); edge++) {
            if (items.contains(data.from(Relation.HAS_ATTRIBUTE).get(edge))) {
                counts[data.to(Relation.HAS_ATTRIBUTE).get(edge)]++;
            }
        }
        return counts;
    }

    private static Ids priced(KnowledgeGraph graph, String... conditions) {
        return items(
                graph,
                new Constraints(
                        Ids.of(),
                        Ids.of(),
                        Ids.of(),
                        Ids.of(),
                        List.of(conditions).stream().map(ValueCondition::parse).toList()));
    }

    private static Ids items(KnowledgeGraph graph, Constraints constraints) {
        IdBuffer items = new IdBuffer();
        graph.items(constraints, items);
        return Ids.copyOf(items);
    }
}
