package askwalk.service;

import static askwalk.service.ServiceFixture.CONVERSATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.testing.TinyGraphs;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The host, origin, token and rate of requests. */
class GateTest {

    private static final String TOKEN = "0123456789abcdef";

    private static ServiceFixture service(ServiceSettings settings) {
        return new ServiceFixture(TinyGraphs.music(), Protocol.IDEAL, new MemoryConversationStore(), settings);
    }

    @Test
    void anotherAddressNeedsAToken() {
        assertThatThrownBy(() -> ServiceSettings.DEFAULT.at("0.0.0.0", 0))
                .hasMessage("the address 0.0.0.0 can be reached by others: it needs a token");
        assertThatThrownBy(() -> ServiceSettings.DEFAULT.withAccess(Optional.of("short"), List.of()))
                .hasMessageContaining("16 or more");
        assertThatThrownBy(() -> ServiceSettings.DEFAULT.withAccess(Optional.empty(), List.of("shop.example")))
                .hasMessageContaining("'shop.example' is not an origin");
    }

    @Test
    void everythingButThePageAndTheProbesNeedsTheToken() {
        try (ServiceFixture service = service(ServiceFixture.SETTINGS.withAccess(Optional.of(TOKEN), List.of()))) {
            assertThat(service.get("/health").status()).isEqualTo(200);
            assertThat(service.get("/ready").status()).isEqualTo(200);
            assertThat(service.get("/openapi.yaml").status()).isEqualTo(200);
            assertThat(service.get("/insights").status()).isEqualTo(200);
            for (String path :
                    List.of("/metrics", "/api/v1/setup", "/api/v1/insights", CONVERSATIONS + "/a/transcript")) {
                assertThat(service.get(path).status()).as(path).isEqualTo(401);
                assertThat(service.send("GET", path, null, "Authorization", "Bearer 0123456789abcdeF")
                                .status())
                        .as(path)
                        .isEqualTo(401);
            }
            assertThat(service.post(CONVERSATIONS, "{}", "Authorization", "Bearer " + TOKEN)
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefusedUnlessItIsAllowed() {
        try (ServiceFixture service =
                service(ServiceFixture.SETTINGS.withAccess(Optional.empty(), List.of("https://shop.example")))) {
            String own = service.url().substring(0, service.url().length() - 1);
            assertThat(service.post(CONVERSATIONS, "{}", "Origin", own).status())
                    .isEqualTo(201);
            assertThat(service.post(CONVERSATIONS, "{}", "Origin", "https://evil.example")
                            .status())
                    .isEqualTo(403);
            assertThat(service.post(CONVERSATIONS, "{}", "Origin", "null").status())
                    .isEqualTo(403);
            ServiceFixture.Reply preflight =
                    service.send("OPTIONS", CONVERSATIONS, null, "Origin", "https://shop.example");
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.response().headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://shop.example");
        }
    }

    @Test
    void anotherHostNameIsRefused() throws IOException {
        try (ServiceFixture service = service(ServiceFixture.SETTINGS)) {
            int port = URI.create(service.url()).getPort();
            assertThat(statusFor("evil.example:" + port, port)).contains(" 403 ");
            assertThat(statusFor("localhost:" + port, port)).contains(" 200 ");
            assertThat(statusFor("127.0.0.1.evil.example", port)).contains(" 403 ");
        }
    }

    private static String statusFor(String host, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /api/v1/setup HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void aMethodInAHeaderIsRefused() {
        try (ServiceFixture service = service(ServiceFixture.SETTINGS)) {
            assertThat(service.send("GET", CONVERSATIONS + "/a", null, "X-HTTP-Method-Override", "DELETE")
                            .status())
                    .isEqualTo(400);
        }
    }

    /** A proxy names itself in Host; the token is what counts then. */
    @Test
    void withATokenAnotherHostNameIsAllowed() throws IOException {
        try (ServiceFixture service =
                service(ServiceFixture.SETTINGS.withAccess(Optional.of(TOKEN), List.of("https://shop.example")))) {
            int port = URI.create(service.url()).getPort();
            assertThat(statusFor("shop.example\r\nAuthorization: Bearer " + TOKEN, port))
                    .contains(" 200 ");
            assertThat(statusFor("shop.example", port)).contains(" 401 ");
        }
        assertThat(Hosts.namesLoopback("127.0.0.2:8080", "127.0.0.2")).isTrue();
        assertThat(Hosts.namesLoopback("127.0.0.2:8080", "127.0.0.1")).isFalse();
    }

    @Test
    void aClientHasItsRate() {
        AtomicLong nanos = new AtomicLong();
        RateLimits limits = new RateLimits(2, nanos::get);
        for (int i = 0; i < 4; i++) {
            assertThat(limits.allows("a")).isTrue();
        }
        assertThat(limits.allows("a")).isFalse();
        assertThat(limits.allows("b")).isTrue();
        nanos.addAndGet(500_000_000L);
        assertThat(limits.allows("a")).isTrue();
        assertThat(limits.allows("a")).isFalse();

        try (ServiceFixture service = service(ServiceFixture.SETTINGS.withRequestsPerSecond(1))) {
            int refused = 0;
            for (int i = 0; i < 10; i++) {
                refused += service.get("/api/v1/setup").status() == 429 ? 1 : 0;
            }
            assertThat(refused).isBetween(5, 8);
        }
    }

    @Test
    void thePageIsProtected() {
        try (ServiceFixture service = service(ServiceFixture.SETTINGS)) {
            assertThat(service.get("/openapi.yaml").response().headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
            assertThat(service.get("/page/..%2Fopenapi.yaml").status()).isBetween(400, 404);
            assertThat(service.get("/page/nothing.js").status()).isEqualTo(404);
        }
    }
}
