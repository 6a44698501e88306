package askwalk.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A task that runs on its own thread while the thread that started it does other work. Not safe for concurrent use.
 *
 * @param <T> the type of the result
 */
public final class Background<T> implements AutoCloseable {

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final Future<T> result;

    private Background(Callable<T> task) {
        result = executor.submit(task);
        executor.shutdown();
    }

    /**
     * Starts a task.
     *
     * @param task the task, which ends early if its thread is interrupted
     * @param <T> the type of the result
     * @return the running task, to be closed
     */
    public static <T> Background<T> start(Callable<T> task) {
        return new Background<>(task);
    }

    /**
     * Waits for the result.
     *
     * @return the result
     * @throws CancellationException if this thread is interrupted; its interrupt status stays set
     * @throws RuntimeException the exception of the task; a checked exception is wrapped in an
     *     {@link IllegalStateException}
     */
    public T await() {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw Parallel.unchecked(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** Interrupts the task if it is still running, and waits for its end for at most one minute. */
    @Override
    public void close() {
        executor.shutdownNow();
        Parallel.awaitTermination(executor);
    }
}
