package askwalk.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import askwalk.graph.GraphAccessException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Failures to connect are distinguished and reported at once. */
class OpeningFailuresTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** The reply of a server with TLS to a client without it: an alert about an unexpected message. */
    private static final byte[] TLS_ALERT = {21, 3, 3, 0, 2, 2, 10};

    @Test
    void thePortIsClosed() {
        for (String scheme : List.of("bolt", "neo4j")) {
            GraphAccessException failure = atOnce(scheme, FakeServer.closedPort());
            assertThat(failure).hasMessageContaining("refuses the connection: is it running, and is the port right");
            assertThat(failure.isRetryable()).isTrue();
        }
    }

    @Test
    void theHostIsUnknown() {
        for (String scheme : List.of("bolt", "neo4j")) {
            GraphAccessException failure = failure(
                    Neo4jAddress.parse(scheme + "://no-such-host.invalid").withDeadline(DEADLINE));
            assertThat(failure).hasMessageContaining("cannot be found: unknown host 'no-such-host.invalid'");
            assertThat(failure.isRetryable()).isFalse();
        }
    }

    @Test
    void theServerHasNoTls() {
        try (FakeServer http = FakeServer.sayingHttp();
                FakeServer hangsUp = FakeServer.saying()) {
            for (FakeServer server : List.of(http, hangsUp)) {
                assertThat(atOnce("bolt+s", server.port()))
                        .hasMessageContaining("does not use TLS, which bolt+s:// requires: write bolt:// or enable"
                                + " TLS on the server");
            }
            assertThat(atOnce("neo4j+ssc", http.port()))
                    .hasMessageContaining("does not use TLS, which neo4j+ssc:// requires: write neo4j://");
        }
    }

    @Test
    void theServerRequiresTls() {
        try (FakeServer hangsUp = FakeServer.saying();
                FakeServer alerts = FakeServer.saying(TLS_ALERT)) {
            assertThat(atOnce("bolt", hangsUp.port())).hasMessageContaining("if it requires TLS, write bolt+s://");
            assertThat(atOnce("neo4j", hangsUp.port())).hasMessageContaining("if it requires TLS, write neo4j+s://");
            assertThat(atOnce("bolt", alerts.port())).hasMessageContaining("write bolt+s:// if it requires TLS");
        }
    }

    @Test
    void theServerIsNotNeo4j() {
        try (FakeServer http = FakeServer.sayingHttp()) {
            assertThat(atOnce("neo4j", http.port())).hasMessageContaining("speaks HTTP at this address");
        }
    }

    @Test
    void theServerNeverAnswers() {
        Duration deadline = Duration.ofMillis(600);
        try (FakeServer mute = FakeServer.mute()) {
            for (String scheme : List.of("bolt", "neo4j")) {
                GraphAccessException failure = failure(Neo4jAddress.parse(scheme + "://127.0.0.1:" + mute.port())
                        .withDeadline(deadline));
                assertThat(failure).hasMessageContaining("gave no answer within 0.600 s: it is down or slow");
                assertThat(failure.isRetryable()).isTrue();
            }
        }
    }

    @Test
    void nothingIsLogged() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord said) {
                logged.add(said.getLoggerName() + ": " + said.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(handler);
        root.setLevel(Level.INFO);
        try {
            atOnce("neo4j", FakeServer.closedPort());
        } finally {
            root.setLevel(before);
            root.removeHandler(handler);
        }
        assertThat(logged).isEmpty();
    }

    private static GraphAccessException atOnce(String scheme, int port) {
        Neo4jAddress address =
                Neo4jAddress.parse(scheme + "://127.0.0.1:" + port).withDeadline(DEADLINE);
        long start = System.nanoTime();
        GraphAccessException failure = failure(address);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.dividedBy(2));
        assertThat(failure).hasMessageStartingWith("the Neo4j server at " + address.uri() + " ");
        return failure;
    }

    private static GraphAccessException failure(Neo4jAddress address) {
        return catchThrowableOfType(
                GraphAccessException.class,
                () -> Neo4jConnection.open(address, "neo4j", "secret").close());
    }
}
