package askwalk.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.GraphAccessException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** A failure to open a connection is caused by the address; the same failure on an open connection may be temporary. */
class FailuresTest {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final Failures failures = new Failures(Neo4jAddress.parse("bolt+s://server:7687"));

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new UnknownHostException("server"), "unknown host 'server'"),
                Arguments.of(new SSLException("closing inbound"), "TLS"),
                Arguments.of(new CertificateException("expired"), "certificate"),
                Arguments.of(new IllegalStateException("Server responded HTTP"), "Bolt"),
                Arguments.of(new IllegalStateException("Protocol error"), "Bolt"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void failuresOfAnOpenConnectionAreRetryable(Exception cause, String words) {
        Throwable failure = new ServiceUnavailableException("no connection", cause);

        GraphAccessException later = failures.of(failure, DEADLINE);
        assertThat(later).hasMessageContaining("cannot be reached: ").hasMessageContaining(words);
        assertThat(later.isRetryable()).isTrue();

        GraphAccessException opening = failures.ofOpening(failure, DEADLINE);
        assertThat(opening).hasMessageContaining(words).hasMessageNotContaining("cannot be reached");
        assertThat(opening.isRetryable()).isFalse();
    }
}
