package askwalk.service;

import static askwalk.service.ServiceFixture.CONVERSATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.service.ServiceFixture.Reply;
import askwalk.testing.TinyGraphs;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random requests, many of them nearly right: each gets an answer that blames the request, without a stack trace. */
class FuzzedRequestsTest {

    private static final int REQUESTS = Integer.getInteger("askwalk.service.requests", 1000);
    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "1",
            "jazz",
            "-1",
            "null",
            "\u0000",
            "\"",
            "\\",
            "<script>",
            "😀",
            "\u202Eabc",
            "..",
            "a".repeat(1100));
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "2",
            "5",
            "-1",
            "1.5",
            "1e999",
            "99999999999",
            "true",
            "null",
            "[]",
            "{}",
            "\"\"",
            "\"0\"",
            "[\"accepted\"]",
            "[\"rejected\"]",
            "[\"unknown\"]",
            "[\"seen\"]",
            "[\"not_now\",\"accepted\"]",
            "[null]",
            "[[[[]]]]",
            "[\"0\",\"0\"]",
            "[\"0\",\"1\"]",
            "\"entropy\"",
            "\"\\u0000\"",
            "{\"a\":{\"b\":[1]}}");
    private static final List<String> MEMBERS =
            List.of("version", "responses", "turn", "user", "liked", "disliked", "policy", "x", "");
    private static final List<String> CALLS = List.of(
            "", "/answers", "/undo", "/why", "/what-if", "/explanation", "/path", "/transcript", "/nothing", "/");
    private static final List<String> METHODS =
            List.of("GET", "POST", "POST", "POST", "DELETE", "PUT", "PATCH", "HEAD");

    @Test
    void noRequestFailsInside() {
        long seed = Long.getLong("askwalk.service.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        try (ServiceFixture service = new ServiceFixture(
                TinyGraphs.music(), Protocol.IDEAL, new MemoryConversationStore(), ServiceFixture.SETTINGS)) {
            JsonNode turn = service.start("{}");
            int right = 0;
            for (int i = 0; i < REQUESTS; i++) {
                if (random.nextInt(20) == 0) {
                    turn = service.start("{}");
                }
                String method = of(METHODS, random);
                String body = method.equals("GET") || method.equals("HEAD") ? null : body(random, turn);
                String path = path(random, turn);
                Reply reply;
                try {
                    reply = random.nextInt(4) == 0
                            ? service.send(method, path, body, "Idempotency-Key", "k" + random.nextInt(3))
                            : service.send(method, path, body);
                } catch (UncheckedIOException e) {
                    throw new AssertionError("seed " + seed + ", request " + i + ": " + method, e);
                }
                assertThat(reply.status())
                        .as(
                                "seed %d, request %d: %s %s %s: %s",
                                seed, i, method, path, body, reply.response().body())
                        .isBetween(200, 499);
                assertThat(reply.response().body()).doesNotContain("Exception", "\tat ", "askwalk.conversation");
                right += reply.status() < 300 ? 1 : 0;
            }
            assertThat(right).as("seed %d: some requests are right", seed).isGreaterThan(REQUESTS / 20);
        }
    }

    private static String path(SplittableRandom random, JsonNode turn) {
        String path = switch (random.nextInt(8)) {
            case 0 -> "/api/v1/catalogue/" + of(List.of("users", "items", "attributes", "x"), random);
            case 1 -> CONVERSATIONS;
            case 2 -> CONVERSATIONS + "/" + segment(of(TEXTS, random)) + of(CALLS, random);
            default -> ServiceFixture.path(turn) + of(CALLS, random);
        };
        return switch (random.nextInt(4)) {
            case 0 -> path + "?item=" + encoded(of(TEXTS, random)) + "&limit=" + encoded(of(TEXTS, random));
            case 1 ->
                path + "?format=" + of(List.of("json", "dot", "graphml", "x"), random) + "&prefix="
                        + encoded(of(TEXTS, random));
            default -> path;
        };
    }

    private static String body(SplittableRandom random, JsonNode turn) {
        if (random.nextInt(8) == 0) {
            return of(TEXTS, random);
        }
        StringBuilder body = new StringBuilder("{");
        int members = random.nextInt(4);
        for (int i = 0; i < members; i++) {
            String member = of(MEMBERS, random);
            String value = member.equals("version") && random.nextBoolean()
                    ? turn.get("version").toString()
                    : of(VALUES, random);
            body.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(member)
                    .append("\":")
                    .append(value);
        }
        return body.append(random.nextInt(20) == 0 ? "" : "}").toString();
    }

    /** Encodes a text without the null character, after which the server closes the connection. */
    private static String segment(String text) {
        return encoded(text.replace('\u0000', '0'));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String of(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
