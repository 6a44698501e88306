package askwalk.policy.reinforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Ask;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionSpaceTest {

    private final KnowledgeGraph graph = TinyGraphs.music();
    private final ActionSpace binary = new ActionSpace(graph, QuestionType.BINARY);
    private final ActionSpace enumerated = new ActionSpace(graph, QuestionType.ENUMERATED);

    @Test
    void binaryQuestionsCoverCarriedAttributes() {
        assertThat(binary.size()).isEqualTo(6);
        assertThat(binary.questionCount()).isEqualTo(5);
        assertThat(binary.attributes(4)).isEqualTo(Ids.of(TinyGraphs.CALM));
        assertThat(binary.isBinary()).isTrue();
    }

    @Test
    void enumeratedQuestionsCoverCoarseAttributes() {
        assertThat(enumerated.size()).isEqualTo(3);
        assertThat(enumerated.attributes(1)).isEqualTo(Ids.of(TinyGraphs.TRUMPET, TinyGraphs.SAX));
        assertThat(enumerated.isBinary()).isFalse();
    }

    @Test
    void askedQuestionsAreMasked() {
        Walk walk = walk(Ids.of(TinyGraphs.JAZZ, TinyGraphs.TRUMPET), Response.ACCEPTED, Response.REJECTED);
        assertThat(allowed(binary, false, walk)).containsExactly(false, true, false, true, true, true);
        assertThat(allowed(enumerated, false, walk)).containsExactly(true, true, true);
        walk = walk(Ids.of(TinyGraphs.JAZZ, TinyGraphs.ROCK), Response.ACCEPTED, Response.REJECTED);
        assertThat(allowed(enumerated, false, walk)).containsExactly(false, true, true);
    }

    /** Both items with a trumpet have jazz, none a sax; one has rock, one is calm. */
    @Test
    void questionsThatDoNotDivideCanBeMasked() {
        Walk walk = walk(Ids.of(TinyGraphs.TRUMPET), Response.ACCEPTED);
        assertThat(allowed(binary, true, walk)).containsExactly(false, true, false, false, true, true);
        assertThat(allowed(enumerated, true, walk)).containsExactly(true, false, true);
    }

    @Test
    void recommendingIsAlwaysAllowed() {
        Walk walk =
                walk(Ids.of(TinyGraphs.SAX, TinyGraphs.CALM), Response.ACCEPTED, Response.ACCEPTED); // nothing has both
        assertThat(allowed(binary, true, walk)).containsExactly(false, false, false, false, false, true);
        assertThat(allowed(enumerated, true, walk)).containsExactly(false, false, true);
    }

    @Test
    void actionsAndQuestionsCorrespond() {
        Walk walk = walk(Ids.of(TinyGraphs.TRUMPET), Response.REJECTED);
        assertThat(binary.ask(3, walk)).isEqualTo(Ask.about(TinyGraphs.SAX));
        assertThat(enumerated.ask(1, walk)).isEqualTo(new Ask(Ids.of(TinyGraphs.SAX), TinyGraphs.WIND));
        for (int action = 0; action < 5; action++) {
            assertThat(binary.indexOf(binary.ask(action, walk))).isEqualTo(action);
        }
        assertThat(enumerated.indexOf(enumerated.ask(1, walk))).isEqualTo(1);
        assertThat(binary.indexOf(new Recommend(Ids.of(2)))).isEqualTo(5);
        assertThat(enumerated.indexOf(new Recommend(Ids.of(2)))).isEqualTo(2);
    }

    @Test
    void multipleChoiceQuestionsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActionSpace(graph, QuestionType.parse("choice:3")))
                .withMessage("policies trained by REINFORCE do not support multiple-choice questions");
    }

    private static boolean[] allowed(ActionSpace actions, boolean dividing, Walk walk) {
        boolean[] allowed = new boolean[actions.size()];
        actions.allow(dividing, walk, allowed);
        return allowed;
    }

    private Walk walk(Ids asked, Response... responses) {
        Walk walk = new Walk(graph);
        walk.restart(TinyGraphs.ANN);
        walk.answerAttributes(asked, List.of(responses));
        return walk;
    }
}
