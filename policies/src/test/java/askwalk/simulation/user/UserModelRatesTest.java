package askwalk.simulation.user;

import static askwalk.testing.TinyGraphs.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Protocol;
import askwalk.conversation.Recommend;
import askwalk.conversation.UserModelSpec;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserModelProvider;
import askwalk.simulation.UserModels;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;
import askwalk.testing.Shares;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Observed rates of answers, by many attributes of one user or one attribute of many users. */
class UserModelRatesTest {

    private static final int ATTRIBUTES = 20_000;
    private static final Action ALL = Ask.about(IntStream.range(0, ATTRIBUTES).toArray());

    private static final Testbed TESTBED = Testbed.of(TinyGraphs.music(), Protocol.IDEAL, new Seed(1));
    private static final Map<String, UserModel> MODELS = new HashMap<>();

    /** Accepts every other attribute and no item. */
    private static final UserSimulator TRUTHFUL = action -> action instanceof Recommend
            ? Answer.none(action)
            : new Answer(Arrays.stream(action.subjects().toArray())
                    .mapToObj(id -> id % 2 == 0 ? Response.ACCEPTED : Response.REJECTED)
                    .toList());

    @Test
    void mistakesAreAsFrequentAsStated() {
        for (String model : List.of("wrong", "wrong-independent")) {
            int[] counts = changes(user(model + ":0.2", 1).answer(ALL));
            Shares.check(model + ": yes that became no", counts[0], ATTRIBUTES / 2, 0.2);
            Shares.check(model + ": no that became yes", counts[1], ATTRIBUTES / 2, 0.2);
        }
    }

    /** The first answers are those of persistent mistakes; each repetition is a draw of its own. */
    @Test
    void independentMistakesAreDrawnAgain() {
        UserSimulator user = user("wrong-independent:0.2", 1);
        Answer first = user.answer(ALL);
        assertThat(first).isEqualTo(user("wrong:0.2", 1).answer(ALL));
        Answer second = user.answer(ALL);
        Answer third = user.answer(ALL);
        List<Response> truth = TRUTHFUL.answer(ALL).responses();
        int wrongTwice = 0;
        int wrongTwiceAgain = 0;
        for (int i = 0; i < ATTRIBUTES; i++) {
            boolean isWrong = second.responses().get(i) != truth.get(i);
            wrongTwice += isWrong && first.responses().get(i) != truth.get(i) ? 1 : 0;
            wrongTwiceAgain += isWrong && third.responses().get(i) != truth.get(i) ? 1 : 0;
        }
        Shares.check("first and second wrong", wrongTwice, ATTRIBUTES, 0.04);
        Shares.check("second and third wrong", wrongTwiceAgain, ATTRIBUTES, 0.04);
    }

    @Test
    void vagueWishesAndPartialKnowledgeConcernOnlyAttributesOfTheTarget() {
        int[] vague = changes(user("vague:0.3", 1).answer(ALL));
        Shares.check("yes that became no", vague[0], ATTRIBUTES / 2, 0.3);
        assertThat(vague[1]).isZero();
        assertThat(vague[2]).isZero();
        int[] partial = changes(user("partial:0.3", 1).answer(ALL));
        Shares.check("yes that became unknown", partial[2], ATTRIBUTES / 2, 0.3);
        assertThat(partial[0] + partial[1] + partial[3]).isZero();
    }

    /** Ranks by use: jazz and rock (3 items) are the first two, trumpet and calm (2) the next two, sax (1) the last. */
    @Test
    void answerabilityFollowsTheRankByUse() {
        KnowledgeGraph graph = TinyGraphs.music();
        double[] popular = Answerability.byUse(graph, true);
        double[] rare = Answerability.byUse(graph, false);
        assertThat(List.of(popular[TinyGraphs.JAZZ], popular[TinyGraphs.ROCK]))
                .containsExactlyInAnyOrder(0.8, 0.8 * 3 / 4);
        assertThat(popular[TinyGraphs.TRUMPET] + popular[TinyGraphs.CALM]).isCloseTo(0.8 * 3 / 4, within(1e-12));
        assertThat(popular[TinyGraphs.SAX]).isZero();
        assertThat(popular[TinyGraphs.STYLE]).isEqualTo(1);
        for (int attribute = 0; attribute < 5; attribute++) {
            assertThat(popular[attribute] + rare[attribute]).isCloseTo(0.8, within(1e-12));
        }
        for (String model : List.of("popular", "rare")) {
            for (int attribute : new int[] {TinyGraphs.JAZZ, TinyGraphs.CALM, TinyGraphs.SAX}) {
                int known = 0;
                for (int seed = 0; seed < 5_000; seed++) {
                    Answer answer = user("answers:" + model, seed).answer(Ask.about(attribute));
                    known += answer.equals(Answer.UNKNOWN) ? 0 : 1;
                }
                double expected = (model.equals("popular") ? popular : rare)[attribute];
                Shares.check(model + " " + attribute, known, 5_000, expected);
            }
        }
    }

