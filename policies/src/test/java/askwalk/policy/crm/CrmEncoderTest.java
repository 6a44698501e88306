package askwalk.policy.crm;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.QuestionType;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.StateWatch;
import askwalk.testing.TinyGraphs;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CrmEncoderTest {

    private final KnowledgeGraph graph = TinyGraphs.music();

    /** Jazz, rock, trumpet, sax, calm; style and wind are no questions. */
    @Test
    void onlyAcceptedAttributesAreEncoded() {
        StateWatch watch = watch(QuestionType.BINARY, Ask.about(TinyGraphs.SAX), Ask.about(TinyGraphs.TRUMPET));
        Conversation conversation = begin(watch, QuestionType.BINARY, TinyGraphs.JAZZ);
        assertThat(watch.state()).containsExactly(1, 0, 0, 0, 0);
        conversation.answer(Answer.NO);
        assertThat(watch.state()).containsExactly(1, 0, 0, 0, 0);
        conversation.answer(Answer.YES);
        assertThat(watch.state()).containsExactly(1, 0, 1, 0, 0);
        conversation.undo();
        assertThat(watch.state()).containsExactly(1, 0, 0, 0, 0);
    }

    /** The children of style and wind; calm has no parent, so no question covers it. */
    @Test
    void childrenOfEnumeratedQuestionsAreEncoded() {
        StateWatch watch = watch(QuestionType.ENUMERATED);
        begin(watch, QuestionType.ENUMERATED, TinyGraphs.SAX, TinyGraphs.CALM);
        assertThat(watch.state()).containsExactly(0, 0, 0, 1);
    }

    private StateWatch watch(QuestionType type, Ask... script) {
        return new StateWatch(
                new CrmEncoder(graph, new ActionSpace(graph, type)),
                (items, size, into) -> Arrays.fill(into, 0, size, 0),
                script);
    }

    private Conversation begin(StateWatch watch, QuestionType type, int... opening) {
        return new Conversations(graph, watch, Protocols.of(4, 2, Opening.NONE, type))
                .start(TinyGraphs.ANN, Ids.of(opening), new Seed(1));
    }
}
