package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.graph.Ids;
import askwalk.graph.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid components of the small records of this package, and their messages. */
class RulesOfValuesTest {

    @Test
    void turnCountingRejectsNumbersOutOfRange() {
        refused(() -> new TurnCounting(0, 1, 0, 0), "turnCap is 1 or more, not 0");
        refused(() -> new TurnCounting(15, 0, 0, 0), "maxActions is 1 or more, not 0");
        refused(() -> new TurnCounting(15, 14, -1, 0), "successOffset is 0 or more, not -1");
        refused(() -> new TurnCounting(15, 14, 0, -1), "averageOffset is 0 or more, not -1");
    }

    @Test
    void turnCountingRejectsSuccessesBeyondTheCap() {
        refused(
                () -> new TurnCounting(15, 16, 0, 0),
                "a success at action 16 would count more turns than the cap of 15");
        refused(
                () -> new TurnCounting(15, 15, 1, 0),
                "a success at action 15 would count more turns than the cap of 15");
        refused(
                () -> new TurnCounting(15, 15, 0, 1),
                "a success at action 15 would count more turns than the cap of 15");
        assertThatCode(() -> new TurnCounting(1, 1, 0, 0)).doesNotThrowAnyException();
        assertThatCode(() -> new TurnCounting(15, 13, 2, 1)).doesNotThrowAnyException();
    }

    @Test
    void questionTypesHaveChoicesOnlyWhereTheyOfferSome() {
        String message = "a multiple-choice question offers at least two attributes";
        refused(() -> new QuestionType(QuestionType.Kind.CHOICE, 1), message);
        refused(() -> new QuestionType(QuestionType.Kind.BINARY, 2), message);
        refused(() -> new QuestionType(QuestionType.Kind.ENUMERATED, 2), message);
        assertThat(new QuestionType(QuestionType.Kind.CHOICE, 2).choices()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "enumerated", "choice:2", "choice:12"})
    void questionTypesAreReadAsTheyAreWritten(String text) {
        assertThat(QuestionType.parse(text)).hasToString(text);
    }

    @Test
    void questionTypesAreTheKindsTheyName() {
        assertThat(QuestionType.parse("binary")).isEqualTo(QuestionType.BINARY);
        assertThat(QuestionType.parse("enumerated")).isEqualTo(QuestionType.ENUMERATED);
        assertThat(QuestionType.parse("choice:4")).isEqualTo(new QuestionType(QuestionType.Kind.CHOICE, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Binary", "choice", "choice:", "choice:x", "choice:-2", "choice:1234567", "tenary"})
    void otherQuestionTypesAreRejected(String text) {
        refused(
                () -> QuestionType.parse(text),
                "unknown question type '" + text + "': expected binary, enumerated or choice:M");
    }

    @Test
    void noiseRejectsInvalidProbabilities() {
        refused(() -> new Noise(-0.1, 0), "the flip rate is from 0 to 1, not -0.1");
        refused(() -> new Noise(1.5, 0), "the flip rate is from 0 to 1, not 1.5");
        refused(() -> new Noise(Double.NaN, 0), "the flip rate is from 0 to 1, not NaN");
        assertThat(new Noise(-0.0, -0.0)).isEqualTo(Noise.NONE);
        refused(() -> new Noise(0, -1), "the don't-know rate is from 0 to 1, not -1.0");
        refused(() -> new Noise(0, 1.01), "the don't-know rate is from 0 to 1, not 1.01");
        refused(() -> new Noise(0, Double.NaN), "the don't-know rate is from 0 to 1, not NaN");
        assertThat(new Noise(1, 1)).isEqualTo(new Noise(1.0, 1.0));
        assertThat(Noise.NONE).isEqualTo(new Noise(0, 0));
    }

    @Test
    void tupleSetsAreNeverForTraining() {
        refused(
                () -> new TupleSet(Role.TRAIN, 10),
                "training tuples are edges of the graph: nothing is evaluated on them");
        refused(() -> new TupleSet(Role.TEST, -1), "the number of dialogues is one or more, not -1");
        assertThat(new TupleSet(Role.VALIDATION, TupleSet.ALL).dialogues()).isZero();
    }

    @Test
    void actionsNeedSubjects() {
        refused(() -> new Ask(Ids.of(), 3), "a question is about at least one attribute");
        refused(Ask::about, "a question is about at least one attribute");
        refused(() -> new Recommend(Ids.of()), "a recommendation shows at least one item");
    }

    @Test
    void subjectsAreTheAttributesOrItemsOfAnAction() {
        assertThat(Ask.about(4, 2).subjects()).isEqualTo(Ids.of(4, 2));
        assertThat(Ask.about(4, 2).coarse()).isEqualTo(Ask.NO_COARSE);
        assertThat(new Recommend(Ids.of(7, 1)).subjects()).isEqualTo(Ids.of(7, 1));
    }

    private static void refused(ThrowingCallable callable, String message) {
        assertThatIllegalArgumentException().isThrownBy(callable).withMessage(message);
    }
}
