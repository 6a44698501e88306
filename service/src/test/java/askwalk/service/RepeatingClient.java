package askwalk.service;

import static askwalk.service.ServiceFixture.CONVERSATIONS;
import static askwalk.service.ServiceFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.service.ServiceFixture.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A client of one conversation, which repeats each refused request with its key, and counts the answers that were
 * acknowledged and not undone. It answers and undoes in turn, so that a conversation goes on without end.
 */
final class RepeatingClient {

    private static final String KEY = "Idempotency-Key";
    private static final int MAX_REQUESTS = 10_000;

    private ServiceFixture service;
    private JsonNode turn;
    private String key = UUID.randomUUID().toString();
    private int answers;

    RepeatingClient(ServiceFixture service) {
        this.service = service;
    }

    /** Sends the next request, or the refused one again; returns whether it was acknowledged. */
    boolean send() {
        boolean starts = turn == null;
        boolean undoes = !starts && answers > 0;
        Reply reply = starts
                ? service.post(CONVERSATIONS, "{}", KEY, key)
                : undoes
                        ? service.post(path(turn) + "/undo", "{\"version\":" + turn.get("version") + "}", KEY, key)
                        : service.answer(turn, "unknown", KEY, key);
        if (reply.status() == 503) {
            assertThat(reply.response().headers().firstValue("Retry-After")).contains("1");
            assertThat(reply.text("type")).isEqualTo("/problems/unavailable");
            return false;
        }
        assertThat(reply.status()).as(reply.response().body()).isBetween(200, 201);
        answers += starts ? 0 : undoes ? -1 : 1;
        turn = reply.json();
        key = UUID.randomUUID().toString();
        assertThat(turn.get("turn").intValue()).isEqualTo(answers + 1);
        return true;
    }

    /** Sends requests until one is refused, and that one again. */
    void sendUntilRefused() {
        for (int i = 0; i < MAX_REQUESTS; i++) {
            if (!send()) {
                assertThat(send()).as("the same request at once").isFalse();
                return;
            }
        }
        throw new AssertionError("no request was refused");
    }

    /** Answers until the conversation is over, and compares its turns with those that were acknowledged. */
    void finish() {
        while (turn.get("state").textValue().equals("asks")) {
            Reply reply = service.answer(turn, "unknown", KEY, UUID.randomUUID().toString());
            assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
            answers++;
            turn = reply.json();
        }
        check();
    }

    /** Expects the turns that were acknowledged, once each. */
    void check() {
        JsonNode transcript = service.get(path(turn) + "/transcript").json();
        assertThat(transcript.get("turns")).hasSize(answers);
        JsonNode now = service.get(path(turn)).json();
        assertThat(now).isEqualTo(turn);
    }

    /** Goes on with another server of the same store. */
    void moveTo(ServiceFixture other) {
        service = other;
        check();
    }
}
