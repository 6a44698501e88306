package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.random.Seed;
import askwalk.testing.Permutation;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Shares;
import askwalk.testing.TinyGraphs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class QuestionOrderTreeTest {

    private static final int JAZZ = TinyGraphs.JAZZ;
    private static final int TRUMPET = TinyGraphs.TRUMPET;

    /**
     * One of the two other items with jazz has a trumpet. No other second question divides the items that carry the
     * first attribute.
     */
    @Test
    void ordersEqualHandCalculation() {
        QuestionOrderTree orders = new QuestionOrderTree(TinyGraphs.music(), new Seed(1));
        assertThat(orders.nodeCount()).isEqualTo(6);
        assertThat(steps(orders, TinyGraphs.KIND_OF_BLUE, 200).keySet())
                .containsExactlyInAnyOrder(
                        List.of(JAZZ), List.of(JAZZ, TRUMPET), List.of(TRUMPET), List.of(TinyGraphs.CALM));
        assertThat(steps(orders, TinyGraphs.BLUE_TRAIN, 200).keySet())
                .containsExactlyInAnyOrder(List.of(JAZZ), List.of(TinyGraphs.SAX));
        assertThat(steps(orders, TinyGraphs.NEVERMIND, 50).keySet()).containsExactly(List.of(TinyGraphs.ROCK));
        assertThat(orders.attributesOf(TinyGraphs.SILENCE)).isEmpty();
        assertThat(orders.carriedAttributes())
                .containsExactly(JAZZ, TinyGraphs.ROCK, TRUMPET, TinyGraphs.SAX, TinyGraphs.CALM);
    }

    @Test
    void nodesAreSampledUniformly() {
        QuestionOrderTree orders = new QuestionOrderTree(TinyGraphs.music(), new Seed(1));
        SplittableRandom random = new SplittableRandom(1);
        Map<Integer, Integer> hits = new HashMap<>();
        for (int i = 0; i < 4_000; i++) {
            hits.merge(orders.draw(TinyGraphs.KIND_OF_BLUE, random), 1, Integer::sum);
        }
        hits.forEach((node, count) -> Shares.check("node " + node, count, 4_000, 0.25));
    }

    @Test
    void ordersEqualBruteForceUnderAnyIds() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            GraphData data = RandomGraphs.data(random, 2, 1 + random.nextInt(30), random.nextInt(10), 2);
            check("seed " + seed, InMemoryGraph.of(data));
            check("seed " + seed + " under other ids", InMemoryGraph.of(new Permutation(data, random).graph()));
        }
    }

    /** Both second attributes divide the four other items into halves. */
    @Test
    void tiesAreBrokenByTheSeed() {
        GraphBuilder builder = new GraphBuilder();
        for (int i = 0; i < 5; i++) {
            builder.add(VertexType.ITEM, "i" + i, "item " + i);
        }
        for (int i = 0; i < 3; i++) {
            builder.add(VertexType.ATTRIBUTE, "a" + i, "attribute " + i);
        }
        for (int item = 0; item < 5; item++) {
            builder.connect(Relation.HAS_ATTRIBUTE, item, 0);
        }
        builder.connect(Relation.HAS_ATTRIBUTE, 0, 1).connect(Relation.HAS_ATTRIBUTE, 1, 1);
        builder.connect(Relation.HAS_ATTRIBUTE, 2, 1).connect(Relation.HAS_ATTRIBUTE, 0, 2);
        builder.connect(Relation.HAS_ATTRIBUTE, 3, 2).connect(Relation.HAS_ATTRIBUTE, 4, 2);
        KnowledgeGraph graph = InMemoryGraph.of(builder.build());
        int first = 0;
        for (int seed = 0; seed < 400; seed++) {
            Set<List<Integer>> steps = steps(new QuestionOrderTree(graph, new Seed(1).derive(seed)), 0, 100)
                    .keySet();
            assertThat(steps.contains(List.of(0, 1))).isNotEqualTo(steps.contains(List.of(0, 2)));
            first += steps.contains(List.of(0, 1)) ? 1 : 0;
        }
        Shares.check("the first of two", first, 400, 0.5);
    }

    @Test
    void largeCandidateSetsAreSampled() {
        KnowledgeGraph graph = TinyGraphs.nested(1500, 1500);
        int[] kept = new int[1500];
        for (int seed = 0; seed < 100; seed++) {
            QuestionOrderTree orders = new QuestionOrderTree(graph, new Seed(1).derive(seed));
            Set<Integer> candidates = candidates(orders, 0);
            assertThat(orders.candidateCount(0)).isEqualTo(1024);
            assertThat(candidates).hasSize(1024);
            candidates.forEach(item -> kept[item]++);
        }
        for (int item : new int[] {0, 1, 749, 1023, 1024, 1498, 1499}) {
            Shares.check("item " + item, kept[item], 100, 1024 / 1500.0);
        }
    }

    private static void check(String what, KnowledgeGraph graph) {
        QuestionOrderTree orders = new QuestionOrderTree(graph, new Seed(7));
        for (int item = 0; item < graph.count(VertexType.ITEM); item++) {
            Set<Integer> carried = RandomGraphs.attributes(graph, item);
            if (carried.isEmpty()) {
                continue;
            }
            Map<List<Integer>, Integer> steps = steps(orders, item, 1_500);
            Set<List<Integer>> walked = new HashSet<>();
            for (int opening : carried) {
                List<Integer> accepted = List.of(opening);
                while (accepted != null) {
                    String where = what + ", item " + item + ", accepted " + accepted;
                    assertThat(steps).as(where).containsKey(accepted);
                    Set<Integer> carriers = carriers(graph, accepted);
                    assertThat(candidates(orders, steps.get(accepted)))
                            .as(where)
                            .isEqualTo(carriers);
                    assertThat(carriers).as(where).contains(item);
                    walked.add(accepted);
                    accepted = next(where, accepted, steps.keySet(), carried, best(graph, carried, carriers));
                }
            }
            assertThat(walked).as("%s, item %d", what, item).isEqualTo(steps.keySet());
        }
    }

    /** Returns the longer list among the steps, whose last attribute must be one of the best; null if there is none. */
    private static List<Integer> next(
            String where, List<Integer> accepted, Set<List<Integer>> steps, Set<Integer> carried, Set<Integer> best) {
        List<List<Integer>> longer = new ArrayList<>();
        for (int attribute : carried) {
            List<Integer> candidate = new ArrayList<>(accepted);
            candidate.add(attribute);
            if (steps.contains(candidate)) {
                assertThat(best).as(where).contains(attribute);
                longer.add(candidate);
            }
        }
        assertThat(longer).as(where).hasSize(best.isEmpty() ? 0 : 1);
        return best.isEmpty() ? null : longer.get(0);
    }

    /** Returns the item's dividing attributes whose count is nearest to half of the other candidates. */
    private static Set<Integer> best(KnowledgeGraph graph, Set<Integer> carried, Set<Integer> carriers) {
        Set<Integer> best = new TreeSet<>();
        int others = carriers.size() - 1;
        int nearest = Integer.MAX_VALUE;
        for (int attribute : carried) {
            long count = carriers.stream()
                            .filter(item -> RandomGraphs.attributes(graph, item).contains(attribute))
                            .count()
                    - 1;
            int distance = (int) Math.abs(2 * count - others);
            if (count == 0 || count == others || distance > nearest) {
                continue;
            }
            if (distance < nearest) {
                best.clear();
                nearest = distance;
            }
            best.add(attribute);
        }
        return best;
    }

    private static Set<Integer> carriers(KnowledgeGraph graph, List<Integer> accepted) {
        Set<Integer> carriers = new TreeSet<>();
        for (int item = 0; item < graph.count(VertexType.ITEM); item++) {
            if (RandomGraphs.attributes(graph, item).containsAll(accepted)) {
                carriers.add(item);
            }
        }
        return carriers;
    }

    private static Set<Integer> candidates(QuestionOrderTree orders, int node) {
        Set<Integer> candidates = new TreeSet<>();
        for (int position = 0; position < orders.candidateCount(node); position++) {
            candidates.add(orders.candidate(node, position));
        }
        return candidates;
    }

    /** A sample: the accepted attributes, with the opening first, and the node. */
    private static Map<List<Integer>, Integer> steps(QuestionOrderTree orders, int item, int draws) {
        SplittableRandom random = new SplittableRandom(item);
        Map<List<Integer>, Integer> steps = new HashMap<>();
        IdBuffer buffer = new IdBuffer();
        for (int i = 0; i < draws; i++) {
            int node = orders.draw(item, random);
            orders.accepted(node, buffer);
            List<Integer> accepted = new ArrayList<>();
            for (int at = buffer.size() - 1; at >= 0; at--) {
                accepted.add(buffer.get(at));
            }
            steps.put(accepted, node);
        }
        return steps;
    }
}
