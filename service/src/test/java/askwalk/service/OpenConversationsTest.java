package askwalk.service;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.conversation.tools.ConversationTools;
import askwalk.conversation.tools.NameIndex;
import askwalk.explanation.Explainer;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import askwalk.wording.Wording;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Conversations that leave memory, and whether their users have left them. */
@Timeout(30)
class OpenConversationsTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final PrometheusMeterRegistry registry = ConversationServer.registry();
    private final MemoryConversationStore store = new MemoryConversationStore();
    private final Served served = served();

    private Served served() {
        KnowledgeGraph graph = TinyGraphs.music();
        RulePolicy policy = RulePolicy.askFirst(2, graph, new PopularityPreference().create(PreferenceSetup.of(graph)));
        Conversations conversations =
                new Conversations(graph, policy, Protocol.IDEAL).identified(PolicyIdentity.of("p", 1, Map.of()));
        return new Served(
                "tiny",
                List.of(ServedPolicy.of("p", conversations, store, registry)),
                false,
                Protocol.IDEAL,
                new Explainer(graph, new Seed(1)),
                "1");
    }

    private void start(OpenConversations open, String id) {
        open.start(id, served.policies().get(0), WalkView.UNKNOWN_USER, Optional.empty(), new Seed(1), held -> {
            held.conversation().next();
            held.noteShown();
            return id;
        });
    }

    private double left() {
        return registry.get("askwalk.conversation.outcomes").tag("outcome", "left").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private void awaitLeft(int count) throws InterruptedException {
        while (registry.find("askwalk.conversation.outcomes")
                .tag("outcome", "left")
                .counters()
                .isEmpty()) {
            Thread.sleep(5);
        }
        while (left() < count) {
            Thread.sleep(5);
        }
    }

    @Test
    void onlyTheDeletedOnesAreForgotten() throws InterruptedException {
        OpenConversations open = new OpenConversations(served, Duration.ofMillis(500), 10);
        start(open, "old");
        Instant time = Instant.now().plusMillis(1);
        while (!Instant.now().isAfter(time)) {
            Thread.onSpinWait();
        }
        start(open, "recent");

        store.expire(time);
        open.forgetBefore(time);

        assertThat(open.size()).isEqualTo(1);
        awaitLeft(1);
        assertThat(left()).as("the recent one is idle then").isEqualTo(1);
    }

    @Test
    void aConversationThatGivesWayToOthersWasNotLeft() throws InterruptedException {
        OpenConversations open = new OpenConversations(served, LONG, 1);
        for (int i = 0; i < 10; i++) {
            start(open, "c" + i);
        }
        while (open.size() > 1) {
            Thread.sleep(5);
        }
        assertThat(ForkJoinPool.commonPool().awaitQuiescence(10, TimeUnit.SECONDS))
                .as("the cache has reported what has left it")
                .isTrue();
        assertThat(registry.find("askwalk.conversation.outcomes").counters()).isEmpty();
        assertThat(open.<String>use("c0", held -> held.conversation().id())).isEqualTo("c0");
    }

    @Test
    void aConversationOfAToolIsInMemoryWhileItIsNotOver() throws InterruptedException {
        OpenConversations open = new OpenConversations(served, Duration.ofMillis(200), 10);
        ConversationTools tools = new ConversationTools(
                new OpenAccess(served, open, NameIndex.ofAttributes(served.graph(), Wording.ENGLISH)));
        tools.tool("start").orElseThrow().call(Map.of());
        awaitLeft(1);
        assertThat(left()).isEqualTo(1);
    }
}
