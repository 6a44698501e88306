package askwalk.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void runsWhileTheCallerGoesOn() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        try (Background<Integer> task = Background.start(() -> {
            begun.countDown();
            released.await();
            return 3;
        })) {
            begun.await();
            released.countDown();
            assertThat(task.await()).isEqualTo(3);
        }
    }

    @Test
    void throwsTheExceptionOfTheTask() {
        try (Background<Integer> failed = Background.start(() -> {
            throw new IllegalArgumentException("bad");
        })) {
            assertThatThrownBy(failed::await)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("bad");
        }
        try (Background<Integer> failed = Background.start(() -> {
            throw new IOException("lost");
        })) {
            assertThatThrownBy(failed::await)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void closingInterruptsTheTaskAndWaitsForItsEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Background<Integer> task = Background.start(() -> {
            begun.countDown();
            try {
                Thread.sleep(60_000);
            } finally {
                ended.set(true);
            }
            return 1;
        });
        begun.await();
        task.close();
        assertThat(ended).isTrue();
    }

    @Test
    void anInterruptedCallerStopsWaiting() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try (Background<Integer> task = Background.start(() -> {
            never.await();
            return 1;
        })) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(task::await).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