    @Test
    void whatAUserCanAnswerIsDrawnOncePerDialogue() {
        UserSimulator user = user("answers:popular", 3);
        for (int attribute = 0; attribute < 5; attribute++) {
            Answer first = user.answer(Ask.about(attribute));
            assertThat(user.answer(Ask.about(attribute))).isEqualTo(first);
        }
    }

    /** Sax is answered in half of the dialogues if it is in the target, never otherwise; jazz is often wrong. */
    @Test
    void aFileHasRatesOfEachAttribute(@TempDir Path temp) throws IOException {
        Path file = Files.writeString(
                temp.resolve("rates.tsv"),
                "attribute\tanswered_if_present\tanswered_if_absent\twrong\nsax\t.5\t0\t0\njazz\t1\t1\t.3\n");
        int sax = 0;
        int jazz = 0;
        UserSimulator yes = action -> Answer.YES;
        UserSimulator no = action -> Answer.NO;
        for (int seed = 0; seed < 5_000; seed++) {
            sax += user("rates:" + file, yes, seed)
                            .answer(Ask.about(TinyGraphs.SAX))
                            .equals(Answer.YES)
                    ? 1
                    : 0;
            jazz += user("rates:" + file, no, seed)
                            .answer(Ask.about(TinyGraphs.JAZZ))
                            .equals(Answer.YES)
                    ? 1
                    : 0;
            assertThat(user("rates:" + file, no, seed).answer(Ask.about(TinyGraphs.SAX)))
                    .isEqualTo(Answer.UNKNOWN);
            assertThat(user("rates:" + file, yes, seed).answer(Ask.about(TinyGraphs.CALM)))
                    .isEqualTo(Answer.YES);
        }
        Shares.check("sax is answered", sax, 5_000, 0.5);
        Shares.check("jazz is wrong", jazz, 5_000, 0.3);
    }

    /** After four questions and two bad lists, of 5,000 users as many are left as the hazards say. */
    @Test
    void impatientUsersLeaveWithTheirHazards() {
        int[] left = new int[7];
        for (int seed = 0; seed < 5_000; seed++) {
            UserSimulator user = user("impatient:0.1,0.2", seed);
            for (int turn = 1; turn <= 6 && !user.hasLeft(); turn++) {
                user.answer(turn % 3 == 0 ? new Recommend(Ids.of(turn)) : Ask.about(turn));
                left[turn] += user.hasLeft() ? 1 : 0;
            }
        }
        double stays = 1;
        for (int turn = 1; turn <= 6; turn++) {
            double hazard = turn % 3 == 0 ? 1 - 0.9 * 0.8 : 0.1;
            Shares.check("left after turn " + turn, left[turn], 5_000, stays * hazard);
            stays *= 1 - hazard;
        }
    }

    @Test
    void noUserLeavesAfterAHit() {
        UserSimulator happy = user("impatient:1,1", action -> Answer.all(Response.ACCEPTED, 1), 1);
        happy.answer(new Recommend(Ids.of(0)));
        assertThat(happy.hasLeft()).isFalse();
        happy.answer(Ask.about(0));
        assertThat(happy.hasLeft()).isTrue();
    }

    /** Returns how many changed from yes to no, no to yes, yes to unknown, no to unknown. */
    private static int[] changes(Answer answer) {
        int[] counts = new int[4];
        List<Response> truth = TRUTHFUL.answer(ALL).responses();
        for (int i = 0; i < ATTRIBUTES; i++) {
            Response said = answer.responses().get(i);
            int no = truth.get(i) == Response.REJECTED ? 1 : 0;
            if (said == Response.UNKNOWN) {
                counts[2 + no]++;
            } else if (said != truth.get(i)) {
                counts[no]++;
            }
        }
        return counts;
    }

    private static UserSimulator user(String model, long seed) {
        return user(model, TRUTHFUL, seed);
    }

    private static UserSimulator user(String model, UserSimulator user, long seed) {
        return MODELS.computeIfAbsent(model, UserModelRatesTest::create)
                .behaviour(user, new UserSetup(TESTBED, ANN, 0, 0, new Seed(seed)));
    }

    private static UserModel create(String model) {
        UserModelSpec spec = UserModels.parse(model).models().get(0);
        UserModelProvider provider = UserModels.all().stream()
                .filter(each -> each.name().equals(spec.name()))
                .findFirst()
                .orElseThrow();
        return provider.create(spec, TESTBED);
    }
}
