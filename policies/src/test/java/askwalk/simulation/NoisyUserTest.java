package askwalk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Noise;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.testing.Shares;
import askwalk.walk.Response;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoisyUserTest {

    private static final int ATTRIBUTES = 20_000;
    private static final Action ALL = Ask.about(IntStream.range(0, ATTRIBUTES).toArray());

    /** Accepts every other attribute. */
    private static final UserSimulator TRUTHFUL =
            action -> new Answer(Arrays.stream(action.subjects().toArray())
                    .mapToObj(id -> id % 2 == 0 ? Response.ACCEPTED : Response.REJECTED)
                    .toList());

    @Test
    void withoutNoiseAnswersAreTrue() {
        assertThat(noisy(0, 0, 1).answer(ALL)).isEqualTo(TRUTHFUL.answer(ALL));
    }

    @Test
    void observedRatesMatchTheNoise() {
        int[] flipped = new int[2];
        int unknown = 0;
        List<Response> said = noisy(0.2, 0.3, 1).answer(ALL).responses();
        List<Response> truth = TRUTHFUL.answer(ALL).responses();
        for (int i = 0; i < ATTRIBUTES; i++) {
            if (said.get(i) == Response.UNKNOWN) {
                unknown++;
            } else if (said.get(i) != truth.get(i)) {
                flipped[i % 2]++;
            }
        }
        Shares.check("don't know", unknown, ATTRIBUTES, 0.3);
        Shares.check("yes that became no", flipped[0], ATTRIBUTES / 2, 0.2 * 0.7);
        Shares.check("no that became yes", flipped[1], ATTRIBUTES / 2, 0.2 * 0.7);
    }

    @Test
    void ratesOfOneAffectEveryAnswer() {
        List<Response> flipped = noisy(1, 0, 1).answer(ALL).responses();
        List<Response> truth = TRUTHFUL.answer(ALL).responses();
        assertThat(IntStream.range(0, ATTRIBUTES).filter(i -> flipped.get(i) == truth.get(i)))
                .isEmpty();
        assertThat(noisy(1, 1, 1).answer(ALL).responses()).containsOnly(Response.UNKNOWN);
    }

    /** The noise of one attribute is independent of the next one, and of the same one of another user. */
    @Test
    void attributesAreIndependent() {
        List<Response> here = noisy(0.3, 0, 1).answer(ALL).responses();
        List<Response> there = noisy(0.3, 0, 2).answer(ALL).responses();
        List<Response> truth = TRUTHFUL.answer(ALL).responses();
        int neighbours = 0;
        int users = 0;
        for (int i = 0; i + 1 < ATTRIBUTES; i++) {
            boolean flipped = here.get(i) != truth.get(i);
            neighbours += flipped && here.get(i + 1) != truth.get(i + 1) ? 1 : 0;
            users += flipped && there.get(i) != truth.get(i) ? 1 : 0;
        }
        Shares.check("both of two neighbours", neighbours, ATTRIBUTES - 1, 0.09);
        Shares.check("the same attribute of two users", users, ATTRIBUTES - 1, 0.09);
    }

    @Test
    void theSameAttributeGetsTheSameAnswerInEveryQuestion() {
        UserSimulator user = noisy(0.4, 0.2, 7);
        List<Response> all = user.answer(ALL).responses();
        assertThat(user.answer(ALL).responses()).isEqualTo(all);
        assertThat(noisy(0.4, 0.2, 7).answer(ALL).responses()).isEqualTo(all);
        for (int attribute = 0; attribute < 200; attribute++) {
            assertThat(user.answer(Ask.about(attribute)).responses()).containsExactly(all.get(attribute));
            assertThat(user.answer(Ask.about(attribute + 1, attribute)).responses())
                    .containsExactly(all.get(attribute + 1), all.get(attribute));
        }
    }

    @Test
    void responsesToItemsStayTrue() {
        UserSimulator user = noisy(1, 1, 1);
        for (int item = 0; item < 50; item++) {
            Action shown = new Recommend(Ids.of(item, item + 1));
            assertThat(user.answer(shown)).isEqualTo(TRUTHFUL.answer(shown));
        }
    }

    @Test
    void anUnknownAnswerIsNotFlipped() {
        UserSimulator clueless = action -> Answer.skip(action);
        UserSimulator user = new NoisyUser(clueless, new Noise(1, 0), new Seed(1));
        assertThat(user.answer(ALL).responses()).isEqualTo(Collections.nCopies(ATTRIBUTES, Response.UNKNOWN));
    }

    private static UserSimulator noisy(double flipRate, double dontKnowRate, long seed) {
        return new NoisyUser(TRUTHFUL, new Noise(flipRate, dontKnowRate), new Seed(seed));
    }
}
