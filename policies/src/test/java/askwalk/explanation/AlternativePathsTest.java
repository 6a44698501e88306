package askwalk.explanation;

import static askwalk.explanation.Circle.ANN;
import static askwalk.explanation.Circle.BASIE;
import static askwalk.explanation.Circle.BRASS;
import static askwalk.explanation.Circle.DEE;
import static askwalk.explanation.Circle.EVE;
import static askwalk.explanation.Circle.PIANO;
import static askwalk.explanation.Circle.ROCK;
import static askwalk.explanation.Circle.SILENT;
import static askwalk.explanation.Circle.SWING;
import static askwalk.walk.WalkView.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import askwalk.testing.CountingGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** On the circle of friends of {@link Circle}. */
class AlternativePathsTest {

    private final KnowledgeGraph graph = Circle.graph();
    private final Explainer explainer = new Explainer(graph, new Seed(5));

    @Test
    void shortAndRareComeFirst() {
        List<AlternativePath> paths = paths(ANN, BASIE, Ids.of(SWING), PathLimits.DEFAULT);

        // By how common the attributes are: brass 0, piano ln 2 / ln 8 = 1/3, swing ln 4 / ln 8 = 2/3.
        assertThat(texts(paths))
                .containsExactly(
                        // 2 and 2: the seed decides which of them is first
                        texts(paths).get(0),
                        texts(paths).get(1),
                        "Ann said swing has Basie", // 2 + 2/3
                        "Ann knows Duke has piano has Basie", // 3 + 1/3
                        // 3 + 2/3 each
                        texts(paths).get(4),
                        texts(paths).get(5));
        assertThat(texts(paths).subList(0, 2))
                .containsExactlyInAnyOrder("Ann friend of Bob knows Basie", "Ann likes brass has Basie");
        assertThat(texts(paths).subList(4, 6))
                .containsExactlyInAnyOrder(
                        "Ann knows Duke has swing has Basie", "Ann friend of Cy likes swing has Basie");
        double[] weights = {2, 2, 2 + 2 / 3.0, 3 + 1 / 3.0, 3 + 2 / 3.0, 3 + 2 / 3.0};
        for (int i = 0; i < weights.length; i++) {
            assertThat(paths.get(i).weight()).isCloseTo(weights[i], within(1e-12));
        }
    }

    @Test
    void sentences() {
        assertThat(paths(ANN, BASIE, Ids.of(SWING), PathLimits.DEFAULT))
                .extracting(AlternativePath::text)
                .containsExactlyInAnyOrder(
                        "Your friend Bob knows Basie.",
                        "You like brass; Basie is the only item with brass.",
                        "You said swing; Basie is one of the 4 items with swing.",
                        "You know Duke, which has piano; Basie is one of the 2 items with piano.",
                        "You know Duke, which has swing; Basie is one of the 4 items with swing.",
                        "Your friend Cy likes swing; Basie is one of the 4 items with swing.");
        assertThat(paths(UNKNOWN_USER, BASIE, Ids.of(PIANO), PathLimits.DEFAULT))
                .extracting(AlternativePath::text)
                .containsExactly("You said piano; Basie is one of the 2 items with piano.");
    }

    @Test
    void anAttributeThatWasAcceptedAndIsLikedIsLinkedOnce() {
        assertThat(texts(paths(ANN, BASIE, Ids.of(BRASS), PathLimits.DEFAULT)))
                .contains("Ann said brass has Basie")
                .doesNotContain("Ann likes brass has Basie");
    }

    @Test
    void attributesThatTheItemLacksExplainNothing() {
        assertThat(paths(UNKNOWN_USER, BASIE, Ids.of(ROCK), PathLimits.DEFAULT)).isEmpty();
        assertThat(texts(paths(UNKNOWN_USER, BASIE, Ids.of(ROCK, BRASS), PathLimits.DEFAULT)))
                .containsExactly("brass has Basie");
        assertThat(paths(ANN, SILENT, Ids.of(SWING), PathLimits.DEFAULT)).isEmpty();
        // Neither Dee's liking for rock nor her record of the Kinks explains Basie.
        assertThat(texts(paths(DEE, BASIE, Ids.of(), PathLimits.DEFAULT)))
                .containsExactly("Dee friend of Ann likes brass has Basie");
    }

    @Test
    void anItemDoesNotExplainItself() {
        assertThat(texts(paths(EVE, BASIE, Ids.of(), PathLimits.DEFAULT)))
                .containsExactlyInAnyOrder(
                        "Eve knows Goodman has swing has Basie", "Eve knows Shaw has swing has Basie");
    }

