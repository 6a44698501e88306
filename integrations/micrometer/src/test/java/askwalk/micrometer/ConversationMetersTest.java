package askwalk.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Protocol;
import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The meters of a conversation that is held by hand. */
class ConversationMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ConversationMeters meters = new ConversationMeters(registry, "first");
    private final KnowledgeGraph graph = TinyGraphs.music();

    private Conversation start() {
        RulePolicy policy = RulePolicy.askFirst(2, graph, new PopularityPreference().create(PreferenceSetup.of(graph)));
        return new Conversations(graph, policy, Protocol.IDEAL)
                .withListener(meters)
                .start(WalkView.UNKNOWN_USER, Ids.of(), new Seed(1));
    }

    private double counted(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    @Test
    void aConversationIsMetered() {
        Conversation conversation = start();
        String first = key(conversation);
        conversation.answer(Answer.UNKNOWN);
        String second = key(conversation);
        conversation.answer(Answer.NO);
        conversation.answer(Answer.only(
                conversation.nextAction(), conversation.nextAction().subjects().get(0)));

        assertThat(counted("askwalk.attribute.shown", "attribute", first)).isEqualTo(1);
        assertThat(counted("askwalk.attribute.shown", "attribute", second)).isEqualTo(1);
        assertThat(counted("askwalk.attribute.unknown", "attribute", first)).isEqualTo(1);
        assertThat(registry.find("askwalk.attribute.unknown")
                        .tags("attribute", second)
                        .counter())
                .isNull();
        assertThat(counted("askwalk.conversation.outcomes", "outcome", "accepted"))
                .isEqualTo(1);
        assertThat(registry.get("askwalk.conversation.questions").summary().totalAmount())
                .isEqualTo(2);
        assertThat(registry.get("askwalk.turn").tags("call", "answer").timer().count())
                .isEqualTo(3);
        assertThat(registry.get("askwalk.turn").tags("call", "propose").timer().count())
                .isEqualTo(3);
    }

    private String key(Conversation conversation) {
        return graph.catalogue()
                .key(VertexType.ATTRIBUTE, conversation.nextAction().subjects().get(0));
    }

    @Test
    void aQuestionIsLeft() {
        meters.left(Ask.about(TinyGraphs.SAX), graph.catalogue());

        String sax = graph.catalogue().key(VertexType.ATTRIBUTE, TinyGraphs.SAX);
        assertThat(counted("askwalk.attribute.left", "attribute", sax)).isEqualTo(1);
        assertThat(counted("askwalk.conversation.outcomes", "outcome", "left")).isEqualTo(1);
    }

    @Test
    void attributesBeyondTheMaximumAreCountedTogether() {
        int count = ConversationMeters.MAX_ATTRIBUTES + 3;
        List<String> names =
                IntStream.range(0, count).mapToObj(number -> "a" + number).toList();
        Catalogue catalogue = Catalogue.of(
                Map.of(VertexType.USER, List.of(), VertexType.ITEM, List.of(), VertexType.ATTRIBUTE, names),
                Map.of(VertexType.USER, List.of(), VertexType.ITEM, List.of(), VertexType.ATTRIBUTE, names));
        for (int attribute = 0; attribute < count; attribute++) {
            meters.left(Ask.about(attribute), catalogue);
        }

        assertThat(counted("askwalk.attribute.left", "attribute", "a0")).isEqualTo(1);
        assertThat(counted("askwalk.attribute.left", "attribute", "other")).isEqualTo(3);
    }
}
