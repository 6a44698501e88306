package askwalk.simulation;

import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
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
    void acceptsTheTargetAlone() {
        assertThat(user.answer(new Recommend(Ids.of(HARVEST)))).isEqualTo(Answer.YES);
        assertThat(user.answer(new Recommend(Ids.of(KIND_OF_BLUE)))).isEqualTo(Answer.NO);
        assertThat(user.answer(new Recommend(Ids.of(NEVERMIND)))).isEqualTo(Answer.NO);
        assertThat(user.answer(new Recommend(Ids.of(BLUE_TRAIN, HARVEST, KIND_OF_BLUE)))
                        .responses())
                .containsExactly(REJECTED, ACCEPTED, REJECTED);
        assertThat(user.answer(new Recommend(Ids.of(BLUE_TRAIN, KIND_OF_BLUE))).responses())
                .containsExactly(REJECTED, REJECTED);
    }

    /** Attribute 3 is none of item 3's, and item 1 is not its attribute 1. */
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
    void theTargetExists() {
        assertThatThrownBy(() -> new TruthfulUser(graph, 6)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
