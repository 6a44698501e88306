package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.GraphBuilder;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.random.Seed;
import askwalk.testing.RandomGraphs;
import askwalk.testing.TinyGraphs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {

    @Test
    void negativesAreValid() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Drawing drawing = new Drawing(graph(random), 1 + random.nextInt(4), 1);
            for (int interaction = 0; interaction < drawing.interactions.count(); interaction++) {
                for (int i = 0; i < 20; i++) {
                    drawing.sampler.draw(interaction, random, drawing.sample);
                    drawing.check("seed " + seed + ", interaction " + interaction, interaction);
                }
            }
        }
    }

    @Test
    void thePoolLimitsCandidates() {
        for (long seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int pool = 1 + random.nextInt(3);
            Drawing drawing = new Drawing(graph(random), pool, 1);
            for (int interaction = 0; interaction < drawing.interactions.count(); interaction++) {
                assertThat(drawing.candidates(interaction, 200, random).values())
                        .as("seed %d, interaction %d", seed, interaction)
                        .allMatch(met -> met.size() <= pool);
            }
        }
    }

    /** A large pool contains every possible candidate, so a candidate is missing only if there is none. */
    @Test
    void aLargePoolHasAllCandidates() {
        for (long seed = 0; seed < 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Drawing drawing = new Drawing(graph(random), 500, 1);
            for (int interaction = 0; interaction < Math.min(3, drawing.interactions.count()); interaction++) {
                int user = drawing.interactions.user(interaction);
                for (Map.Entry<Set<Integer>, Set<Integer>> met :
                        drawing.candidates(interaction, 8_000, random).entrySet()) {
                    Set<Integer> expected = drawing.carriers(met.getKey());
                    expected.removeIf(item -> drawing.interactions.has(user, item));
                    assertThat(met.getValue())
                            .as("seed %d, interaction %d, accepted %s", seed, interaction, met.getKey())
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void withoutAttributeLossThereIsNoContrast() {
        Drawing plain = new Drawing(TinyGraphs.music(), 10, 0);
        plain.sampler.draw(0, new SplittableRandom(1), plain.sample);
        assertThat(plain.sample.accepted.isEmpty()).isFalse();
        assertThat(plain.sample.residual.isEmpty()).as("no attribute loss").isTrue();
        assertThat(plain.sample.contrast.isEmpty()).isTrue();
    }

    /**
     * Two users have Kind of Blue and one has Bitches Brew, none of them Bob; no user has Blue Train or 4'33". For Cy,
     * Blue Train is the only other jazz item.
     */
    @Test
    void negativesAreSampledByPopularity() {
        Drawing popular = new Drawing(TinyGraphs.music(), Map.of("negatives", "popular"));
        Map<Integer, Integer> negatives = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(3);
        int ofBob = popular.interactions.start(TinyGraphs.BOB);
        int ofCy = popular.interactions.start(TinyGraphs.CY);
        for (int draw = 0; draw < 3000; draw++) {
            popular.sampler.draw(ofBob, random, popular.sample);
            negatives.merge(popular.sample.negative - popular.layout.item(0), 1, Integer::sum);
            popular.sampler.draw(ofCy, random, popular.sample);
            assertThat(popular.interactions.item(ofCy)).isEqualTo(TinyGraphs.KIND_OF_BLUE);
            if (popular.ids(popular.sample.accepted).equals(Set.of(TinyGraphs.JAZZ))) {
                assertThat(popular.sample.candidate)
                        .as("no user has Blue Train")
                        .isEqualTo(Sample.NONE);
            }
        }
        assertThat(negatives).containsOnlyKeys(TinyGraphs.KIND_OF_BLUE, TinyGraphs.BITCHES_BREW);
        assertThat(negatives.get(TinyGraphs.KIND_OF_BLUE)).isBetween(1900, 2100);
    }

    /** All items carry the one attribute. */
    @Test
    void candidateNegativesAreSampledByPopularity() {
        GraphBuilder builder = new GraphBuilder();
        for (int user = 0; user < 5; user++) {
            builder.add(VertexType.USER, "u" + user, "user " + user);
        }
        for (int item = 0; item < 4; item++) {
            builder.add(VertexType.ITEM, "i" + item, "item " + item);
        }
        builder.add(VertexType.ATTRIBUTE, "a", "attribute");
        for (int item = 0; item < 4; item++) {
            builder.connect(Relation.HAS_ATTRIBUTE, item, 0);
        }
        builder.connect(Relation.INTERACTED_WITH, 0, 0);
        for (int user = 1; user < 5; user++) {
            builder.connect(
                    Relation.INTERACTED_WITH, user, 1); // four users have item 1, one has item 2, none has item 3
        }
        builder.connect(Relation.INTERACTED_WITH, 1, 2);
        Drawing popular =
                new Drawing(InMemoryGraph.of(builder.build()), Map.of("negatives", "popular", "candidatePool", "300"));
        int[] drawn = new int[4];
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < 2000; draw++) {
            popular.sampler.draw(0, random, popular.sample);
            drawn[popular.sample.candidate - popular.layout.item(0)]++;
        }
        assertThat(drawn[0] + drawn[3]).isZero();
        assertThat(drawn[1]).isBetween(1500, 1700); // about 1,600, depending on the pool
    }

    private static KnowledgeGraph graph(SplittableRandom random) {
        return InMemoryGraph.of(
                RandomGraphs.data(random, 1 + random.nextInt(4), 1 + random.nextInt(25), random.nextInt(10), 1));
    }

    /** A sampler and all that its samples are checked against. */
    private static final class Drawing {
        private final KnowledgeGraph graph;
        private final Layout layout;
        private final Interactions interactions;
        private final Sampler sampler;
        private final Sample sample = new Sample();

        Drawing(KnowledgeGraph graph, int pool, double attributeWeight) {
            this(graph, Map.of("candidatePool", "" + pool, "attributeWeight", Double.toString(attributeWeight)));
        }

        Drawing(KnowledgeGraph graph, Map<String, String> values) {
            this.graph = graph;
            layout = Layout.of(graph, 2);
            interactions = new Interactions(graph);
            FmSettings settings = FmSettings.attributeAware(new FmProvider().values(values));
            QuestionOrderTree orders = new QuestionOrderTree(graph, new Seed(1));
            sampler = new Sampler(layout, orders, interactions, settings, new Seed(2));
        }

        void check(String what, int interaction) {
            int user = interactions.user(interaction);
            int item = interactions.item(interaction);
            assertThat(sample.user).as(what).isEqualTo(layout.user(user));
            assertThat(sample.positive).as(what).isEqualTo(layout.item(item));
            List<Integer> rest = IntStream.range(0, graph.count(VertexType.ITEM))
                    .filter(other -> !interactions.has(user, other))
                    .boxed()
                    .toList();
            if (rest.isEmpty()) {
                assertThat(sample.negative).as(what).isEqualTo(Sample.NONE);
            } else if (sample.negative != Sample.NONE) {
                assertThat(rest).as(what).contains(sample.negative - layout.item(0));
            } else {
                assertThat(rest.size()).as(what).isLessThan(graph.count(VertexType.ITEM) / 4);
            }
            Set<Integer> carried = RandomGraphs.attributes(graph, item);
            Set<Integer> accepted = ids(sample.accepted);
            assertThat(carried).as(what).containsAll(accepted);
            assertThat(accepted.isEmpty()).as(what).isEqualTo(carried.isEmpty());
            if (sample.candidate != Sample.NONE) {
                int candidate = sample.candidate - layout.item(0);
                assertThat(rest).as(what).contains(candidate);
                assertThat(carriers(accepted)).as(what).contains(candidate);
            }
            Set<Integer> residual = new TreeSet<>(carried);
            residual.removeAll(accepted);
            Set<Integer> foreign = new TreeSet<>();
            for (int other = 0; other < graph.count(VertexType.ITEM); other++) {
                foreign.addAll(RandomGraphs.attributes(graph, other));
            }
            foreign.removeAll(carried);
            assertThat(ids(sample.residual)).as(what).isEqualTo(foreign.isEmpty() ? Set.of() : residual);
            assertThat(sample.contrast.size()).as(what).isEqualTo(sample.residual.size());
            assertThat(foreign).as(what).containsAll(ids(sample.contrast));
        }

        Map<Set<Integer>, Set<Integer>> candidates(int interaction, int draws, SplittableRandom random) {
            Map<Set<Integer>, Set<Integer>> met = new HashMap<>();
            for (int i = 0; i < draws; i++) {
                sampler.draw(interaction, random, sample);
                if (!sample.accepted.isEmpty()) {
                    Set<Integer> items = met.computeIfAbsent(ids(sample.accepted), k -> new HashSet<>());
                    if (sample.candidate != Sample.NONE) {
                        items.add(sample.candidate - layout.item(0));
                    }
                }
            }
            return met;
        }

        Set<Integer> carriers(Set<Integer> attributes) {
            Set<Integer> carriers = new TreeSet<>();
            for (int item = 0; item < graph.count(VertexType.ITEM); item++) {
                if (RandomGraphs.attributes(graph, item).containsAll(attributes)) {
                    carriers.add(item);
                }
            }
            return carriers;
        }

        private Set<Integer> ids(IdBuffer rows) {
            Set<Integer> ids = new TreeSet<>();
            for (int i = 0; i < rows.size(); i++) {
                ids.add(rows.get(i) - layout.attribute(0));
            }
            return ids;
        }
    }
}
