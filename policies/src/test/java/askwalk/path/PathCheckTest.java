package askwalk.path;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static askwalk.walk.WalkView.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.testing.CountingGraph;
import askwalk.testing.Talk;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Walk;
import org.junit.jupiter.api.Test;

/** On the graph of records of {@link TinyGraphs}. */
class PathCheckTest {

    private static final int NONE = -1;

    private final CountingGraph graph = new CountingGraph(TinyGraphs.music());
    private final PathCheck check = new PathCheck(graph);
    private int queries;

    @Test
    void anAcceptedCandidateProvesEveryStep() {
        assertThat(isValid(Talk.opening(ANN, JAZZ).yes(TRUMPET).take(BITCHES_BREW, KIND_OF_BLUE), BITCHES_BREW))
                .isTrue();
        assertThat(queries).isZero();
    }

    @Test
    void anyCandidateProvesThePathOfAFailure() {
        assertThat(isValid(Talk.opening(ANN, JAZZ).yes(TRUMPET).turnDown(BITCHES_BREW), NONE))
                .isTrue();
        assertThat(queries).isZero();
    }

    @Test
    void anItemRejectedLaterIsAlsoAProof() {
        assertThat(isValid(Talk.opening(ANN, JAZZ).yes(SAX).turnDown(BLUE_TRAIN).turnDown(HARVEST), NONE))
                .isTrue();
        assertThat(queries).isOne();
        assertThat(isValid(Talk.opening(ANN, JAZZ).turnDown(BLUE_TRAIN).yes(SAX), NONE))
                .isFalse();
    }

    @Test
    void theItemHasToCarryTheLastAttribute() {
        Talk talk = Talk.opening(ANN, JAZZ).yes(SAX).turnDown(BLUE_TRAIN);
        assertThat(isValid(talk.take(KIND_OF_BLUE), KIND_OF_BLUE)).isFalse();
        assertThat(isValid(Talk.opening(ANN, SAX).yes(JAZZ).turnDown(BLUE_TRAIN).take(KIND_OF_BLUE), KIND_OF_BLUE))
                .isTrue();
    }

    @Test
    void noItemHasBothSaxAndCalm() {
        assertThat(isValid(Talk.opening(ANN, SAX).yes(CALM).take(HARVEST), HARVEST))
                .isFalse();
        // In a row, yet Kind of Blue has jazz and calm, though not rock, when both are accepted in one turn.
        assertThat(isValid(Talk.opening(ANN, TRUMPET).yes(ROCK, JAZZ, CALM).take(HARVEST), HARVEST))
                .isTrue();
        assertThat(isValid(
                        Talk.opening(ANN, TRUMPET).yes(ROCK).yes(JAZZ).yes(CALM).take(HARVEST), HARVEST))
                .isFalse();
    }

    @Test
    void withoutAttributesTheUserMustHaveInteractedWithTheItem() {
        assertThat(isValid(Talk.of(ANN).take(HARVEST), HARVEST)).isTrue();
        assertThat(isValid(Talk.of(ANN).take(BLUE_TRAIN), BLUE_TRAIN)).isFalse();
        assertThat(isValid(Talk.of(ANN).turnDown(BLUE_TRAIN), NONE)).isTrue();
        assertThat(isValid(Talk.of(UNKNOWN_USER).take(BLUE_TRAIN), BLUE_TRAIN)).isTrue();
    }

    private boolean isValid(Talk talk, int item) {
        Walk walk = talk.walk(graph);
        walk.candidateCount(); // a policy has read the candidates
        int before = graph.queries();
        boolean valid = check.isValid(talk.transcript(), walk, item);
        queries = graph.queries() - before;
        return valid;
    }
}
