package askwalk.service;

import static askwalk.service.ServiceFixture.CONVERSATIONS;
import static askwalk.service.ServiceFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import askwalk.testing.TinyGraphs;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations that are not continued are deleted after a time. */
class RetentionTest {

    private static final Duration RETENTION = Duration.ofSeconds(1);

    /** Keeps conversations younger than they are, up to a time that the test sets. */
    private static final class AgingStore implements ConversationStore {

        private final MemoryConversationStore kept = new MemoryConversationStore();
        private final Queue<Instant> expiries = new ConcurrentLinkedQueue<>();
        private final boolean fails;
        private volatile Instant oldBefore = Instant.EPOCH;

        AgingStore(boolean fails) {
            this.fails = fails;
        }

        @Override
        public int expire(Instant before) {
            expiries.add(before);
            int expired = kept.expire(oldBefore);
            if (fails) {
                throw new ConversationStoreException("another conversation is damaged", false, null);
            }
            return expired;
        }

        @Override
        public Appended append(String id, long expectedVersion, ConversationEvent event, String key) {
            return kept.append(id, expectedVersion, event, key);
        }

        @Override
        public StoredEvents read(String id) {
            return kept.read(id);
        }

        @Override
        public List<ConversationSummary> list(String after, int limit) {
            return kept.list(after, limit);
        }

        @Override
        public boolean delete(String id) {
            return kept.delete(id);
        }

        @Override
        public void close() {
            kept.close();
        }
    }

    @ParameterizedTest(name = "the expiry then fails: {0}")
    @ValueSource(booleans = {false, true})
    @Timeout(30)
    void anOldConversationIsDeletedAndForgottenAndAnotherOneGoesOn(boolean fails) throws Exception {
        AgingStore store = new AgingStore(fails);
        Instant begin = Instant.now();
        try (ServiceFixture service =
                new ServiceFixture(TinyGraphs.music(), Protocol.IDEAL, store, settings(RETENTION))) {
            JsonNode old = service.start("{}");
            Instant afterOld = Instant.now().plusMillis(1);
            while (!Instant.now().isAfter(afterOld)) {
                Thread.onSpinWait();
            }
            JsonNode recent = service.start("{}");
            assertThat(service.get(path(old)).status()).isEqualTo(200);

            store.oldBefore = afterOld;
            while (service.get(path(old)).status() == 200) {
                Thread.sleep(20); // each request keeps it in memory, unless it is forgotten
            }

            assertThat(service.get(path(old)).status()).isEqualTo(404);
            assertThat(service.answer(old, "unknown").status()).isEqualTo(404);
            assertThat(service.answer(recent, "unknown").status()).isEqualTo(200);
            assertThat(store.list(null, 10))
                    .extracting(ConversationSummary::id)
                    .containsExactly(recent.get("id").textValue());
            assertThat(store.expiries)
                    .isNotEmpty()
                    .allMatch(before -> !before.isBefore(begin.minus(RETENTION))
                            && !before.isAfter(Instant.now().minus(RETENTION)));
        }
    }

    @Test
    void withoutARetentionNothingIsDeleted() {
        AgingStore store = new AgingStore(false);
        try (ServiceFixture service =
                new ServiceFixture(TinyGraphs.music(), Protocol.IDEAL, store, ServiceFixture.SETTINGS)) {
            assertThat(service.post(CONVERSATIONS, "{}").status()).isEqualTo(201);
        }
        assertThat(store.expiries).isEmpty();
    }

    private static ServiceSettings settings(Duration retention) {
        ServiceSettings settings = ServiceFixture.SETTINGS;
        return new ServiceSettings(
                settings.host(),
                settings.port(),
                settings.token(),
                settings.allowedOrigins(),
                settings.maxBody(),
                settings.requestsPerSecond(),
                retention,
                settings.maxOpen(),
                Optional.of(retention),
                settings.drain());
    }
}
