package askwalk.simulation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.DEE;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.SILENCE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static askwalk.walk.Response.ACCEPTED;
import static askwalk.walk.Response.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.testing.TinyGraphs;
import org.junit.jupiter.api.Test;

class TruthfulUserTest {

    private final KnowledgeGraph graph = TinyGraphs.music();
    private final UserSimulator user = new TruthfulUser(graph, HARVEST);

    @Test
    void acceptsTheAttributesOfTheTarget() {
        assertThat(user.answer(Ask.about(ROCK))).isEqualTo(Answer.YES);
        assertThat(user.answer(Ask.about(JAZZ))).isEqualTo(Answer.NO);
        assertThat(user.answer(Ask.about(CALM, JAZZ, ROCK, TRUMPET)).responses())
                .containsExactly(ACCEPTED, REJECTED, ACCEPTED, REJECTED);
    }

    @Test
    void acceptsOnlyTheTarget() {
        assertThat(user.answer(new Recommend(Ids.of(HARVEST)))).isEqualTo(Answer.YES);
        assertThat(user.answer(new Recommend(Ids.of(KIND_OF_BLUE)))).isEqualTo(Answer.NO);
        assertThat(user.answer(new Recommend(Ids.of(NEVERMIND)))).isEqualTo(Answer.NO);
        assertThat(user.answer(new Recommend(Ids.of(BLUE_TRAIN, HARVEST, KIND_OF_BLUE)))
                        .responses())
                .containsExactly(REJECTED, ACCEPTED, REJECTED);
        assertThat(user.answer(new Recommend(Ids.of(BLUE_TRAIN, KIND_OF_BLUE))).responses())
                .containsExactly(REJECTED, REJECTED);
    }

    /** Item 3 lacks attribute 3, and item 1 is not the same as attribute 1. */
    @Test
    void keepsItemsAndAttributesApart() {
        assertThat(user.answer(Ask.about(HARVEST))).isEqualTo(Answer.NO);
        assertThat(user.answer(new Recommend(Ids.of(ROCK)))).isEqualTo(Answer.NO);
    }

    @Test
    void aTargetWithoutAttributesHasNoneToAccept() {
        UserSimulator silent = new TruthfulUser(graph, SILENCE);
        assertThat(silent.answer(Ask.about(JAZZ, ROCK)).responses()).containsOnly(REJECTED);
    }

    @Test
    void theTargetMustExist() {
        assertThatThrownBy(() -> new TruthfulUser(graph, 6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Kind of Blue carries jazz, trumpet and calm; Ann's list has jazz, rock and calm, Bob's has trumpet and sax. */
    @Test
    void aUserWithAListAcceptsAttributesOfTheTargetOnTheList() {
        Ask all = Ask.about(JAZZ, ROCK, TRUMPET, SAX, CALM);
        assertThat(with(ANN).answer(all).responses()).containsExactly(ACCEPTED, REJECTED, REJECTED, REJECTED, ACCEPTED);
        assertThat(with(BOB).answer(all).responses()).containsExactly(REJECTED, REJECTED, ACCEPTED, REJECTED, REJECTED);
        assertThat(with(DEE).answer(all).responses()).containsOnly(REJECTED);
        assertThat(with(ANN).answer(Ask.about(CALM))).isEqualTo(Answer.YES);
        assertThat(with(ANN).answer(Ask.about(TRUMPET))).as("not on the list").isEqualTo(Answer.NO);
        assertThat(with(ANN).answer(Ask.about(ROCK))).as("not on the target").isEqualTo(Answer.NO);
    }

    @Test
    void aListDoesNotAffectResponsesToItems() {
        assertThat(with(DEE).answer(new Recommend(Ids.of(KIND_OF_BLUE)))).isEqualTo(Answer.YES);
        assertThat(with(ANN)
                        .answer(new Recommend(Ids.of(HARVEST, KIND_OF_BLUE)))
                        .responses())
                .containsExactly(REJECTED, ACCEPTED);
    }

    @Test
    void aUserWithAListMustExist() {
        for (int item : new int[] {KIND_OF_BLUE, SILENCE}) {
            for (int unknownUser : new int[] {-1, 4}) {
                assertThatThrownBy(() -> new TruthfulUser(graph, item, TinyGraphs.lists(), unknownUser))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
        }
    }

    private UserSimulator with(int user) {
        return new TruthfulUser(graph, KIND_OF_BLUE, TinyGraphs.lists(), user);
    }
}
