package askwalk.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.testing.GapGraphs;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Shares;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopItemsTest {

    @Test
    void topItemsEqualASort() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph graph = RandomGraphs.small(random);
            int items = graph.count(VertexType.ITEM);
            double[] scores = random.ints(items, -2, 3).asDoubleStream().toArray();
            Seed ties = new Seed(seed);
            TopItems top = new TopItems(scoring(scores), ties);
            Walk walk = new Walk(graph);
            for (int round = 0; round < 5; round++) {
                int limit = 1 + random.nextInt(12);
                assertThat(top.pick(walk, limit))
                        .as("seed %d, round %d, limit %d", seed, round, limit)
                        .isEqualTo(sorted(walk, scores, ties, limit));
                move(walk, random);
            }
        }
    }

    @Test
    void candidatesThatLeaveAnAcceptedAttributeOpenComeLast() {
        Walk walk = new Walk(GapGraphs.shelf());
        TopItems top = new TopItems(scoring(new double[] {9, 1, 5, 7}), new Seed(1));
        assertThat(top.pick(walk, 4)).isEqualTo(Ids.of(0, 3, 2, 1));
        walk.answerAttributes(Ids.of(GapGraphs.JAZZ), List.of(Response.ACCEPTED));
        assertThat(top.pick(walk, 4)).as("only Ballad is jazz; Atlas may be").isEqualTo(Ids.of(1, 0));
        assertThat(top.pick(walk, 1)).isEqualTo(Ids.of(1));
    }

    @Test
    void tiesAreBrokenByTheSeed() {
        Walk walk = new Walk(TinyGraphs.nested(3));
        int[] first = new int[3];
        for (int seed = 0; seed < 3_000; seed++) {
            first[
                    new TopItems(scoring(new double[3]), new Seed(1).derive(seed))
                            .pick(walk, 1)
                            .get(0)]++;
        }
        for (int item = 0; item < 3; item++) {
            Shares.check("item " + item + " first", first[item], 3_000, 1 / 3.0);
        }
    }

    @Test
    void onlyCandidatesAreRecommendedIfThereAreAny() {
        Walk walk = new Walk(TinyGraphs.nested(4, 1));
        walk.answerAttributes(Ids.of(0), List.of(Response.ACCEPTED));
        TopItems top = new TopItems(scoring(new double[] {0, 3, 2, 1}), new Seed(1));
        assertThat(top.pick(walk, 3)).isEqualTo(Ids.of(0));
    }

    @Test
    void withoutCandidatesAllItemsNotRejectedAreConsidered() {
        Walk walk = new Walk(TinyGraphs.nested(5, 0));
        walk.answerAttributes(Ids.of(0), List.of(Response.ACCEPTED));
        walk.answerItems(Ids.of(2, 1), List.of(Response.REJECTED, Response.UNKNOWN));
        TopItems top = new TopItems(scoring(new double[] {1, 2, 9, 3, 0}), new Seed(1));
        assertThat(top.pick(walk, 3)).isEqualTo(Ids.of(3, 1, 0));
        assertThat(top.pick(walk, 10)).isEqualTo(Ids.of(3, 1, 0, 4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNonFiniteScoreIsRejected(double score) {
        Walk walk = new Walk(TinyGraphs.music());
        double[] scores = new double[walk.graph().count(VertexType.ITEM)];
        scores[2] = score;
        TopItems top = new TopItems(scoring(scores), new Seed(1));
        assertThatThrownBy(() -> top.pick(walk, 1))
                .isInstanceOf(ScoreException.class)
                .hasMessageContaining(TopItemsTest.class.getName() + " gave item 2 the score " + score);
    }

    private static void move(Walk walk, SplittableRandom random) {
        if (!walk.reachable().isEmpty() && random.nextInt(3) > 0) {
            walk.answerAttributes(Ids.of(walk.reachable().get(0)), List.of(Response.ACCEPTED));
        }
        int item = random.nextInt(walk.graph().count(VertexType.ITEM));
        if (!walk.isRejected(item)) {
            walk.answerItems(Ids.of(item), List.of(Response.REJECTED));
        }
    }

    private static Ids sorted(Walk walk, double[] scores, Seed ties, int limit) {
        return Ids.of(IntStream.range(0, scores.length)
                .filter(item -> walk.candidateCount() > 0 ? walk.isCandidate(item) : !walk.isRejected(item))
                .boxed()
                .sorted(Comparator.<Integer, Double>comparing(item -> scores[item], Collections.reverseOrder())
                        .thenComparing(ties::hash))
                .limit(limit)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private static Preferences scoring(double[] scores) {
        return (items, size, into) -> {
            for (int i = 0; i < size; i++) {
                into[i] = scores[items[i]];
            }
        };
    }
}
