package askwalk.policy.rule;

import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Policy;
import askwalk.conversation.Seed;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.preference.UniformPreference;
import askwalk.testing.Protocols;
import askwalk.testing.TinyGraphs;
import org.junit.jupiter.api.Test;

class RulePolicyReasonTest {

    private final KnowledgeGraph graph = TinyGraphs.music();

    @Test
    void aQuestionIsForTellingItemsApart() {
        assertThat(reason(Ids.of(JAZZ), Ask.about(TRUMPET)))
                .isEqualTo("trumpet would tell apart 2 of the 3 items that fit so far");
    }

    /** Both items with a trumpet have jazz, one of them has rock, and none has sax. */
    @Test
    void aQuestionAboutManyCountsThoseThatTellAnythingApart() {
        assertThat(reason(Ids.of(JAZZ), Ask.about(TRUMPET, SAX)))
                .isEqualTo("2 of these 2 attributes would tell apart some of the 3 items that fit so far");
        assertThat(reason(Ids.of(TRUMPET), Ask.about(JAZZ, ROCK, SAX)))
                .isEqualTo("1 of these 3 attributes would tell apart some of the 2 items that fit so far");
    }

    @Test
    void aRecommendationSaysHowManyItemsFit() {
        assertThat(reason(Ids.of(JAZZ), null)).isEqualTo("3 items fit what you said");
        assertThat(reason(Ids.of(SAX), null)).isEqualTo("1 item fits what you said");
        assertThat(reason(Ids.of(SAX, CALM), null))
                .isEqualTo("no item fits all you said, so these are from all the others");
    }

    private String reason(Ids opening, Ask question) {
        Policy policy =
                new RulePolicy(context -> question != null, context -> question, new UniformPreference().create(graph));
        Conversation conversation = new Conversation(graph, policy, Protocols.of(5, 2));
        conversation.begin(TinyGraphs.ANN, opening, new Seed(1));
        return conversation.next().reason();
    }
}
