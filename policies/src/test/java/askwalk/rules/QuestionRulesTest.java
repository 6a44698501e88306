package askwalk.rules;

import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.STYLE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule about questions, worked by hand. */
class QuestionRulesTest {

    private static final QuestionType BINARY = QuestionType.BINARY;

    /** Answers each question with no, up to the first list, and returns the attributes asked. */
    private static List<Integer> askedBeforeTheList(Conversation conversation) {
        List<Integer> asked = new ArrayList<>();
        while (conversation.nextAction() instanceof Ask ask) {
            asked.add(ask.attributes().get(0));
            conversation.answer(Answer.none(ask));
        }
        return asked;
    }

    @Test
    void askFirstComesBeforeThePolicyInTheOrderOfTheFile() {
        Conversation talk = RuleTalks.hasty(9, BINARY, Ids.of(), "ask-first: calm, rock");

        assertThat(talk.next().reason()).isEqualTo("a rule asks this");
        assertThat(askedBeforeTheList(talk)).containsExactly(CALM, ROCK);
        assertThat(talk.next().reason()).isEqualTo("the policy decides");
    }

    @Test
    void askFirstSkipsWhatTheOpeningAnswered() {
        assertThat(askedBeforeTheList(RuleTalks.hasty(9, BINARY, Ids.of(CALM), "ask-first: calm, rock")))
                .containsExactly(ROCK);
    }

    @Test
    void mustAskComesBeforeTheFirstList() {
        Conversation talk = RuleTalks.curious(9, BINARY, Ids.of(), "must-ask: calm", "never-ask: rock, trumpet, sax");
        assertThat(talk.next().action()).isEqualTo(Ask.about(JAZZ));
        assertThat(talk.next().reason()).isEqualTo("the policy decides");

        Conversation hasty = RuleTalks.hasty(9, BINARY, Ids.of(), "must-ask: calm, rock");
        assertThat(askedBeforeTheList(hasty)).containsExactly(CALM, ROCK);
        assertThat(hasty.next().setAside()).isEmpty();
    }

    @Test
    void mustAskComesEarlierIfQuestionsOrActionsRunShort() {
        String[] questions = {"must-ask: calm, sax", "at-most 3 questions"};
        assertThat(askedBeforeTheList(RuleTalks.curious(9, BINARY, Ids.of(), questions)))
                .containsExactly(JAZZ, CALM, SAX);
        Conversation talk = RuleTalks.curious(4, BINARY, Ids.of(), "must-ask: calm, sax");
        for (int attribute : new int[] {JAZZ, CALM, SAX}) {
            assertThat(talk.nextAction()).isEqualTo(Ask.about(attribute));
            talk.answer(Answer.NO);
        }
    }

    @Test
    void mustAskIsSetAsideIfNoQuestionIsPermitted() {
        Conversation talk =
                RuleTalks.curious(9, BINARY, Ids.of(), "must-ask: calm, sax", "ask-first: rock", "at-most 2 questions");

        assertThat(askedBeforeTheList(talk)).containsExactly(ROCK, CALM);
        assertThat(talk.next().setAside()).containsExactly("must-ask 'sax'");
        assertThat(talk.setAside()).isEmpty();
        talk.answer(Answer.none(talk.nextAction()));
        assertThat(talk.setAside()).containsExactly("must-ask 'sax'");
        talk.undo();
        assertThat(talk.setAside()).isEmpty();
    }

    @Test
    void theLastActionIsNotTakenByAWish() {
        Conversation talk = RuleTalks.hasty(1, BINARY, Ids.of(), "must-ask: calm", "at-least 2 questions");

        assertThat(talk.next().action()).isInstanceOf(Recommend.class);
        assertThat(talk.next().setAside()).containsExactly("must-ask 'calm'", "at-least 2 questions");
    }

    @Test
    void neverAskAppliesToWhatIsBelow() {
        assertThat(askedBeforeTheList(RuleTalks.curious(9, BINARY, Ids.of(), "never-ask: style, calm")))
                .containsExactly(TRUMPET, SAX);
    }

    @Test
    void onlyAfterAYes() {
        String rule = "only-after-yes rock: jazz, trumpet";
        Conversation talk = RuleTalks.curious(9, BINARY, Ids.of(), rule);
        assertThat(talk.nextAction()).isEqualTo(Ask.about(ROCK));
        talk.answer(Answer.YES);
        assertThat(talk.nextAction()).isEqualTo(Ask.about(JAZZ));
        talk.undo();
        talk.answer(Answer.NO);
        assertThat(talk.nextAction()).isEqualTo(Ask.about(SAX));
        assertThat(RuleTalks.curious(9, BINARY, Ids.of(ROCK), rule).nextAction())
                .isEqualTo(Ask.about(JAZZ));
    }

    @Test
    void onlyAfterANoToSomethingBelowAndNoYes() {
        Conversation talk = RuleTalks.curious(9, BINARY, Ids.of(), "only-after-no style: trumpet, sax");
        assertThat(askedBeforeTheList(talk)).containsExactly(JAZZ, ROCK, TRUMPET, SAX, CALM);

        Conversation liked = RuleTalks.curious(9, BINARY, Ids.of(ROCK), "only-after-no style: trumpet, sax");
        assertThat(askedBeforeTheList(liked)).containsExactly(JAZZ, CALM);
    }

