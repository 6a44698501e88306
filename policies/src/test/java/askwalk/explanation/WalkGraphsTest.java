package askwalk.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Protocol;
import askwalk.explanation.WalkGraph.Edge;
import askwalk.explanation.WalkGraph.Kind;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WalkGraphsTest {

    private static final KnowledgeGraph MUSIC = TinyGraphs.music();
    private static final Explainer EXPLAINER = new Explainer(MUSIC, new Seed(1));

    @Test
    void eachAcceptedAttributeLeadsToTheNextWhileAQuestionWaits() {
        Conversation talk = talk(Ask.about(TinyGraphs.TRUMPET), Ask.about(TinyGraphs.SAX), Ask.about(TinyGraphs.CALM));
        answer(talk, Answer.YES);
        answer(talk, Answer.NO);
        Action waiting = talk.nextAction();

        // Kind of Blue and Bitches Brew carry jazz and trumpet.
        assertThat(WalkGraphs.of(talk, Optional.of(waiting), EXPLAINER).edges())
                .containsExactlyInAnyOrder(
                        new Edge("user", "attribute:0", Kind.SAID, 0),
                        new Edge("attribute:0", "attribute:2", Kind.SHARED, 2),
                        new Edge("attribute:2", "attribute:3", Kind.REJECTED, 0),
                        new Edge("attribute:2", "attribute:4", Kind.ASKED, 0));
    }

    @Test
    void anAttributeThatNoCandidateSharesIsJoinedToTheUser() {
        Conversation talk = talk(Ask.about(TinyGraphs.TRUMPET), Ask.about(TinyGraphs.SAX), Ask.about(TinyGraphs.CALM));
        answer(talk, Answer.YES);
        answer(talk, Answer.YES);

        // No item carries jazz, trumpet and sax.
        assertThat(WalkGraphs.of(talk, Optional.empty(), EXPLAINER).edges())
                .containsExactlyInAnyOrder(
                        new Edge("user", "attribute:0", Kind.SAID, 0),
                        new Edge("attribute:0", "attribute:2", Kind.SHARED, 2),
                        new Edge("user", "attribute:3", Kind.SAID, 0));
    }

    private static void answer(Conversation talk, Answer answer) {
        talk.next();
        talk.answer(answer);
    }

    private static Conversation talk(Action... actions) {
        return new Conversations(MUSIC, new ScriptedPolicy(actions), Protocol.IDEAL)
                .start(WalkView.UNKNOWN_USER, Ids.of(TinyGraphs.JAZZ), new Seed(1));
    }
}
