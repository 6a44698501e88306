package askwalk.policy.rule;

import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.TinyGraphs;
import askwalk.wording.Wording;
import org.junit.jupiter.api.Test;

class RulePolicyReasonTest {

    private final KnowledgeGraph graph = TinyGraphs.music();

    @Test
    void theReasonForAQuestionIsTheDivision() {
        assertThat(reason(Ids.of(JAZZ), Ask.about(TRUMPET)))
                .isEqualTo("trumpet would tell apart 2 of the 3 items that have all you said yes to");
    }

    /** Both items with a trumpet have jazz, one of them has rock, and none has sax. */
    @Test
    void theReasonForAnEnumeratedQuestionCountsDividingAttributes() {
        assertThat(reason(Ids.of(JAZZ), Ask.about(TRUMPET, SAX)))
                .isEqualTo(
                        "2 of these 2 attributes would tell apart some of the 3 items that have all you said yes to");
        assertThat(reason(Ids.of(TRUMPET), Ask.about(JAZZ, ROCK, SAX)))
                .isEqualTo(
                        "1 of these 3 attributes would tell apart some of the 2 items that have all you said yes to");
    }

    @Test
    void theReasonForARecommendationIsTheNumberOfCandidates() {
        assertThat(reason(Ids.of(JAZZ), null)).isEqualTo("3 items have all you said yes to");
        assertThat(reason(Ids.of(SAX), null)).isEqualTo("1 item has all you said yes to");
        assertThat(reason(Ids.of(SAX, CALM), null))
                .isEqualTo("no other item has all you said yes to, so these are from all that remain");
    }

    @Test
    void acceptedAttributesAreMentionedOnlyIfThereAreAny() {
        assertThat(reason(Ids.of(), Ask.about(JAZZ))).isEqualTo("jazz would tell apart 3 of the 6 items that remain");
        assertThat(reason(Ids.of(), null)).isEqualTo("6 items remain, and you have said yes to nothing yet");
    }

    private String reason(Ids opening, Ask question) {
        Policy rule = new RulePolicy(
                context -> question != null,
                context -> question,
                new UniformPreference().create(PreferenceSetup.of(graph)));
        Policy.Session[] session = new Policy.Session[1];
        Policy policy = context -> session[0] = rule.start(context);
        Conversation conversation =
                new Conversations(graph, policy, Protocols.of(5, 2)).start(TinyGraphs.ANN, opening, new Seed(1));
        return session[0]
                .reason(question != null ? question : conversation.nextAction())
                .text(Wording.ENGLISH, graph.catalogue());
    }

    @Test
    void multipleChoiceQuestionsAreRejected() {
        Policy rule = RulePolicy.maxEntropy(graph, new UniformPreference().create(PreferenceSetup.of(graph)));
        Protocol protocol = Protocols.of(5, 2).withQuestions(new QuestionType(QuestionType.Kind.CHOICE, 3));
        Conversations conversations = new Conversations(graph, rule, protocol);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversations.start(TinyGraphs.ANN, Ids.of(), new Seed(1)))
                .withMessage("rule policies do not support multiple-choice questions");
    }
}