    @Test
    void aGroupHasALimitThatTheOpeningDoesNotCountFor() {
        String rule = "at-most 1 of sound: trumpet, sax, calm";
        assertThat(askedBeforeTheList(RuleTalks.curious(9, BINARY, Ids.of(), rule)))
                .containsExactly(JAZZ, ROCK, TRUMPET);
        assertThat(askedBeforeTheList(RuleTalks.curious(9, BINARY, Ids.of(TRUMPET), rule)))
                .containsExactly(JAZZ, ROCK, SAX);
    }

    @Test
    void notBeforeATurn() {
        assertThat(askedBeforeTheList(RuleTalks.curious(9, BINARY, Ids.of(), "not-before turn 3: jazz")))
                .containsExactly(ROCK, TRUMPET, JAZZ, SAX, CALM);
    }

    @Test
    void atLeastAndAtMostHoldUntilTheFirstList() {
        assertThat(askedBeforeTheList(RuleTalks.hasty(9, BINARY, Ids.of(), "at-least 2 questions")))
                .containsExactly(JAZZ, ROCK);
        Conversation talk = RuleTalks.curious(9, BINARY, Ids.of(), "at-most 2 questions");
        assertThat(askedBeforeTheList(talk)).containsExactly(JAZZ, ROCK);
        talk.answer(Answer.none(talk.nextAction()));
        assertThat(talk.nextAction()).isEqualTo(Ask.about(TRUMPET));
    }

    @Test
    void enumeratedQuestionsAreAboutTheParent() {
        Conversation talk = RuleTalks.hasty(9, QuestionType.ENUMERATED, Ids.of(), "ask-first: rock, jazz, wind");
        assertThat(talk.nextAction()).isEqualTo(new Ask(Ids.of(JAZZ, ROCK), STYLE));
        talk.answer(Answer.none(talk.nextAction()));
        assertThat(((Ask) talk.nextAction()).attributes()).isEqualTo(Ids.of(TRUMPET, SAX));

        assertThat(RuleTalks.hasty(9, QuestionType.ENUMERATED, Ids.of(), "ask-first: style", "never-ask: jazz")
                        .nextAction())
                .isEqualTo(new Ask(Ids.of(ROCK), STYLE));
    }

    @Test
    void choiceQuestionsOfRulesHaveOneAttribute() {
        assertThat(RuleTalks.hasty(9, QuestionType.parse("choice:3"), Ids.of(), "ask-first: sax")
                        .nextAction())
                .isEqualTo(Ask.about(SAX));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "binary | ask-first: jazz; never-ask: style | ask-first and never-ask contradict each other about 'jazz'",
                "binary | must-ask: jazz; never-ask: jazz | must-ask and never-ask contradict each other about 'jazz'",
                "binary | ask-first: jazz, sax; at-most 1 question"
                        + " | ask-first has 2 questions, but at-most 1 permits 1",
                "binary | ask-first: jazz, rock, sax, calm | ask-first has 4 questions, but a maximum of 4 actions permits 3",
                "binary | ask-first: jazz, rock; at-most 1 of styles: style"
                        + " | ask-first has 2 questions, but at-most 1 of styles permits 1",
                "binary | ask-first: jazz, sax; not-before turn 3: sax"
                        + " | ask-first and not-before contradict each other: 'sax' is question 2, but may not be asked"
                        + " before turn 3",
                "binary | at-least 3 questions; at-most 2 questions"
                        + " | at-least 3 and at-most 2 questions contradict each other",
                "binary | only-after-yes jazz: jazz | only-after-yes: 'jazz' cannot come after itself",
                "binary | ask-first: style | ask-first: no item carries 'style' itself, so a binary question cannot ask"
                        + " about it; name attributes below it, or use enumerated questions",
                "enumerated | must-ask: calm | must-ask: 'calm' is under no coarse attribute, so an enumerated question"
                        + " cannot ask about it",
            })
    void contradictionsAreRefused(String questions, String lines, String message) {
        Rules rules = RuleTalks.rules(lines.split("; "));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.on(RuleTalks.GRAPH, RuleTalks.protocol(4, QuestionType.parse(questions))))
                .withMessage(message);
    }

    @Test
    void unknownKeysAreRefusedWithTheNearest() {
        Rules rules = Rules.builder().neverAsk("atribute1").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.on(RuleTalks.GRAPH, RuleTalks.protocol(4, BINARY)))
                .withMessage("the graph has no attribute with the key 'atribute1'; did you mean 'attribute1'?");
    }

    @Test
    void closedAttributesAreTheSameObjectUntilTheyChange() {
        List<Ids> closed = new ArrayList<>();
        Conversation talk = RuleTalks.curious(9, BINARY, Ids.of(), "not-before turn 3: sax", "never-ask: calm");
        for (int turn = 1; turn <= 3; turn++) {
            talk.answer(Answer.none(talk.nextAction()));
            closed.add(talk.walk().closed());
        }

        assertThat(closed).containsExactly(Ids.of(SAX, CALM), Ids.of(SAX, CALM), Ids.of(CALM));
        assertThat(closed.get(1)).isSameAs(closed.get(0));
    }
}
