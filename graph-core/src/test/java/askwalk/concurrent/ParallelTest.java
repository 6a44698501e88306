package askwalk.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelTest {

    @Test
    void givesResultsInTheOrderOfTheTasks() {
        CountDownLatch both = new CountDownLatch(2);
        Callable<Integer> first = () -> {
            both.countDown();
            both.await();
            return 1;
        };
        Callable<Integer> second = () -> {
            both.countDown();
            both.await();
            return 2;
        };
        assertThat(Parallel.run(List.of(first, second))).containsExactly(1, 2);
    }

    @Test
    void throwsWhatATaskThrewAndEndsTheOthers() {
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicInteger ended = new AtomicInteger();
        Callable<Integer> failing = () -> {
            throw new IllegalArgumentException("bad");
        };
        Callable<Integer> patient = () -> {
            while (!stopped.get()) {
                Thread.onSpinWait();
            }
            return ended.incrementAndGet();
        };
        assertThatThrownBy(() -> Parallel.run(List.of(failing, patient), () -> stopped.set(true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad");
        assertThat(ended).hasValue(1);

        Callable<Integer> sleeping = () -> {
            Thread.sleep(60_000);
            return 0;
        };
        assertThatThrownBy(() -> Parallel.run(List.of(failing, sleeping))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wrapsCheckedExceptionsAndPassesErrors() {
        assertThatThrownBy(() -> Parallel.<Integer>run(List.of(() -> {
                    throw new IOException("disk");
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("disk");
        assertThatThrownBy(() -> Parallel.<Integer>run(List.of(() -> {
                    throw new AssertionError("wrong");
                })))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anInterruptCancels() {
        CountDownLatch never = new CountDownLatch(1);
        Callable<Integer> waiting = () -> {
            never.await();
            return 1;
        };
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Parallel.run(List.of(waiting))).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theCacheEvictsTheLeastRecentlyUsedUser() {
        AtomicInteger computed = new AtomicInteger();
        PerUserCache<Integer> cache = new PerUserCache<>(2, user -> {
            computed.incrementAndGet();
            return 10 * user;
        });
        for (int user : new int[] {1, 2, 1, 3, 1}) {
            assertThat(cache.get(user)).isEqualTo(10 * user);
        }
        assertThat(computed).hasValue(3);
        cache.get(2);
        assertThat(computed).hasValue(4);
        assertThatThrownBy(() -> new PerUserCache<>(0, user -> user)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCacheHasRoomForTwoUsersHoweverLargeTheirValuesAre() {
        AtomicInteger computed = new AtomicInteger();
        PerUserCache<Integer> cache = PerUserCache.ofNumbers(10, 1000, user -> computed.incrementAndGet());
        for (int user : new int[] {1, 2, 1, 2}) {
            cache.get(user);
        }
        assertThat(computed).hasValue(2);
    }
}
