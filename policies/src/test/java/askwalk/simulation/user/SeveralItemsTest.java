package askwalk.simulation.user;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.SILENCE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.conversation.Turn;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Evaluation;
import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModels;
import askwalk.simulation.UserSetup;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.Shares;
import askwalk.testing.TinyGraphs;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Users who would accept more than one item, or another one than at first. */
class SeveralItemsTest {

    /** Ann's items share jazz, Bob's share nothing with the first. */
    private static final Tuples TUPLES =
            Tuples.of(Role.TEST, Ids.of(ANN, ANN, BOB, BOB), Ids.of(KIND_OF_BLUE, BLUE_TRAIN, NEVERMIND, BLUE_TRAIN));

    @Test
    void severalTargetsAreAcceptedWithTheAttributesOfEach() {
        DialogueSimulator simulator = simulator(
                "targets:2",
                Opening.NONE,
                Ask.about(TRUMPET),
                Ask.about(SAX),
                Ask.about(ROCK),
                new Recommend(Ids.of(HARVEST, BLUE_TRAIN)));
        assertThat(simulator.run(ANN, KIND_OF_BLUE, 0)).isEqualTo(new Outcome(true, 4, 2, 3));
        assertThat(answers(simulator.turns())).startsWith(Answer.YES, Answer.YES, Answer.NO);
        assertThat(simulator.dialogue(0).acceptedItem()).isEqualTo(BLUE_TRAIN);
    }

    @Test
    void anItemWithoutASharedAttributeIsNoTarget() {
        DialogueSimulator simulator = simulator(
                "targets:2",
                Opening.NONE,
                Ask.about(SAX),
                new Recommend(Ids.of(BLUE_TRAIN)),
                new Recommend(Ids.of(SILENCE)),
                new Recommend(Ids.of(HARVEST)));
        assertThat(simulator.run(BOB, NEVERMIND, 2).success()).isFalse();
        assertThat(answers(simulator.turns())).startsWith(Answer.NO, Answer.NO);
    }

    @Test
    void severalTargetsOpenWithASharedAttribute() {
        for (int seed = 0; seed < 20; seed++) {
            DialogueSimulator simulator = new DialogueSimulator(
                    testbed("targets:2", Opening.TARGET_ATTRIBUTE, seed), new ScriptedPolicy(pad()));
            simulator.run(ANN, KIND_OF_BLUE, 0);
            assertThat(simulator.transcript().opening().orElseThrow().action()).isEqualTo(Ask.about(JAZZ));
        }
    }

    /** The later target of Kind of Blue (jazz, trumpet, calm) has two of these: only Bitches Brew does. */
    @Test
    void theTargetDriftsToASimilarItem() {
        Recommend both = new Recommend(Ids.of(BITCHES_BREW));
        DialogueSimulator simulator =
                simulator("drifting:2", Opening.NONE, Ask.about(ROCK), Ask.about(CALM), Ask.about(TRUMPET), both);
        assertThat(simulator.run(ANN, KIND_OF_BLUE, 0)).isEqualTo(new Outcome(true, 4, 1, 3));
        assertThat(answers(simulator.turns())).startsWith(Answer.NO, Answer.YES, Answer.YES);
    }

    @Test
    void withoutASimilarItemTheTargetStays() {
        Testbed testbed = testbed("drifting:0", Opening.NONE, 1);
        assertThat(DriftingProvider.laterTarget(new UserSetup(testbed, ANN, SILENCE, 0, new Seed(1))))
                .isEqualTo(SILENCE);
        // half of jazz and sax is one of them
        List<Integer> drawn = IntStream.range(0, 50)
                .mapToObj(seed ->
                        DriftingProvider.laterTarget(new UserSetup(testbed, ANN, BLUE_TRAIN, 0, new Seed(seed))))
                .distinct()
                .toList();
        assertThat(drawn).containsExactlyInAnyOrder(KIND_OF_BLUE, BITCHES_BREW);
    }

    /** A hit does not end the dialogue, an accepted item is not shown again, and the first hit is the success. */
    @Test
    void targetFreeDialoguesGoOn() {
        ScriptedPolicy policy = new ScriptedPolicy(
                Ask.about(JAZZ),
                new Recommend(Ids.of(HARVEST, BLUE_TRAIN)),
                new Recommend(Ids.of(KIND_OF_BLUE)),
                Ask.about(ROCK));
        DialogueSimulator simulator = new DialogueSimulator(testbed("target-free", Opening.NONE, 1), policy);
        assertThat(simulator.run(ANN, KIND_OF_BLUE, 0)).isEqualTo(new Outcome(true, 2, 2, 1));
        Recommend first = new Recommend(Ids.of(HARVEST, BLUE_TRAIN));
        assertThat(answers(simulator.turns()))
                .containsExactly(Answer.YES, Answer.only(first, BLUE_TRAIN), Answer.YES, Answer.NO);
        assertThat(simulator.walk().isAvailable(BLUE_TRAIN)).isFalse();
        assertThat(policy.context().goesOn()).isTrue();
        assertThat(policy.observed()).hasSize(4);
    }

    /** Jazz is carried by both items, the others by one each: liked in every dialogue, and in half of them. */
    @Test
    void anAttributeIsLikedWithTheShareOfTheItems() {
        int calm = 0;
        int sax = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            DialogueSimulator simulator = new DialogueSimulator(
                    testbed("target-free", Opening.NONE, seed),
                    new ScriptedPolicy(Ask.about(JAZZ), Ask.about(CALM), Ask.about(SAX), Ask.about(ROCK)));
            simulator.run(ANN, KIND_OF_BLUE, 0);
            List<Answer> answers = answers(simulator.turns());
            assertThat(answers.get(0)).isEqualTo(Answer.YES);
            assertThat(answers.get(3)).isEqualTo(Answer.NO);
            calm += answers.get(1).equals(Answer.YES) ? 1 : 0;
            sax += answers.get(2).equals(Answer.YES) ? 1 : 0;
        }
        Shares.check("calm", calm, 4_000, 0.5);
        Shares.check("sax", sax, 4_000, 0.5);
    }

    @Test
    void eachTargetFreeUserHasOneDialogue() {
        List<DialogueRow> rows = new Evaluation(testbed("target-free", Opening.NONE, 1), TUPLES, 1)
                .run(new ScriptedPolicy(pad()), Progress.NONE)
                .rows();
        assertThat(rows).extracting(DialogueRow::user).containsExactly(ANN, BOB);
        assertThat(rows).extracting(DialogueRow::index).containsExactly(0, 2);
    }

    private static List<Answer> answers(List<Turn> turns) {
        return turns.stream().map(Turn::answer).toList();
    }

    private static DialogueSimulator simulator(String model, Opening opening, Action... script) {
        return new DialogueSimulator(testbed(model, opening, 1), new ScriptedPolicy(pad(script)));
    }

    /** Appends lists without a target until four actions are used up. */
    private static Action[] pad(Action... script) {
        int[] others = {HARVEST, BITCHES_BREW, SILENCE, NEVERMIND};
        Action[] padded = Arrays.copyOf(script, 4);
        for (int i = script.length; i < 4; i++) {
            padded[i] = new Recommend(Ids.of(others[i]));
        }
        return padded;
    }

    private static Testbed testbed(String model, Opening opening, long seed) {
        Protocol protocol = Protocols.of(4, 2, opening, QuestionType.BINARY).withUsers(UserModels.parse(model));
        return Testbed.of(TinyGraphs.music(), protocol, new Seed(seed)).withTuples(TUPLES);
    }
}
