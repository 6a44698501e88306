package askwalk.graph;

import static askwalk.graph.TinyGraph.ANN;
import static askwalk.graph.TinyGraph.BITCHES_BREW;
import static askwalk.graph.TinyGraph.BLUE_TRAIN;
import static askwalk.graph.TinyGraph.BOB;
import static askwalk.graph.TinyGraph.CALM;
import static askwalk.graph.TinyGraph.CY;
import static askwalk.graph.TinyGraph.HARVEST;
import static askwalk.graph.TinyGraph.JAZZ;
import static askwalk.graph.TinyGraph.KIND_OF_BLUE;
import static askwalk.graph.TinyGraph.NEVERMIND;
import static askwalk.graph.TinyGraph.OPERA;
import static askwalk.graph.TinyGraph.ROCK;
import static askwalk.graph.TinyGraph.SAX;
import static askwalk.graph.TinyGraph.SILENCE;
import static askwalk.graph.TinyGraph.TRUMPET;
import static askwalk.graph.TinyGraph.WIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The conformance tests of every backend. The test of a backend extends this class and opens graphs. Tests on the same
 * graph follow each other, for a backend that keeps the last graph.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class KnowledgeGraphConformance extends SchemaConformance {

    private static final Ids NO_IDS = Ids.of();

    @Test
    void theCatalogueIsTheOneOfTheData() {
        GraphData data = TinyGraph.data();
        Catalogue catalogue = open(data).catalogue();
        for (VertexType type : VertexType.values()) {
            assertThat(catalogue.size(type)).isEqualTo(data.catalogue().size(type));
            for (int id = 0; id < catalogue.size(type); id++) {
                String key = data.catalogue().key(type, id);
                String name = data.catalogue().name(type, id);
                assertThat(catalogue.key(type, id)).isEqualTo(key);
                assertThat(catalogue.name(type, id)).isEqualTo(name);
                assertThat(catalogue.idOfKey(type, key)).isEqualTo(id);
                assertThat(catalogue.idsOfName(type, name)).isEqualTo(Ids.of(id));
            }
        }
    }

    @Test
    void verticesAreCounted() {
        KnowledgeGraph graph = tiny();
        assertThat(graph.count(VertexType.USER)).isEqualTo(3);
        assertThat(graph.count(VertexType.ITEM)).isEqualTo(6);
        assertThat(graph.count(VertexType.ATTRIBUTE)).isEqualTo(7);
    }

    @Test
    void edgesAreCountedAndFriendsBothWays() {
        KnowledgeGraph graph = tiny();
        assertThat(graph.edgeCount(Relation.INTERACTED_WITH)).isEqualTo(4);
        assertThat(graph.edgeCount(Relation.FRIEND_OF)).isEqualTo(4);
        assertThat(graph.edgeCount(Relation.LIKES)).isEqualTo(3);
        assertThat(graph.edgeCount(Relation.HAS_ATTRIBUTE)).isEqualTo(11);
        assertThat(graph.edgeCount(Relation.CHILD_OF)).isEqualTo(3);
    }

    @Test
    void itemsOfUsersAndUsersOfItems() {
        KnowledgeGraph graph = tiny();
        assertThat(forward(graph, Relation.INTERACTED_WITH, ANN)).isEqualTo(Ids.of(KIND_OF_BLUE, HARVEST));
        assertThat(forward(graph, Relation.INTERACTED_WITH, BOB)).isEqualTo(Ids.of(HARVEST, NEVERMIND));
        assertThat(forward(graph, Relation.INTERACTED_WITH, CY)).isEqualTo(NO_IDS);
        assertThat(backward(graph, Relation.INTERACTED_WITH, KIND_OF_BLUE)).isEqualTo(Ids.of(ANN));
        assertThat(backward(graph, Relation.INTERACTED_WITH, BITCHES_BREW)).isEqualTo(NO_IDS);
        assertThat(backward(graph, Relation.INTERACTED_WITH, HARVEST)).isEqualTo(Ids.of(ANN, BOB));
        assertThat(backward(graph, Relation.INTERACTED_WITH, SILENCE)).isEqualTo(NO_IDS);
    }

    @Test
    void friendsAreFriendsBothWays() {
        KnowledgeGraph graph = tiny();
        for (Direction direction : Direction.values()) {
            assertThat(neighbours(graph, Relation.FRIEND_OF, direction, ANN)).isEqualTo(Ids.of(BOB));
            assertThat(neighbours(graph, Relation.FRIEND_OF, direction, BOB)).isEqualTo(Ids.of(ANN, CY));
            assertThat(neighbours(graph, Relation.FRIEND_OF, direction, CY)).isEqualTo(Ids.of(BOB));
        }
    }

    @Test
    void likesOfUsersAndUsersWhoLike() {
        KnowledgeGraph graph = tiny();
        assertThat(forward(graph, Relation.LIKES, ANN)).isEqualTo(Ids.of(JAZZ, CALM));
        assertThat(forward(graph, Relation.LIKES, BOB)).isEqualTo(NO_IDS);
        assertThat(forward(graph, Relation.LIKES, CY)).isEqualTo(Ids.of(JAZZ));
        assertThat(backward(graph, Relation.LIKES, JAZZ)).isEqualTo(Ids.of(ANN, CY));
        assertThat(backward(graph, Relation.LIKES, CALM)).isEqualTo(Ids.of(ANN));
        assertThat(backward(graph, Relation.LIKES, OPERA)).isEqualTo(NO_IDS);
    }

    @Test
    void likesOfFriendsWhoShareALiking() {
        KnowledgeGraph graph = tiny();
        assertThat(likesOfFriends(graph, BOB, Ids.of(JAZZ))).isEqualTo(Ids.of(JAZZ, CALM));
        assertThat(likesOfFriends(graph, BOB, Ids.of(OPERA, CALM))).isEqualTo(Ids.of(JAZZ, CALM));
        assertThat(likesOfFriends(graph, BOB, Ids.of(OPERA))).isEqualTo(NO_IDS);
        assertThat(likesOfFriends(graph, BOB, NO_IDS)).isEqualTo(NO_IDS);
        assertThat(likesOfFriends(graph, ANN, Ids.of(JAZZ))).isEqualTo(NO_IDS);
    }

    @Test
    @Order(Order.DEFAULT + 4)
    void onlyFriendsWhoShareALikingAreCounted() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.ITEM, "i", "i");
        for (String key : List.of("0", "1", "2", "3")) {
            builder.add(VertexType.USER, key, key);
            builder.add(VertexType.ATTRIBUTE, key, key);
        }
        builder.connect(Relation.FRIEND_OF, 0, 1).connect(Relation.FRIEND_OF, 0, 2);
        builder.connect(Relation.LIKES, 0, 3).connect(Relation.LIKES, 3, 0);
        builder.connect(Relation.LIKES, 1, 0).connect(Relation.LIKES, 1, 1);
        builder.connect(Relation.LIKES, 2, 1).connect(Relation.LIKES, 2, 2);
        KnowledgeGraph graph = open(builder.build());
        assertThat(likesOfFriends(graph, 0, Ids.of(0))).isEqualTo(Ids.of(0, 1));
        assertThat(likesOfFriends(graph, 0, Ids.of(2, 3))).isEqualTo(Ids.of(1, 2));
        assertThat(likesOfFriends(graph, 0, Ids.of(1))).isEqualTo(Ids.of(0, 1, 2));
        assertThat(likesOfFriends(graph, 0, Ids.of(3))).isEqualTo(NO_IDS);
    }

    @Test
    @Order(Order.DEFAULT + 1)
    void aWholeRelationIsTheNeighboursOfEachVertex() {
        KnowledgeGraph tiny = tiny();
        assertThat(tiny.adjacency(Relation.INTERACTED_WITH, Direction.FORWARD).toLists())
                .containsExactly(Ids.of(KIND_OF_BLUE, HARVEST), Ids.of(HARVEST, NEVERMIND), NO_IDS);
        assertThat(tiny.adjacency(Relation.HAS_ATTRIBUTE, Direction.BACKWARD).list(CALM))
                .isEqualTo(Ids.of(KIND_OF_BLUE, HARVEST));
        assertThat(tiny.adjacency(Relation.CHILD_OF, Direction.BACKWARD).list(WIND))
                .isEqualTo(Ids.of(TRUMPET, SAX));
        for (int seed = Math.min(5, randomGraphs()) - 1; seed >= 0; seed--) {
            GraphData data = RandomGraphs.graph(new SplittableRandom(seed));
            KnowledgeGraph graph = open(data);
            for (Relation relation : Relation.values()) {
                for (Direction direction : Direction.values()) {
                    boolean forward = direction == Direction.FORWARD;
                    Ids ends = forward ? data.from(relation) : data.to(relation);
                    Ids others = forward ? data.to(relation) : data.from(relation);
                    Adjacency lists = graph.adjacency(relation, direction);
                    VertexType type = forward ? relation.from() : relation.to();
                    assertThat(lists.rowCount()).isEqualTo(graph.count(type));
                    assertThat(lists.size()).isEqualTo(graph.edgeCount(relation));
                    for (int vertex = 0; vertex < lists.rowCount(); vertex++) {
                        assertThat(lists.list(vertex))
                                .as("seed %d, %s", seed, relation)
                                .isEqualTo(otherEnds(ends, others, vertex));
                    }
                }
            }
        }
    }

    @Test
    void attributesOfItemsAndItemsOfAttributes() {
        KnowledgeGraph graph = tiny();
        assertThat(forward(graph, Relation.HAS_ATTRIBUTE, KIND_OF_BLUE)).isEqualTo(Ids.of(JAZZ, TRUMPET, CALM));
        assertThat(forward(graph, Relation.HAS_ATTRIBUTE, NEVERMIND)).isEqualTo(Ids.of(ROCK));
        assertThat(forward(graph, Relation.HAS_ATTRIBUTE, SILENCE)).isEqualTo(NO_IDS);
        assertThat(backward(graph, Relation.HAS_ATTRIBUTE, JAZZ))
                .isEqualTo(Ids.of(KIND_OF_BLUE, BITCHES_BREW, BLUE_TRAIN));
        assertThat(backward(graph, Relation.HAS_ATTRIBUTE, CALM)).isEqualTo(Ids.of(KIND_OF_BLUE, HARVEST));
        assertThat(backward(graph, Relation.HAS_ATTRIBUTE, OPERA)).isEqualTo(NO_IDS);
    }

    @Test
    void parentsAndChildren() {
        KnowledgeGraph graph = tiny();
        assertThat(forward(graph, Relation.CHILD_OF, SAX)).isEqualTo(Ids.of(JAZZ, WIND));
        assertThat(forward(graph, Relation.CHILD_OF, TRUMPET)).isEqualTo(Ids.of(WIND));
        assertThat(forward(graph, Relation.CHILD_OF, WIND)).isEqualTo(NO_IDS);
        assertThat(backward(graph, Relation.CHILD_OF, WIND)).isEqualTo(Ids.of(TRUMPET, SAX));
        assertThat(backward(graph, Relation.CHILD_OF, JAZZ)).isEqualTo(Ids.of(SAX));
        assertThat(backward(graph, Relation.CHILD_OF, SAX)).isEqualTo(NO_IDS);
    }

    @Test
    void noConstraintGivesEveryItem() {
        KnowledgeGraph graph = tiny();
        assertThat(items(graph, Constraints.NONE)).isEqualTo(Ids.of(0, 1, 2, 3, 4, 5));
        assertThat(rows(graph, Constraints.NONE))
                .containsExactly(
                        Row.of(KIND_OF_BLUE, JAZZ, TRUMPET, CALM),
                        Row.of(BITCHES_BREW, JAZZ, ROCK, TRUMPET),
                        Row.of(BLUE_TRAIN, JAZZ, SAX),
                        Row.of(HARVEST, ROCK, CALM),
                        Row.of(NEVERMIND, ROCK),
                        Row.of(SILENCE));
        assertCounts(graph, Constraints.NONE, 6, new int[] {3, 3, 2, 1, 2, 0, 0});
    }

    @Test
    void oneWantedAttribute() {
        KnowledgeGraph graph = tiny();
        Constraints calm = Constraints.allOf(Ids.of(CALM));
        assertThat(items(graph, calm)).isEqualTo(Ids.of(KIND_OF_BLUE, HARVEST));
        assertThat(rows(graph, calm))
                .containsExactly(Row.of(KIND_OF_BLUE, JAZZ, TRUMPET, CALM), Row.of(HARVEST, ROCK, CALM));
        assertCounts(graph, calm, 2, new int[] {1, 1, 1, 0, 2, 0, 0});
    }

    @Test
    void severalWantedAttributesInAnyOrder() {
        KnowledgeGraph graph = tiny();
        for (Ids wanted : List.of(Ids.of(JAZZ, TRUMPET), Ids.of(TRUMPET, JAZZ), Ids.of(TRUMPET, JAZZ, TRUMPET))) {
            Constraints constraints = Constraints.allOf(wanted);
            assertThat(items(graph, constraints)).isEqualTo(Ids.of(KIND_OF_BLUE, BITCHES_BREW));
            assertThat(rows(graph, constraints))
                    .containsExactly(
                            Row.of(KIND_OF_BLUE, JAZZ, TRUMPET, CALM), Row.of(BITCHES_BREW, JAZZ, ROCK, TRUMPET));
            assertCounts(graph, constraints, 2, new int[] {2, 1, 2, 0, 1, 0, 0});
        }
        assertThat(items(graph, Constraints.allOf(Ids.of(JAZZ, ROCK, TRUMPET)))).isEqualTo(Ids.of(BITCHES_BREW));
        assertThat(items(graph, Constraints.allOf(Ids.of(ROCK, JAZZ)))).isEqualTo(Ids.of(BITCHES_BREW));
    }

    @Test
    void unwantedAttributes() {
        KnowledgeGraph graph = tiny();
        Constraints noJazz = new Constraints(NO_IDS, Ids.of(JAZZ), NO_IDS);
        assertThat(items(graph, noJazz)).isEqualTo(Ids.of(HARVEST, NEVERMIND, SILENCE));
        assertThat(rows(graph, noJazz))
                .containsExactly(Row.of(HARVEST, ROCK, CALM), Row.of(NEVERMIND, ROCK), Row.of(SILENCE));
        assertCounts(graph, noJazz, 3, new int[] {0, 2, 0, 0, 1, 0, 0});

        Constraints neither = new Constraints(NO_IDS, Ids.of(SAX, ROCK), NO_IDS);
        assertThat(items(graph, neither)).isEqualTo(Ids.of(KIND_OF_BLUE, SILENCE));
        assertCounts(graph, neither, 2, new int[] {1, 0, 1, 0, 1, 0, 0});
    }

    @Test
    void excludedItems() {
        KnowledgeGraph graph = tiny();
        Constraints but = new Constraints(NO_IDS, NO_IDS, Ids.of(SILENCE, KIND_OF_BLUE, BLUE_TRAIN));
        assertThat(items(graph, but)).isEqualTo(Ids.of(BITCHES_BREW, HARVEST, NEVERMIND));
        assertThat(rows(graph, but))
                .containsExactly(
                        Row.of(BITCHES_BREW, JAZZ, ROCK, TRUMPET),
                        Row.of(HARVEST, ROCK, CALM),
                        Row.of(NEVERMIND, ROCK));
        assertCounts(graph, but, 3, new int[] {1, 3, 1, 0, 1, 0, 0});
    }

    @Test
    void constraintsCombine() {
        KnowledgeGraph graph = tiny();
        assertThat(items(graph, new Constraints(Ids.of(JAZZ), Ids.of(ROCK), NO_IDS)))
                .isEqualTo(Ids.of(KIND_OF_BLUE, BLUE_TRAIN));
        assertThat(items(graph, new Constraints(Ids.of(JAZZ), NO_IDS, Ids.of(KIND_OF_BLUE, NEVERMIND))))
                .isEqualTo(Ids.of(BITCHES_BREW, BLUE_TRAIN));
        assertThat(items(graph, new Constraints(NO_IDS, Ids.of(JAZZ), Ids.of(HARVEST))))
                .isEqualTo(Ids.of(NEVERMIND, SILENCE));
        Constraints all = new Constraints(Ids.of(JAZZ), Ids.of(SAX), Ids.of(BITCHES_BREW));
        assertThat(items(graph, all)).isEqualTo(Ids.of(KIND_OF_BLUE));
        assertThat(rows(graph, all)).containsExactly(Row.of(KIND_OF_BLUE, JAZZ, TRUMPET, CALM));
        assertCounts(graph, all, 1, new int[] {1, 0, 1, 0, 1, 0, 0});
    }

    @Test
    void constraintsThatNoItemMeets() {
        KnowledgeGraph graph = tiny();
        List<Constraints> unmet = List.of(
                Constraints.allOf(Ids.of(OPERA)),
                Constraints.allOf(Ids.of(JAZZ, OPERA)),
                Constraints.allOf(Ids.of(SAX, TRUMPET)),
                new Constraints(Ids.of(JAZZ), Ids.of(JAZZ), NO_IDS),
                new Constraints(Ids.of(SAX), NO_IDS, Ids.of(BLUE_TRAIN)),
                new Constraints(NO_IDS, Ids.of(JAZZ, ROCK), Ids.of(SILENCE)),
                new Constraints(NO_IDS, NO_IDS, Ids.of(0, 1, 2, 3, 4, 5)));
        for (Constraints constraints : unmet) {
            assertThat(items(graph, constraints)).as("%s", constraints).isEqualTo(NO_IDS);
            assertThat(rows(graph, constraints)).as("%s", constraints).isEmpty();
            assertCounts(graph, constraints, 0, new int[7]);
        }
    }

    @Test
    void thePreviousContentOfABufferIsReplaced() {
        KnowledgeGraph graph = tiny();
        Constraints sax = Constraints.allOf(Ids.of(SAX));
        Constraints opera = Constraints.allOf(Ids.of(OPERA));

        IdBuffer ids = new IdBuffer();
        graph.items(Constraints.NONE, ids);
        graph.items(sax, ids);
        assertThat(Ids.copyOf(ids)).isEqualTo(Ids.of(BLUE_TRAIN));
        graph.items(opera, ids);
        assertThat(ids.isEmpty()).isTrue();

        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, KIND_OF_BLUE, ids);
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, NEVERMIND, ids);
        assertThat(Ids.copyOf(ids)).isEqualTo(Ids.of(ROCK));
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, SILENCE, ids);
        assertThat(ids.isEmpty()).isTrue();

        AttributeLists lists = new AttributeLists();
        graph.attributeLists(Constraints.NONE, lists);
        graph.attributeLists(sax, lists);
        assertThat(Row.all(lists)).containsExactly(Row.of(BLUE_TRAIN, JAZZ, SAX));
        graph.attributeLists(opera, lists);
        assertThat(lists.size()).isZero();

        int[] counts = {9, 9, 9, 9, 9, 9, 9};
        assertThat(graph.attributeCounts(sax, counts)).isEqualTo(1);
        assertThat(counts).containsExactly(1, 0, 0, 1, 0, 0, 0);
    }

    @Test
    @Order(1)
    void aBufferCanServeTwoGraphs() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.ITEM, "i", "i");
        builder.add(VertexType.ATTRIBUTE, "a", "a");
        KnowledgeGraph other =
                open(builder.connect(Relation.HAS_ATTRIBUTE, 0, 0).build());
        AttributeLists lists = new AttributeLists();
        tiny().attributeLists(Constraints.NONE, lists);
        other.attributeLists(Constraints.NONE, lists);
        assertThat(Row.all(lists)).containsExactly(Row.of(0, 0));
    }

    @Test
    void verticesOutOfRangeHaveNoNeighbours() {
        KnowledgeGraph graph = tiny();
        IdBuffer ids = new IdBuffer();
        for (Relation relation : Relation.values()) {
            for (Direction direction : Direction.values()) {
                int count = graph.count(direction == Direction.FORWARD ? relation.from() : relation.to());
                for (int vertex : new int[] {-1, count, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                    assertThatThrownBy(
                                    () -> graph.neighbours(relation, direction, vertex, ids),
                                    "%s %s of %d",
                                    relation,
                                    direction,
                                    vertex)
                            .isInstanceOf(IndexOutOfBoundsException.class);
                }
            }
        }
        for (int wrong : new int[] {-1, 7, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> graph.likesOfFriends(wrong, Ids.of(JAZZ), ids), "likes of friends of %d", wrong)
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> graph.likesOfFriends(CY, Ids.of(JAZZ, wrong), ids), "who share %d", wrong)
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void constraintsOutOfRangeAreRejected() {
        KnowledgeGraph graph = tiny();
        List<Constraints> refused = new ArrayList<>();
        for (int attribute : new int[] {-1, 7, Integer.MAX_VALUE}) {
            // As the only id, after others, before others, and if no item is left to test.
            for (Ids ids : List.of(Ids.of(attribute), Ids.of(JAZZ, attribute), Ids.of(attribute, JAZZ))) {
                refused.add(Constraints.allOf(ids));
                refused.add(new Constraints(NO_IDS, ids, NO_IDS));
                refused.add(new Constraints(Ids.of(OPERA), ids, NO_IDS));
            }
            refused.add(Constraints.allOf(Ids.of(OPERA, attribute)));
        }
        for (int item : new int[] {-1, 6, Integer.MAX_VALUE}) {
            for (Ids ids : List.of(Ids.of(item), Ids.of(SILENCE, item), Ids.of(item, SILENCE))) {
                refused.add(new Constraints(NO_IDS, NO_IDS, ids));
                refused.add(new Constraints(Ids.of(OPERA), NO_IDS, ids));
            }
        }
        for (Constraints constraints : refused) {
            assertThatThrownBy(() -> graph.items(constraints, new IdBuffer()), "items, %s", constraints)
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(
                            () -> graph.attributeLists(constraints, new AttributeLists()),
                            "attributeLists, %s",
                            constraints)
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> graph.attributeCounts(constraints, new int[7]), "attributeCounts, %s", constraints)
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    @Order(Order.DEFAULT + 5)
    void aGraphMayHaveOneItemAndNothingElse() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.ITEM, "i", "i");
        KnowledgeGraph graph = open(builder.build());
        assertThat(graph.count(VertexType.USER)).isZero();
        assertThat(graph.count(VertexType.ATTRIBUTE)).isZero();
        assertThat(items(graph, Constraints.NONE)).isEqualTo(Ids.of(0));
        assertThat(rows(graph, Constraints.NONE)).containsExactly(Row.of(0));
        assertCounts(graph, Constraints.NONE, 1, new int[0]);
        for (Relation relation : Relation.values()) {
            assertThat(graph.edgeCount(relation)).isZero();
        }
    }

    @Test
    @Order(Order.DEFAULT + 3)
    void readersDoNotDisturbEachOther() {
        GraphData data = RandomGraphs.graph(new SplittableRandom(3));
        KnowledgeGraph graph = open(data);
        SplittableRandom random = new SplittableRandom(4);
        List<Constraints> queries = Stream.generate(() -> RandomGraphs.constraints(random, data))
                .limit(64)
                .toList();
        List<List<Row>> together =
                queries.parallelStream().map(query -> rows(graph, query)).toList();
        assertThat(together)
                .isEqualTo(
                        queries.stream().map(query -> expectedRows(data, query)).toList());
    }

    @Test
    @Order(Order.DEFAULT + 2)
    void randomGraphsAgreeWithABruteForce() {
        for (long seed = 0; seed < randomGraphs(); seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            GraphData data = RandomGraphs.graph(random);
            KnowledgeGraph graph = open(data);
            compareEdges(seed, data, graph);
            compareFriends(seed, data, graph, random);
            for (int query = 0; query < 20; query++) {
                compareSelection(seed, data, graph, RandomGraphs.constraints(random, data));
            }
        }
    }

    private static void compareEdges(long seed, GraphData data, KnowledgeGraph graph) {
        for (Relation relation : Relation.values()) {
            Ids from = data.from(relation);
            Ids to = data.to(relation);
            assertThat(graph.edgeCount(relation))
                    .as("seed %d, %s", seed, relation)
                    .isEqualTo(from.size());
            for (int vertex = 0; vertex < graph.count(relation.from()); vertex++) {
                assertThat(forward(graph, relation, vertex))
                        .as("seed %d, %s from %d", seed, relation, vertex)
                        .isEqualTo(otherEnds(from, to, vertex));
            }
            for (int vertex = 0; vertex < graph.count(relation.to()); vertex++) {
                assertThat(backward(graph, relation, vertex))
                        .as("seed %d, %s to %d", seed, relation, vertex)
                        .isEqualTo(otherEnds(to, from, vertex));
            }
        }
    }

    private static void compareFriends(long seed, GraphData data, KnowledgeGraph graph, SplittableRandom random) {
        int attributes = graph.count(VertexType.ATTRIBUTE);
        for (int user = 0; user < graph.count(VertexType.USER); user++) {
            Ids shared = attributes == 0
                    ? NO_IDS
                    : Ids.of(random.ints(random.nextInt(3), 0, attributes).toArray());
            Ids friends = otherEnds(data.from(Relation.FRIEND_OF), data.to(Relation.FRIEND_OF), user);
            int[] expected = IntStream.of(friends.toArray())
                    .mapToObj(friend -> otherEnds(data.from(Relation.LIKES), data.to(Relation.LIKES), friend))
                    .filter(likes -> IntStream.of(shared.toArray()).anyMatch(likes::contains))
                    .flatMapToInt(likes -> IntStream.of(likes.toArray()))
                    .distinct()
                    .sorted()
                    .toArray();
            assertThat(likesOfFriends(graph, user, shared))
                    .as("seed %d, likes of friends of %d who share %s", seed, user, shared)
                    .isEqualTo(Ids.of(expected));
        }
    }

    private static void compareSelection(long seed, GraphData data, KnowledgeGraph graph, Constraints constraints) {
        List<Row> expected = expectedRows(data, constraints);
        assertThat(items(graph, constraints))
                .as("seed %d, %s", seed, constraints)
                .isEqualTo(Ids.of(expected.stream().mapToInt(Row::item).toArray()));
        assertThat(rows(graph, constraints))
                .as("seed %d, %s", seed, constraints)
                .isEqualTo(expected);
        int[] expectedCounts = IntStream.range(0, graph.count(VertexType.ATTRIBUTE))
                .map(attribute -> (int) expected.stream()
                        .filter(row -> row.attributes().contains(attribute))
                        .count())
                .toArray();
        int[] counts = new int[expectedCounts.length];
        assertThat(graph.attributeCounts(constraints, counts))
                .as("seed %d, %s", seed, constraints)
                .isEqualTo(expected.size());
        assertThat(counts).as("seed %d, %s", seed, constraints).isEqualTo(expectedCounts);
    }

    private static List<Row> expectedRows(GraphData data, Constraints constraints) {
        List<Row> rows = new ArrayList<>();
        for (int item = 0; item < data.catalogue().size(VertexType.ITEM); item++) {
            Ids attributes = otherEnds(data.from(Relation.HAS_ATTRIBUTE), data.to(Relation.HAS_ATTRIBUTE), item);
            if (IntStream.of(constraints.allOf().toArray()).allMatch(attributes::contains)
                    && IntStream.of(constraints.noneOf().toArray()).noneMatch(attributes::contains)
                    && !constraints.except().contains(item)) {
                rows.add(new Row(item, attributes));
            }
        }
        return rows;
    }

    private static Ids otherEnds(Ids ends, Ids others, int vertex) {
        return Ids.of(IntStream.range(0, ends.size())
                .filter(edge -> ends.get(edge) == vertex)
                .map(others::get)
                .sorted()
                .toArray());
    }

    private static void assertCounts(KnowledgeGraph graph, Constraints constraints, int items, int[] expected) {
        int[] counts = new int[expected.length];
        assertThat(graph.attributeCounts(constraints, counts))
                .as("%s", constraints)
                .isEqualTo(items);
        assertThat(counts).as("%s", constraints).isEqualTo(expected);
    }

    private KnowledgeGraph tiny() {
        return open(TinyGraph.data());
    }

    private static Ids items(KnowledgeGraph graph, Constraints constraints) {
        IdBuffer ids = new IdBuffer();
        graph.items(constraints, ids);
        return Ids.copyOf(ids);
    }

    private static Ids likesOfFriends(KnowledgeGraph graph, int user, Ids shared) {
        IdBuffer ids = new IdBuffer();
        graph.likesOfFriends(user, shared, ids);
        return Ids.copyOf(ids);
    }

    private static List<Row> rows(KnowledgeGraph graph, Constraints constraints) {
        AttributeLists lists = new AttributeLists();
        graph.attributeLists(constraints, lists);
        return Row.all(lists);
    }

    private static Ids forward(KnowledgeGraph graph, Relation relation, int vertex) {
        return neighbours(graph, relation, Direction.FORWARD, vertex);
    }

    private static Ids backward(KnowledgeGraph graph, Relation relation, int vertex) {
        return neighbours(graph, relation, Direction.BACKWARD, vertex);
    }

    private static Ids neighbours(KnowledgeGraph graph, Relation relation, Direction direction, int vertex) {
        IdBuffer ids = new IdBuffer();
        graph.neighbours(relation, direction, vertex, ids);
        return Ids.copyOf(ids);
    }
}
