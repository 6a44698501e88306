package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A graph from finished lists is checked as strictly as one from a builder. */
class GraphDataTest {

    private final Map<VertexType, List<String>> keys = new EnumMap<>(VertexType.class);
    private final Map<VertexType, List<String>> names = new EnumMap<>(VertexType.class);
    private final Map<Relation, Ids> from = new EnumMap<>(Relation.class);
    private final Map<Relation, Ids> to = new EnumMap<>(Relation.class);

    /** Three users, two items, two attributes; users 0-1 and 1-2 are friends; item 1 has both attributes. */
    @BeforeEach
    void fill() {
        keys.put(VertexType.USER, List.of("a", "b", "c"));
        keys.put(VertexType.ITEM, List.of("x", "y"));
        keys.put(VertexType.ATTRIBUTE, List.of("p", "q"));
        names.putAll(keys);
        for (Relation relation : Relation.values()) {
            edges(relation, Ids.of(), Ids.of());
        }
        edges(Relation.FRIEND_OF, Ids.of(0, 1, 1, 2), Ids.of(1, 0, 2, 1));
        edges(Relation.HAS_ATTRIBUTE, Ids.of(1, 1), Ids.of(0, 1));
    }

    @Test
    void acceptsTheResultOfTheBuilder() {
        GraphBuilder builder = new GraphBuilder();
        keys.forEach((type, all) -> all.forEach(key -> builder.add(type, key, key)));
        GraphData built = builder.connect(Relation.FRIEND_OF, 2, 1)
                .connect(Relation.FRIEND_OF, 0, 1)
                .connect(Relation.HAS_ATTRIBUTE, 1, 1)
                .connect(Relation.HAS_ATTRIBUTE, 1, 0)
                .build();

        GraphData taken = graph();
        for (Relation relation : Relation.values()) {
            assertThat(taken.from(relation)).isEqualTo(built.from(relation));
            assertThat(taken.to(relation)).isEqualTo(built.to(relation));
        }
        assertThat(taken.catalogue().idOfKey(VertexType.USER, "c")).isEqualTo(2);
    }

    @Test
    void rejectsListsOfDifferentLength() {
        edges(Relation.LIKES, Ids.of(0), Ids.of());
        assertRejected("LIKES has 1 sources but 0 targets");
    }

    @Test
    void rejectsIdsOutOfRange() {
        edges(Relation.HAS_ATTRIBUTE, Ids.of(1, 1), Ids.of(0, 2));
        assertRejected("HAS_ATTRIBUTE edge 1 leads from 1 to 2, but ids end before 2 and 2");
        edges(Relation.HAS_ATTRIBUTE, Ids.of(-1), Ids.of(0));
        assertRejected("HAS_ATTRIBUTE edge 0 leads from -1 to 0, but ids end before 2 and 2");
    }

    @Test
    void rejectsUnsortedOrDuplicateEdges() {
        edges(Relation.HAS_ATTRIBUTE, Ids.of(1, 1), Ids.of(1, 0));
        assertRejected("HAS_ATTRIBUTE edge 1 is not after the one before it");
        edges(Relation.HAS_ATTRIBUTE, Ids.of(1, 1), Ids.of(1, 1));
        assertRejected("HAS_ATTRIBUTE edge 1 is not after the one before it");
    }

    @Test
    void rejectsSelfLoops() {
        edges(Relation.CHILD_OF, Ids.of(1), Ids.of(1));
        assertRejected("CHILD_OF edge 0 leads from 1 to itself");
    }

    @Test
    void rejectsAnAsymmetricFriendship() {
        edges(Relation.FRIEND_OF, Ids.of(0, 1, 1), Ids.of(1, 0, 2));
        assertRejected("FRIEND_OF leads from 1 to 2 but not back");
        edges(Relation.FRIEND_OF, Ids.of(0, 1, 2), Ids.of(1, 2, 0));
        assertRejected("FRIEND_OF leads from 0 to 1 but not back");
    }

    @Test
    void rejectsAGraphWithoutItems() {
        keys.put(VertexType.ITEM, List.of());
        names.put(VertexType.ITEM, List.of());
        edges(Relation.HAS_ATTRIBUTE, Ids.of(), Ids.of());
        assertRejected("the graph has no item: there would be nothing to recommend");
    }

    @Test
    void rejectsInvalidCatalogues() {
        names.put(VertexType.ITEM, List.of("x"));
        assertRejected("there are 2 keys but 1 names for the type item");
        names.put(VertexType.ITEM, List.of("x", "x"));
        keys.put(VertexType.ITEM, List.of("x", "x"));
        assertRejected("a key of type item is empty or duplicated");
        keys.put(VertexType.ITEM, List.of("x", ""));
        assertRejected("a key of type item is empty or duplicated");
    }

    private void edges(Relation relation, Ids sources, Ids targets) {
        from.put(relation, sources);
        to.put(relation, targets);
    }

    private GraphData graph() {
        return GraphData.of(Catalogue.of(keys, names), from, to);
    }

    private void assertRejected(String message) {
        assertThatThrownBy(this::graph)
                .isInstanceOf(InvalidGraphException.class)
                .hasMessage(message);
    }
}
