package askwalk.preference;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.DEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.testing.RandomGraphs;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PreferenceModelsTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    private final KnowledgeGraph music = TinyGraphs.music();

    @Test
    void modelsAreFoundByName() {
        List<String> names = new ArrayList<>();
        ServiceLoader.load(PreferenceProvider.class).forEach(provider -> {
            names.add(provider.name());
            assertThat(provider.summary()).isNotBlank();
        });
        assertThat(names).containsExactlyInAnyOrder("uniform", "popularity", "cosine", "ease", "fm", "fm-plain");
    }

    @Test
    void uniformScoresAreEqual() {
        assertThat(scores(new UniformPreference(), music, ANN)).containsOnly(0);
    }

    @Test
    void popularityCountsInteractions() {
        for (int user : new int[] {ANN, DEE, WalkView.UNKNOWN_USER}) {
            assertThat(scores(new PopularityPreference(), music, user)).containsExactly(2, 1, 0, 2, 1, 0);
        }
    }

    /**
     * Kind of Blue and Harvest have two users each, with Ann in common; each has one common user with one less popular
     * item.
     */
    @Test
    void cosineAddsSimilaritiesToTheUsersItems() {
        double one = 1 / Math.sqrt(2);
        assertThat(scores(new CosinePreference(), music, ANN))
                .containsExactly(new double[] {0.5, one, 0, 0.5, one, 0}, ROUNDING);
        assertThat(scores(new CosinePreference(), music, BOB))
                .containsExactly(new double[] {0.5, 0, 0, one, one, 0}, ROUNDING);
    }

    @Test
    void cosineScoresAreZeroForUnknownUsers() {
        assertThat(scores(new CosinePreference(), music, DEE)).containsOnly(0);
        assertThat(scores(new CosinePreference(), music, WalkView.UNKNOWN_USER)).containsOnly(0);
    }

    @Test
    void modelsEqualBruteForce() {
        for (long seed = 0; seed < 40; seed++) {
            KnowledgeGraph graph = RandomGraphs.small(new SplittableRandom(seed));
            for (int user = 0; user < graph.count(VertexType.USER); user++) {
                assertThat(scores(new PopularityPreference(), graph, user))
                        .as("popularity, seed %d", seed)
                        .containsExactly(IntStream.range(0, graph.count(VertexType.ITEM))
                                .mapToDouble(item -> users(graph, item).size())
                                .toArray());
                assertThat(scores(new CosinePreference(), graph, user))
                        .as("cosine, seed %d, user %d", seed, user)
                        .containsExactly(cosines(graph, user), ROUNDING);
            }
        }
    }

    @Test
    void onlyTheFirstItemsAreScoredInTheirOrder() {
        for (PreferenceProvider provider : ServiceLoader.load(PreferenceProvider.class)) {
            double[] all = scores(provider, music, ANN);
            Preferences preferences = provider.create(PreferenceSetup.of(music)).start(ANN, new Seed(1));
            for (int again = 0; again < 2; again++) {
                double[] into = {9, 9, 9, 9};
                preferences.score(new int[] {4, 1, 3, 0}, 3, into);
                assertThat(into).as(provider.name()).containsExactly(all[4], all[1], all[3], 9);
            }
        }
    }

    private static double[] cosines(KnowledgeGraph graph, int user) {
        double[] scores = new double[graph.count(VertexType.ITEM)];
        Set<Integer> own = RandomGraphs.neighbours(graph, Relation.INTERACTED_WITH, Direction.FORWARD, user);
        for (int item = 0; item < scores.length; item++) {
            for (int mine : own) {
                Set<Integer> shared = new TreeSet<>(users(graph, item));
                shared.retainAll(users(graph, mine));
                if (mine != item && !shared.isEmpty()) {
                    scores[item] += shared.size()
                            / Math.sqrt((double) users(graph, item).size()
                                    * users(graph, mine).size());
                }
            }
        }
        return scores;
    }

    private static Set<Integer> users(KnowledgeGraph graph, int item) {
        return RandomGraphs.neighbours(graph, Relation.INTERACTED_WITH, Direction.BACKWARD, item);
    }

    private static double[] scores(PreferenceProvider provider, KnowledgeGraph graph, int user) {
        int[] items = IntStream.range(0, graph.count(VertexType.ITEM)).toArray();
        double[] scores = new double[items.length];
        Arrays.fill(scores, Double.NaN);
        provider.create(PreferenceSetup.of(graph)).start(user, new Seed(1)).score(items, items.length, scores);
        return scores;
    }
}
