package askwalk.conversation;

import static askwalk.walk.Response.ACCEPTED;
import static askwalk.walk.Response.REJECTED;
import static askwalk.walk.Response.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.graph.Ids;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Action SHOWN = new Recommend(Ids.of(7, 3, 9));

    @Test
    void answersToOneSubject() {
        assertThat(Answer.YES.responses()).containsExactly(ACCEPTED);
        assertThat(Answer.NO.responses()).containsExactly(REJECTED);
        assertThat(Answer.UNKNOWN.responses()).containsExactly(UNKNOWN);
    }

    @Test
    void answersToAllSubjectsAlike() {
        assertThat(Answer.all(ACCEPTED, 2).responses()).containsExactly(ACCEPTED, ACCEPTED);
        assertThat(Answer.none(SHOWN).responses()).containsExactly(REJECTED, REJECTED, REJECTED);
        assertThat(Answer.skip(SHOWN).responses()).containsExactly(UNKNOWN, UNKNOWN, UNKNOWN);
    }

    @Test
    void oneSubjectIsChosenByIdAndNotByPosition() {
        assertThat(Answer.only(SHOWN, 3).responses()).containsExactly(REJECTED, ACCEPTED, REJECTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.only(SHOWN, 1))
                .withMessage("1 is not among [7, 3, 9]");
    }

    @Test
    void firstAcceptedIsAPosition() {
        assertThat(new Answer(List.of(UNKNOWN, ACCEPTED, ACCEPTED)).firstAccepted())
                .isEqualTo(1);
        assertThat(Answer.none(SHOWN).firstAccepted()).isEqualTo(-1);
    }

    @Test
    void responsesAreCopied() {
        List<Response> responses = new ArrayList<>(List.of(ACCEPTED));
        Answer answer = new Answer(responses);
        responses.set(0, REJECTED);
        assertThat(answer).isEqualTo(Answer.YES);
    }
}
