package askwalk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.examples.ConversationService.View;
import askwalk.experiment.Sample;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The service of the documentation, as two processes with one store. */
class ConversationServiceTest {

    private static final KnowledgeGraph GRAPH =
            InMemoryGraph.of(Sample.dataset().graph());

    private final ConversationStore store = new MemoryConversationStore();
    private final ConversationService service = service(3);
    private final ConversationService other = service(3);

    @Test
    void aConversationGoesOnInAnotherProcess() {
        View question = service.start("new", List.of("Comedy"));
        assertThat(question.asks()).isTrue();
        assertThat(other.show(question.id())).isEqualTo(question);

        View second = other.answer(question.id(), question.version(), List.of(Response.ACCEPTED), "click-1");
        assertThat(service.answer(question.id(), question.version(), List.of(Response.ACCEPTED), "click-1"))
                .as("the request was sent twice")
                .isEqualTo(second);
        assertThatExceptionOfType(ConversationConflictException.class)
                .as("the other tab of the browser")
                .isThrownBy(
                        () -> service.answer(question.id(), question.version(), List.of(Response.REJECTED), "click-2"));
        View undone = service.undo(question.id(), second.version(), "click-3");
        assertThat(undone.options()).isEqualTo(question.options());

        View view = undone;
        for (int click = 4; !view.over(); click++) {
            List<Response> responses =
                    new ArrayList<>(Collections.nCopies(view.options().size(), Response.ACCEPTED));
            view = (click % 2 == 0 ? service : other).answer(view.id(), view.version(), responses, "click-" + click);
        }
        assertThat(view.options()).hasSize(1);
        assertThat(service.show(view.id())).isEqualTo(view);
    }

    @Test
    void aNewPolicyTakesOverRunningConversations() {
        View question = service.start("0", List.of());
        View second = service.answer(question.id(), question.version(), List.of(Response.REJECTED), "click-1");

        View continued = service(1).show(question.id());
        assertThat(continued.options()).as("the question that the user sees").isEqualTo(second.options());
        View recommendation =
                service(1).answer(question.id(), continued.version(), List.of(Response.REJECTED), "click-2");
        assertThat(recommendation.asks()).isFalse();
    }

    @Test
    void ofManyThreadsThatAnswerOneQuestionOneSucceeds() throws Exception {
        View question = service.start("0", List.of());
        List<Callable<Boolean>> clicks = new ArrayList<>();
        for (int click = 0; click < 16; click++) {
            String request = "click-" + click;
            ConversationService process = click % 2 == 0 ? service : other;
            clicks.add(() -> {
                try {
                    process.answer(question.id(), question.version(), List.of(Response.UNKNOWN), request);
                    return true;
                } catch (ConversationConflictException e) {
                    return false;
                }
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int successes = 0;
        try {
            for (Future<Boolean> click : threads.invokeAll(clicks)) {
                successes += click.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(successes).isEqualTo(1);
        assertThat(store.read(question.id()).withoutKeys())
                .filteredOn(ConversationEvent.Answered.class::isInstance)
                .hasSize(1);
    }

    private ConversationService service(int questions) {
        Policy policy =
                RulePolicy.askFirst(questions, GRAPH, new PopularityPreference().create(PreferenceSetup.of(GRAPH)));
        PolicyIdentity identity = PolicyIdentity.of("ask-first", 1, Map.of("questions", Integer.toString(questions)));
        return new ConversationService(new Conversations(GRAPH, policy, Protocol.IDEAL).identified(identity), store);
    }
}
