package askwalk.service;

import static askwalk.service.ServiceFixture.CONVERSATIONS;
import static askwalk.service.ServiceFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.service.ServiceFixture.Reply;
import askwalk.testing.FailingStore;
import askwalk.testing.TinyGraphs;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A store that fails: requests are refused with 503 and can be repeated, and no answer is lost or counted twice. */
class FailingStoreTest {

    private static final String KEY = "Idempotency-Key";

    @Test
    void aRequestIsRepeatedUntilItSucceeds() {
        for (long seed = 1; seed <= 20; seed++) {
            FailingStore store = new FailingStore(new MemoryConversationStore());
            try (ServiceFixture service =
                    new ServiceFixture(TinyGraphs.music(), Protocol.IDEAL, store, ServiceFixture.SETTINGS)) {
                store.failAtRandom(new SplittableRandom(seed));
                String key = UUID.randomUUID().toString();
                JsonNode turn = repeated(() -> service.post(CONVERSATIONS, "{}", KEY, key));
                int answers = 0;
                while (turn.get("state").textValue().equals("asks")) {
                    JsonNode asked = turn;
                    String each = UUID.randomUUID().toString();
                    turn = repeated(() -> service.answer(asked, "unknown", KEY, each));
                    answers++;
                    assertThat(turn.get("turn").intValue()).as("seed %d", seed).isEqualTo(answers + 1);
                }
                JsonNode last = turn;
                JsonNode transcript = repeated(() -> service.get(path(last) + "/transcript"));
                assertThat(transcript.get("turns")).as("seed %d", seed).hasSize(answers);
                assertThat(store.failures()).as("seed %d", seed).isPositive();
            }
        }
    }

    private interface Call {
        Reply send();
    }

    private static JsonNode repeated(Call call) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            Reply reply = call.send();
            if (reply.status() < 300) {
                return reply.json();
            }
            assertThat(reply.status()).as(reply.response().body()).isEqualTo(503);
            assertThat(reply.response().headers().firstValue("Retry-After")).isPresent();
        }
        throw new AssertionError("no success in 1000 attempts");
    }
}
