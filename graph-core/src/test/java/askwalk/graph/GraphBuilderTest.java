package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GraphBuilderTest {

    /** Two users, three items and four attributes. */
    private final GraphBuilder builder = new GraphBuilder();

    GraphBuilderTest() {
        for (String key : List.of("ann", "bob")) {
            builder.add(VertexType.USER, key, key);
        }
        for (String key : List.of("blue", "brew", "train")) {
            builder.add(VertexType.ITEM, key, key);
        }
        for (String key : List.of("jazz", "rock", "sax", "wind")) {
            builder.add(VertexType.ATTRIBUTE, key, key);
        }
    }

    @Test
    void idsFollowTheOrderOfAddingWithinEachType() {
        GraphBuilder fresh = new GraphBuilder();
        assertThat(fresh.count(VertexType.USER)).isZero();
        assertThat(fresh.add(VertexType.USER, "x", "X")).isZero();
        assertThat(fresh.add(VertexType.ITEM, "x", "X")).isZero();
        assertThat(fresh.add(VertexType.ITEM, "a", "A")).isEqualTo(1);
        assertThat(fresh.add(VertexType.ATTRIBUTE, "x", "X")).isZero();
        assertThat(fresh.add(VertexType.ITEM, "m", "A")).isEqualTo(2);
        assertThat(fresh.count(VertexType.USER)).isEqualTo(1);
        assertThat(fresh.count(VertexType.ITEM)).isEqualTo(3);
        assertThat(fresh.count(VertexType.ATTRIBUTE)).isEqualTo(1);
        Catalogue catalogue = fresh.build().catalogue();
        assertThat(catalogue.key(VertexType.ITEM, 1)).isEqualTo("a");
        assertThat(catalogue.name(VertexType.ITEM, 1)).isEqualTo("A");
        assertThat(catalogue.key(VertexType.ITEM, 2)).isEqualTo("m");
    }

    @Test
    void aKeyIsUniqueWithinItsType() {
        assertInvalid(() -> builder.add(VertexType.USER, "bob", "Another Bob"), "duplicate user 'bob'");
        assertInvalid(() -> builder.add(VertexType.ATTRIBUTE, "sax", "sax"), "duplicate attribute 'sax'");
        assertThat(builder.add(VertexType.ITEM, "bob", "bob")).isEqualTo(3);
    }

    @Test
    void aRejectedVertexIsNotAdded() {
        assertInvalid(() -> builder.add(VertexType.ITEM, "blue", "again"), "duplicate item 'blue'");
        assertThatThrownBy(() -> builder.add(VertexType.ITEM, "nameless", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThat(builder.count(VertexType.ITEM)).isEqualTo(3);
        assertThat(builder.add(VertexType.ITEM, "nameless", "")).isEqualTo(3);
        assertThat(builder.build().catalogue().name(VertexType.ITEM, 0)).isEqualTo("blue");
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsNotEmpty(VertexType type) {
        assertInvalid(() -> builder.add(type, "", "no key"), "a vertex of type " + type.word() + " has an empty key");
    }

    @ParameterizedTest
    @CsvSource({
        "INTERACTED_WITH, 2, 0, user, 2, 2",
        "INTERACTED_WITH, 0, 3, item, 3, 3",
        "INTERACTED_WITH, -1, 0, user, -1, 2",
        "INTERACTED_WITH, 0, -1, item, -1, 3",
        "FRIEND_OF, 2, 0, user, 2, 2",
        "FRIEND_OF, 0, 2, user, 2, 2",
        "LIKES, 2, 0, user, 2, 2",
        "LIKES, 0, 4, attribute, 4, 4",
        "HAS_ATTRIBUTE, 3, 0, item, 3, 3",
        "HAS_ATTRIBUTE, 0, 4, attribute, 4, 4",
        "CHILD_OF, 4, 0, attribute, 4, 4",
        "CHILD_OF, 0, 4, attribute, 4, 4",
    })
    void bothEndsOfAnEdgeExist(Relation relation, int from, int to, String word, int id, int count) {
        assertInvalid(
                () -> builder.connect(relation, from, to),
                relation + " names " + word + " " + id + ", but there are " + count + " of them, from 0");
        assertThat(builder.build().from(relation)).isEqualTo(Ids.of());
    }

    @Test
    void theLastVertexOfEachTypeCanBeConnected() {
        GraphData data = builder.connect(Relation.INTERACTED_WITH, 1, 2)
                .connect(Relation.FRIEND_OF, 1, 0)
                .connect(Relation.LIKES, 1, 3)
                .connect(Relation.HAS_ATTRIBUTE, 2, 3)
                .connect(Relation.CHILD_OF, 2, 3)
                .build();
        assertEdges(data, Relation.INTERACTED_WITH, Ids.of(1), Ids.of(2));
        assertEdges(data, Relation.FRIEND_OF, Ids.of(0, 1), Ids.of(1, 0));
        assertEdges(data, Relation.LIKES, Ids.of(1), Ids.of(3));
        assertEdges(data, Relation.HAS_ATTRIBUTE, Ids.of(2), Ids.of(3));
        assertEdges(data, Relation.CHILD_OF, Ids.of(2), Ids.of(3));
    }

    @Test
    void noVertexIsItsOwnFriendOrParent() {
        assertInvalid(
                () -> builder.connect(Relation.FRIEND_OF, 1, 1), "FRIEND_OF would lead from user 'bob' to itself");
        assertInvalid(
                () -> builder.connect(Relation.CHILD_OF, 2, 2), "CHILD_OF would lead from attribute 'sax' to itself");
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERACTED_WITH", "LIKES", "HAS_ATTRIBUTE"})
    void equalIdsOfDifferentTypesAreNotASelfLoop(Relation relation) {
        assertEdges(builder.connect(relation, 1, 1).build(), relation, Ids.of(1), Ids.of(1));
    }

    @Test
    void duplicateEdgesAreRejected() {
        builder.connect(Relation.HAS_ATTRIBUTE, 1, 2)
                .connect(Relation.HAS_ATTRIBUTE, 0, 3)
                .connect(Relation.HAS_ATTRIBUTE, 1, 2);
        assertInvalid(builder::build, "duplicate HAS_ATTRIBUTE from item 'brew' to attribute 'sax'");
    }

    @Test
    void duplicateFriendsInOneDirectionAreRejected() {
        builder.connect(Relation.FRIEND_OF, 1, 0).connect(Relation.FRIEND_OF, 1, 0);
        assertInvalid(builder::build, "duplicate FRIEND_OF from user 'bob' to user 'ann'");
    }

    @Test
    void friendsGivenOnceOrBothWaysAreTheSame() {
        GraphData once = builder.connect(Relation.FRIEND_OF, 1, 0).build();
        GraphData bothWays = builder.connect(Relation.FRIEND_OF, 0, 1).build();
        assertEdges(once, Relation.FRIEND_OF, Ids.of(0, 1), Ids.of(1, 0));
        assertEdges(bothWays, Relation.FRIEND_OF, Ids.of(0, 1), Ids.of(1, 0));
    }

    @Test
    void onlyFriendsAreMadeSymmetric() {
        GraphData data = builder.connect(Relation.CHILD_OF, 2, 3)
                .connect(Relation.INTERACTED_WITH, 0, 1)
                .build();
        assertEdges(data, Relation.CHILD_OF, Ids.of(2), Ids.of(3));
        assertEdges(data, Relation.INTERACTED_WITH, Ids.of(0), Ids.of(1));
    }

    @Test
    void aGraphNeedsAnItem() {
        GraphBuilder noItem = new GraphBuilder();
        noItem.add(VertexType.USER, "u", "u");
        noItem.add(VertexType.ATTRIBUTE, "a", "a");
        assertInvalid(noItem::build, "the graph has no item: there would be nothing to recommend");
    }

    @Test
    void edgesAscendBySourceThenTargetWhateverTheirOrder() {
        long seed = 1;
        SplittableRandom random = new SplittableRandom(seed);
        GraphBuilder many = new GraphBuilder();
        for (int id = 0; id < 30; id++) {
            many.add(VertexType.USER, "u" + id, "u");
            many.add(VertexType.ITEM, "i" + id, "i");
        }
        TreeSet<Integer> friends = new TreeSet<>();
        List<Integer> items = new ArrayList<>();
        for (int edge = 0; edge < 900; edge++) {
            items.add(edge);
            if (edge / 30 != edge % 30 && random.nextInt(3) == 0) {
                many.connect(Relation.FRIEND_OF, edge / 30, edge % 30);
                friends.add(edge);
                friends.add(edge % 30 * 30 + edge / 30);
            }
        }
        Collections.shuffle(items, new Random(seed));
        items.forEach(edge -> many.connect(Relation.INTERACTED_WITH, edge / 30, edge % 30));
        GraphData data = many.build();
        Collections.sort(items);
        assertThat(codes(data, Relation.INTERACTED_WITH)).as("seed %d", seed).isEqualTo(items);
        assertThat(codes(data, Relation.FRIEND_OF)).as("seed %d", seed).containsExactlyElementsOf(friends);
    }

    private static List<Integer> codes(GraphData data, Relation relation) {
        List<Integer> codes = new ArrayList<>();
        for (int edge = 0; edge < data.from(relation).size(); edge++) {
            codes.add(data.from(relation).get(edge) * 30 + data.to(relation).get(edge));
        }
        assertThat(data.to(relation).size()).isEqualTo(codes.size());
        return codes;
    }

    private static void assertEdges(GraphData data, Relation relation, Ids from, Ids to) {
        assertThat(data.from(relation)).isEqualTo(from);
        assertThat(data.to(relation)).isEqualTo(to);
    }

    private static void assertInvalid(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InvalidGraphException.class).hasMessage(message);
    }

    @Test
    void aCycleOfParentsIsRejectedAndShown() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.ITEM, "i", "item");
        for (String key : new String[] {"jazz", "bebop", "music", "swing"}) {
            builder.add(VertexType.ATTRIBUTE, key, key);
        }
        builder.connect(Relation.CHILD_OF, 0, 2)
                .connect(Relation.CHILD_OF, 1, 0)
                .connect(Relation.CHILD_OF, 3, 0);
        GraphData whole = builder.build();

        builder.connect(Relation.CHILD_OF, 0, 1);
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidGraphException.class)
                .hasMessage("CHILD_OF has a cycle: 'jazz' -> 'bebop' -> 'jazz'; leave out one of these parents");

        Map<Relation, Ids> from = new EnumMap<>(Relation.class);
        Map<Relation, Ids> to = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            from.put(relation, relation == Relation.CHILD_OF ? Ids.of(0, 2, 3) : whole.from(relation));
            to.put(relation, relation == Relation.CHILD_OF ? Ids.of(2, 3, 0) : whole.to(relation));
        }
        assertThatThrownBy(() -> GraphData.of(whole.catalogue(), from, to))
                .hasMessageContaining("'jazz' -> 'music' -> 'swing' -> 'jazz'");
    }

    /** Two paths to one parent are not a cycle, and a long chain does not overflow the stack. */
    @Test
    void manyParentsAndLongChainsAreNotACycle() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.ITEM, "i", "item");
        int count = 100_000;
        for (int attribute = 0; attribute < count; attribute++) {
            builder.add(VertexType.ATTRIBUTE, "a" + attribute, "some");
            if (attribute > 0) {
                builder.connect(Relation.CHILD_OF, attribute - 1, attribute);
            }
            if (attribute > 1) {
                builder.connect(Relation.CHILD_OF, attribute - 2, attribute);
            }
        }
        assertThat(builder.build().from(Relation.CHILD_OF).size()).isEqualTo(2 * count - 3);
    }
}
