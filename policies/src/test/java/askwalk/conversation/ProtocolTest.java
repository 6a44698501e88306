package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.graph.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtocolTest {

    private static final Protocol BASE = Protocol.IDEAL;

    @Test
    void presetsCountTurnsAsTheirSourcesDo() {
        assertThat(Protocol.IDEAL.counting()).isEqualTo(new TurnCounting(15, 15, 0, 0));
        assertThat(Protocol.EAR.counting()).isEqualTo(new TurnCounting(15, 14, 1, 0));
        assertThat(Protocol.SCPR_PAPER.counting()).isEqualTo(new TurnCounting(15, 14, 1, 1));
        assertThat(Protocol.SCPR_2023.counting()).isEqualTo(new TurnCounting(15, 14, 0, 0));
        assertThat(Protocol.FACT_STRICT.counting()).isEqualTo(new TurnCounting(10, 10, 0, 0));
        assertThat(Protocol.FACT_RELEASED.counting()).isEqualTo(new TurnCounting(10, 10, 0, 0));
        assertThat(Protocol.presets())
                .extracting(Protocol::name)
                .containsExactly("IDEAL", "EAR", "SCPR_PAPER", "SCPR_2023", "FACT_STRICT", "FACT_RELEASED");
        assertThat(Protocol.presets()).extracting(Protocol::maxActions).containsExactly(15, 14, 14, 14, 10, 10);
    }

    @Test
    void presetsShareAllOtherRules() {
        assertThat(Protocol.presets()).allSatisfy(preset -> {
            assertThat(preset.listSize()).isEqualTo(10);
            assertThat(preset.questions()).isEqualTo(QuestionType.BINARY);
            assertThat(preset.noise()).isEqualTo(Noise.NONE);
            assertThat(preset.tuples()).isEqualTo(new TupleSet(Role.TEST, TupleSet.ALL));
        });
    }

    /** Their users can be asked about some attributes only, and name none in an opening. */
    @Test
    void onlyTheFactProtocolsHaveNoOpeningAndNoEvidenceFromANo() {
        assertThat(Protocol.presets())
                .extracting(Protocol::opening)
                .containsExactly(
                        Opening.TARGET_ATTRIBUTE,
                        Opening.TARGET_ATTRIBUTE,
                        Opening.TARGET_ATTRIBUTE,
                        Opening.TARGET_ATTRIBUTE,
                        Opening.NONE,
                        Opening.NONE);
        assertThat(Protocol.presets())
                .extracting(Protocol::answerModel)
                .containsExactly(
                        AnswerModel.NO_MEANS_ABSENT,
                        AnswerModel.NO_MEANS_ABSENT,
                        AnswerModel.NO_MEANS_ABSENT,
                        AnswerModel.NO_MEANS_ABSENT,
                        AnswerModel.NO_PROVES_NOTHING,
                        AnswerModel.NO_PROVES_NOTHING);
    }

    @Test
    void theFactProtocolsDifferOnlyInTheAccounting() {
        assertThat(Protocol.presets())
                .filteredOn(preset -> preset.accounting() == Accounting.EARLY_STOPS_FREE)
                .containsExactly(Protocol.FACT_RELEASED);
        assertThat(Protocol.FACT_RELEASED.withAccounting(Accounting.EVERY_ACTION))
                .usingRecursiveComparison()
                .ignoringFields("name")
                .isEqualTo(Protocol.FACT_STRICT);
    }

    /** Stored results contain these ids. A change makes all earlier results incomparable. */
    @Test
    void idsAreStableAcrossReleases() {
        assertThat(Protocol.presets())
                .extracting(Protocol::id)
                .containsExactly(
                        "f6c1224e5ea3", "92db6e27b01e", "046617e79c5e", "fae04efa9096", "2e09fef5e9ac", "c72b89d9f2bf");
    }

    @Test
    void equalRulesHaveEqualIdsWhateverTheName() {
        Protocol same = new Protocol(
                "another name",
                new TurnCounting(15, 15, 0, 0),
                10,
                Opening.TARGET_ATTRIBUTE,
                new QuestionType(QuestionType.Kind.BINARY, 0),
                AnswerModel.NO_MEANS_ABSENT,
                new Noise(0, 0),
                new TupleSet(Role.TEST, 0),
                Accounting.EVERY_ACTION);
        assertThat(same.id()).isEqualTo(Protocol.IDEAL.id());
    }

    @Test
    void everySingleRuleIsInTheId() {
        List<Protocol> protocols = new ArrayList<>(List.of(BASE));
        for (TurnCounting counting : List.of(
                new TurnCounting(16, 15, 0, 0),
                new TurnCounting(15, 13, 0, 0),
                new TurnCounting(15, 13, 1, 0),
                new TurnCounting(15, 13, 0, 1))) {
            protocols.add(protocol(counting, 10, Opening.TARGET_ATTRIBUTE, AnswerModel.NO_MEANS_ABSENT));
        }
        protocols.add(protocol(BASE.counting(), 9, Opening.TARGET_ATTRIBUTE, AnswerModel.NO_MEANS_ABSENT));
        protocols.add(protocol(BASE.counting(), 10, Opening.NONE, AnswerModel.NO_MEANS_ABSENT));
        protocols.add(protocol(BASE.counting(), 10, Opening.TARGET_ATTRIBUTE, AnswerModel.NO_PROVES_NOTHING));
        protocols.add(BASE.withQuestions(QuestionType.ENUMERATED));
        protocols.add(BASE.withQuestions(new QuestionType(QuestionType.Kind.CHOICE, 2)));
        protocols.add(BASE.withQuestions(new QuestionType(QuestionType.Kind.CHOICE, 3)));
        protocols.add(BASE.withNoise(new Noise(0.1, 0)));
        protocols.add(BASE.withNoise(new Noise(0, 0.1)));
        protocols.add(BASE.withUsers(SimulatedUsers.TRUTHFUL.with(new UserModelSpec("a", ""))));
        protocols.add(BASE.withUsers(SimulatedUsers.TRUTHFUL.with(new UserModelSpec("a", "1"))));
        protocols.add(BASE.withUsers(SimulatedUsers.TRUTHFUL.with(UserModelSpec.ofFile("a", "one file"))));
        protocols.add(BASE.withUsers(SimulatedUsers.TRUTHFUL.with(UserModelSpec.ofFile("a", "another file"))));
        protocols.add(BASE.withUsers(SimulatedUsers.TRUTHFUL.with(new UserModelSpec("b", "1"))));
        protocols.add(BASE.withUsers(SimulatedUsers.TRUTHFUL.repeating()));
        protocols.add(BASE.withUsers(SimulatedUsers.TRUTHFUL.goingOn()));
        protocols.add(BASE.withTuples(new TupleSet(Role.VALIDATION, TupleSet.ALL)));
        protocols.add(BASE.withTuples(new TupleSet(Role.TEST, 100)));
        protocols.add(BASE.withAccounting(Accounting.EARLY_STOPS_FREE));
        assertThat(protocols)
                .extracting(Protocol::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{12}"));
    }

    /** The models of the noise are part of the id as before there were others, which come after them. */
    @Test
    void theOrderOfUserModelsIsNotInTheId() {
        UserModelSpec a = new UserModelSpec("a", "1");
        UserModelSpec wrong = new UserModelSpec(SimulatedUsers.WRONG, "0.1");
        SimulatedUsers users = SimulatedUsers.TRUTHFUL.with(wrong).with(a);
        assertThat(BASE.withUsers(users).id())
                .isEqualTo(BASE.withUsers(SimulatedUsers.TRUTHFUL.with(a).with(wrong))
                        .id());
        assertThat(users.noise()).isEqualTo(new Noise(0.1, 0));
        assertThat(users.others()).containsExactly(a);
        assertThat(users.text()).isEqualTo("a:1+wrong:0.1");
        assertThat(BASE.withUsers(SimulatedUsers.TRUTHFUL.with(wrong)).id())
                .isEqualTo(BASE.withNoise(new Noise(0.1, 0)).id())
                .isEqualTo("05853506e021");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.with(new UserModelSpec("a", "2")))
                .withMessage("the user model 'a' is given twice");
    }

    @Test
    void aChangeKeepsTheOtherRules() {
        Protocol odd = new Protocol(
                "odd",
                new TurnCounting(9, 7, 1, 2),
                3,
                Opening.NONE,
                QuestionType.ENUMERATED,
                AnswerModel.NO_PROVES_NOTHING,
                new Noise(0.2, 0.3),
                new TupleSet(Role.VALIDATION, 5),
                Accounting.EARLY_STOPS_FREE);
        Protocol there = odd.withQuestions(QuestionType.BINARY)
                .withAnswerModel(AnswerModel.NO_MEANS_ABSENT)
                .withNoise(Noise.NONE)
                .withTuples(new TupleSet(Role.TEST, 6))
                .withAccounting(Accounting.EVERY_ACTION)
                .withListSize(4)
                .withCounting(BASE.counting());
        assertThat(there.questions()).isEqualTo(QuestionType.BINARY);
        assertThat(there.answerModel()).isEqualTo(AnswerModel.NO_MEANS_ABSENT);
        assertThat(there.noise()).isEqualTo(Noise.NONE);
        assertThat(there.tuples()).isEqualTo(new TupleSet(Role.TEST, 6));
        assertThat(there.accounting()).isEqualTo(Accounting.EVERY_ACTION);
        assertThat(there.listSize()).isEqualTo(4);
        assertThat(there.counting()).isEqualTo(BASE.counting());
        Protocol back = there.withAccounting(odd.accounting())
                .withListSize(odd.listSize())
                .withCounting(odd.counting())
                .withTuples(odd.tuples())
                .withNoise(odd.noise())
                .withAnswerModel(odd.answerModel())
                .withQuestions(odd.questions());
        assertThat(back).isEqualTo(odd);
    }

    @Test
    void theListSizeIsPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> protocol(BASE.counting(), 0, Opening.NONE, AnswerModel.NO_MEANS_ABSENT))
                .withMessage("the list size is one or more, not 0");
        assertThat(protocol(BASE.counting(), 1, Opening.NONE, AnswerModel.NO_MEANS_ABSENT)
                        .listSize())
                .isOne();
    }

    private static Protocol protocol(TurnCounting counting, int listSize, Opening opening, AnswerModel answerModel) {
        return new Protocol(
                "IDEAL",
                counting,
                listSize,
                opening,
                BASE.questions(),
                answerModel,
                BASE.noise(),
                BASE.tuples(),
                BASE.accounting());
    }
}
