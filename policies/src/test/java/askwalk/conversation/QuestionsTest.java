package askwalk.conversation;

import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.STYLE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static askwalk.testing.TinyGraphs.WIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private final KnowledgeGraph graph = TinyGraphs.music();
    private final Questions questions = new Questions(graph);

    @Test
    void coarseAttributesAreThoseWithChildren() {
        assertThat(questions.coarse()).isEqualTo(Ids.of(STYLE, WIND));
        assertThat(questions.children(STYLE)).isEqualTo(Ids.of(JAZZ, ROCK));
        assertThat(questions.children(WIND)).isEqualTo(Ids.of(TRUMPET, SAX));
        assertThat(questions.children(CALM)).isEqualTo(Ids.of());
    }

    @Test
    void enumeratedQuestionsLeaveOutAttributesAskedBefore() {
        Walk walk = new Walk(graph);
        assertThat(questions.enumerated(WIND, walk)).isEqualTo(new Ask(Ids.of(TRUMPET, SAX), WIND));
        walk.answerAttributes(Ids.of(TRUMPET), List.of(Response.UNKNOWN));
        assertThat(questions.enumerated(WIND, walk)).isEqualTo(new Ask(Ids.of(SAX), WIND));
        walk.answerAttributes(Ids.of(SAX), List.of(Response.REJECTED));
        assertThatIllegalArgumentException().isThrownBy(() -> questions.enumerated(WIND, walk));
    }
}
