package askwalk.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.RandomGraphs;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Walks with eligible items and closed attributes that change between answers, compared with sets from scratch. */
class WalkConditionsTest {

    private static final int SEEDS = 150;

    @Test
    void candidatesAndCountsFollowTheConditionsOfTheTurn() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.graph(random));
            int items = graph.count(VertexType.ITEM);
            int attributes = graph.count(VertexType.ATTRIBUTE);
            Walk walk = new Walk(random.nextInt(3) == 0 ? new LiveLike(graph) : graph);
            for (Answer answer : Answer.any(random, graph, 12)) {
                Eligibility eligibility = random.nextInt(3) == 0
                        ? walk.eligibility()
                        : condition(random, graph, walk.graph().isLive());
                Ids closed = Ids.of(IntStream.range(0, attributes)
                        .filter(id -> random.nextInt(4) == 0)
                        .toArray());
                walk.restrict(eligibility);
                walk.close(closed);
                check(seed, walk, eligibility.on(graph), closed);
                answer.giveTo(walk);
                check(seed, walk, eligibility.on(graph), closed);
                if (random.nextInt(5) == 0) {
                    walk.undo();
                    check(seed, walk, eligibility.on(graph), closed);
                    answer.giveTo(walk);
                }
            }
            walk.restart(WalkView.UNKNOWN_USER);
            assertThat(walk.candidateCount()).as("seed %d", seed).isEqualTo(items);
            assertThat(walk.closed().isEmpty()).isTrue();
        }
    }

    private static Eligibility condition(SplittableRandom random, KnowledgeGraph graph, boolean live) {
        Eligibility byAttributes = Eligibility.attributes(attribute(random, graph), attribute(random, graph));
        if (live || random.nextInt(3) == 0) {
            return byAttributes;
        }
        double share = random.nextDouble();
        ItemSet set = ItemSet.where(graph.count(VertexType.ITEM), item -> random.nextDouble() < share);
        return byAttributes.and(Eligibility.of(set));
    }

    private static Ids attribute(SplittableRandom random, KnowledgeGraph graph) {
        int attributes = graph.count(VertexType.ATTRIBUTE);
        return attributes > 0 && random.nextInt(3) == 0 ? Ids.of(random.nextInt(attributes)) : Ids.of();
    }

    private static void check(long seed, Walk walk, ItemSet eligible, Ids closed) {
        KnowledgeGraph graph = walk.graph();
        int items = graph.count(VertexType.ITEM);
        IdBuffer carriers = new IdBuffer();
        graph.items(new Constraints(walk.attributes(Response.ACCEPTED), Ids.of(), walk.rejectedItems()), carriers);
        int[] expected =
                IntStream.of(carriers.toArray()).filter(eligible::contains).toArray();
        assertThat(walk.candidates().size()).as("seed %d", seed).isEqualTo(expected.length);
        assertThat(walk.candidateCount()).as("seed %d", seed).isEqualTo(expected.length);
        int[] counts = new int[graph.count(VertexType.ATTRIBUTE)];
        IdBuffer carried = new IdBuffer();
        for (int row = 0; row < expected.length; row++) {
            assertThat(walk.candidates().items()[row]).as("seed %d", seed).isEqualTo(expected[row]);
            graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, expected[row], carried);
            IntStream.of(carried.toArray()).forEach(attribute -> counts[attribute]++);
        }
        IntPredicate isAvailable = item -> eligible.contains(item) && !walk.isRejected(item);
        assertThat(IntStream.range(0, items).filter(walk::isAvailable).toArray())
                .as("seed %d", seed)
                .isEqualTo(IntStream.range(0, items).filter(isAvailable).toArray());
        assertThat(walk.availableCount()).as("seed %d", seed).isEqualTo((int)
                IntStream.range(0, items).filter(isAvailable).count());
        assertThat(walk.counts()).as("seed %d", seed).isEqualTo(counts);
        IntPredicate isAskable = id -> !walk.isAsked(id) && !closed.contains(id);
        assertThat(walk.reachable().toArray())
                .as("seed %d", seed)
                .isEqualTo(IntStream.range(0, counts.length)
                        .filter(id -> counts[id] > 0 && isAskable.test(id))
                        .toArray());
        assertThat(IntStream.range(0, counts.length).filter(walk::isAskable).toArray())
                .as("seed %d", seed)
                .isEqualTo(IntStream.range(0, counts.length).filter(isAskable).toArray());
    }

    @Test
    void aLiveGraphSelectsByAttributesOnly() {
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.graph(new SplittableRandom(1)));
        Walk walk = new Walk(new LiveLike(graph));
        Eligibility set = Eligibility.of(ItemSet.of(graph.count(VertexType.ITEM), Ids.of(0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> walk.restrict(set))
                .withMessage("a live graph cannot select items by a set or a predicate, only by attributes: use a"
                        + " snapshot of the graph, or a condition on attributes");
        assertThat(walk.eligibility()).isSameAs(Eligibility.ALL);
    }

    @Test
    void wrongIdsAndSetsOfOtherGraphsAreRefused() {
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.graph(new SplittableRandom(1)));
        int items = graph.count(VertexType.ITEM);
        Walk walk = new Walk(graph);
        assertThatThrownBy(() -> walk.close(Ids.of(-1))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> walk.restrict(Eligibility.of(ItemSet.of(items + 1, Ids.of()))))
                .withMessage(
                        "the set of items is of a graph with " + (items + 1) + " items, but this graph has " + items);
        assertThatThrownBy(() -> ItemSet.of(items, Ids.of(items))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(walk.candidateCount()).isEqualTo(items);
    }

    @Test
    void equalSetsHaveEqualHashes() {
        ItemSet set = ItemSet.of(70, Ids.of(3, 69, 3));
        assertThat(set.size()).isEqualTo(2);
        assertThat(set.hash())
                .hasSize(16)
                .isEqualTo(ItemSet.where(70, item -> item == 3 || item == 69).hash())
                .isNotEqualTo(ItemSet.of(70, Ids.of(3, 68)).hash());
        assertThat(set.and(ItemSet.of(70, Ids.of(69))).hash())
                .isEqualTo(ItemSet.of(70, Ids.of(69)).hash());
    }

    @Test
    void responsesForItemsRemoveThemAndAreRefusedForAttributes() {
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.graph(new SplittableRandom(1)));
        Walk walk = new Walk(graph);
        walk.answerItems(Ids.of(0, 1, 2), List.of(Response.SEEN, Response.NOT_NOW, Response.UNKNOWN));
        assertThat(walk.rejectedItems()).isEqualTo(Ids.of(0, 1));
        assertThat(walk.isAvailable(2)).isTrue();
        for (Response response : List.of(Response.SEEN, Response.NOT_NOW)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> walk.answerAttributes(Ids.of(0), List.of(response)))
                    .withMessage("the response " + response + " is only for items, not for attribute 0");
        }
        assertThat(walk.isAsked(0)).isFalse();
    }
}
