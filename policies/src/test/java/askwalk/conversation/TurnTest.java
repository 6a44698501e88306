package askwalk.conversation;

import static askwalk.walk.Response.ACCEPTED;
import static askwalk.walk.Response.REJECTED;
import static askwalk.walk.Response.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.wording.Wording;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {

    @Test
    void theTextHasWhatTheUserKnows() {
        assertThat(text(ACCEPTED)).isEqualTo("yes to jazz");
        assertThat(text(REJECTED)).isEqualTo("no to jazz");
        assertThat(text(UNKNOWN)).isEqualTo("don't know");
        assertThat(text(ACCEPTED, REJECTED, ACCEPTED)).isEqualTo("yes to jazz, yes to trumpet");
        assertThat(text(REJECTED, REJECTED)).isEqualTo("no to all");
        assertThat(text(REJECTED, UNKNOWN, REJECTED)).isEqualTo("no to jazz, no to trumpet");
        assertThat(text(UNKNOWN, UNKNOWN)).isEqualTo("don't know");
    }

    private static String text(Response... responses) {
        int[] all = {TinyGraphs.JAZZ, TinyGraphs.ROCK, TinyGraphs.TRUMPET};
        Ask ask = Ask.about(Arrays.copyOf(all, responses.length));
        return new Turn(ask, new Answer(List.of(responses)))
                .text(Wording.ENGLISH, TinyGraphs.music().catalogue());
    }
}
