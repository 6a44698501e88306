package askwalk.cli.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.Interrupt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that ends while it is needed is reported without waiting. */
@Timeout(30)
class ServerProcessTest {

    private static final String ENDED = "the Neo4j server has ended (exit code 137): out of memory";

    @TempDir
    private Path temp;

    private Process process;
    private ServerProcess server;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
        Path log = Files.writeString(temp.resolve("server.log"), "started\nout of memory\n");
        server = new ServerProcess(process, log, 1, 2);
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void workThatWaitsForItIsGivenUp() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Interrupt interrupt = Interrupt.listen()) {
            assertThatThrownBy(() -> server.whileAlive(() -> waitForAnswer(stopped), interrupt))
                    .isInstanceOf(FailureException.class)
                    .hasMessage(ENDED);
        }
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Waits until it is cancelled, like a loader without its server. */
    private void waitForAnswer(CountDownLatch stopped) {
        process.destroyForcibly();
        try {
            Thread.sleep(Duration.ofMinutes(10).toMillis());
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    @Test
    void workFinishesOrFailsByItself() {
        try (Interrupt interrupt = Interrupt.listen()) {
            CountDownLatch done = new CountDownLatch(1);
            server.whileAlive(done::countDown, interrupt);
            assertThat(done.getCount()).isZero();
            IllegalStateException failure = new IllegalStateException("full");
            assertThatThrownBy(() -> server.whileAlive(
                            () -> {
                                throw failure;
                            },
                            interrupt))
                    .isSameAs(failure);
        }
    }

    @Test
    void waitingForCtrlCFailsIfTheServerEnds() {
        process.destroyForcibly();
        try (Interrupt interrupt = Interrupt.listen()) {
            assertThatThrownBy(() -> server.untilInterrupted(interrupt))
                    .isInstanceOf(FailureException.class)
                    .hasMessage(ENDED);
        }
    }
}