    @Test
    void noVertexAndNoPathOccursTwice() {
        for (int item = 0; item < 8; item++) {
            for (int user = 0; user < 5; user++) {
                List<AlternativePath> paths =
                        paths(user, item, Ids.of(SWING, PIANO, BRASS, ROCK), PathLimits.DEFAULT.withPaths(1000));
                for (AlternativePath path : paths) {
                    assertThat(path.path().vertices()).doesNotHaveDuplicates();
                    assertThat(path.path().isConnected()).isTrue();
                }
                assertThat(texts(paths)).doesNotHaveDuplicates();
                assertThat(paths).extracting(AlternativePath::weight).isSorted();
            }
        }
    }

    @Test
    void limitsAreRespected() {
        PathLimits all = PathLimits.DEFAULT;
        assertThat(paths(ANN, BASIE, Ids.of(SWING), all.withPaths(4))).hasSize(4);
        assertThat(texts(paths(ANN, BASIE, Ids.of(SWING), new PathLimits(2, 10, 100, 100))))
                .containsExactlyInAnyOrder(
                        "Ann said swing has Basie", "Ann likes brass has Basie", "Ann friend of Bob knows Basie");
        assertThat(paths(ANN, BASIE, Ids.of(SWING), new PathLimits(1, 10, 100, 100)))
                .isEmpty();
        assertThat(texts(paths(UNKNOWN_USER, BASIE, Ids.of(SWING), new PathLimits(1, 10, 100, 100))))
                .containsExactly("swing has Basie");
        assertThat(texts(paths(ANN, BASIE, Ids.of(), new PathLimits(3, 10, 0, 0))))
                .containsExactly("Ann likes brass has Basie");
    }

    @Test
    void theSeedChoosesTheSample() {
        Set<String> items = new HashSet<>();
        Set<String> friends = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Explainer other = new Explainer(graph, new Seed(seed));
            List<String> byItem = texts(all(other.alternatives(EVE, BASIE, Ids.of(), new PathLimits(3, 10, 2, 0))));
            assertThat(byItem).as("seed %d", seed).hasSizeBetween(1, 2); // Basie itself may be one of the two
            items.addAll(byItem);
            friends.addAll(texts(all(other.alternatives(ANN, BASIE, Ids.of(), new PathLimits(3, 10, 0, 1)))));
        }
        assertThat(items).hasSize(2);
        assertThat(friends)
                .containsExactlyInAnyOrder(
                        "Ann likes brass has Basie",
                        "Ann friend of Bob knows Basie",
                        "Ann friend of Cy likes swing has Basie");
    }

    @Test
    void tiesAreBrokenByTheSeedAndAlwaysTheSame() {
        Set<String> first = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Explainer other = new Explainer(graph, new Seed(seed));
            Iterable<AlternativePath> paths = other.alternatives(ANN, BASIE, Ids.of(SWING), PathLimits.DEFAULT);
            assertThat(texts(all(paths))).isEqualTo(texts(all(paths)));
            first.add(texts(all(paths)).get(0));
        }
        assertThat(first).containsExactlyInAnyOrder("Ann friend of Bob knows Basie", "Ann likes brass has Basie");
    }

    @Test
    void pathsAreComputedOnDemand() {
        CountingGraph counting = new CountingGraph(graph);
        Explainer other = new Explainer(counting, new Seed(5));
        int before = counting.queries();

        Iterator<AlternativePath> iterator = other.alternatives(ANN, BASIE, Ids.of(SWING), PathLimits.DEFAULT)
                .iterator();
        assertThat(counting.queries()).isEqualTo(before);
        iterator.next();
        int asked = counting.queries();
        assertThat(asked).isGreaterThan(before);
        iterator.forEachRemaining(path -> {});
        assertThat(counting.queries()).isEqualTo(asked);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    }

    @Test
    void idsOutOfRangeAreRejected() {
        PathLimits limits = PathLimits.DEFAULT;
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> explainer.alternatives(9, BASIE, Ids.of(), limits));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> explainer.alternatives(ANN, 8, Ids.of(), limits));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> explainer.alternatives(ANN, BASIE, Ids.of(4), limits));
        for (int[] bad : new int[][] {{0, 1, 0, 0}, {1, 0, 0, 0}, {1, 1, -1, 0}, {1, 1, 0, -1}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PathLimits(bad[0], bad[1], bad[2], bad[3]));
        }
    }

    private List<AlternativePath> paths(int user, int item, Ids accepted, PathLimits limits) {
        return all(explainer.alternatives(user, item, accepted, limits));
    }

    private static List<AlternativePath> all(Iterable<AlternativePath> paths) {
        return StreamSupport.stream(paths.spliterator(), false).toList();
    }

    private static List<String> texts(List<AlternativePath> paths) {
        List<String> texts = new ArrayList<>();
        for (AlternativePath path : paths) {
            texts.add(path.path().steps().stream()
                            .map(step -> step.from().name() + " " + step.label())
                            .collect(Collectors.joining(" "))
                    + " "
                    + path.path()
                            .vertices()
                            .get(path.path().vertices().size() - 1)
                            .name());
        }
        return texts;
    }
}
