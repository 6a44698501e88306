package askwalk.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs tasks at the same time, on threads that end with the call. */
public final class Parallel {

    private Parallel() {}

    /**
     * Runs tasks, each on a thread of its own. If one fails, the threads of the others are interrupted; they have a
     * minute to end. Failures are noticed in the order of the tasks.
     *
     * @param tasks one or more tasks
     * @return the results in the order of the tasks
     * @param <T> the results
     * @throws CancellationException if this thread is interrupted, which stays so
     * @throws RuntimeException what the first of the failed tasks threw, in their order; a checked exception is the
     *     cause of an {@link IllegalStateException}
     */
    public static <T> List<T> run(List<? extends Callable<T>> tasks) {
        return run(tasks, () -> {}, true);
    }

    /**
     * Runs tasks as {@link #run(List)} does, but interrupts no thread.
     *
     * @param tasks one or more tasks
     * @param stop called once if a task failed or this thread was interrupted, to let the other tasks end early
     * @return the results in the order of the tasks
     * @param <T> the results
     * @throws CancellationException if this thread is interrupted, which stays so
     * @throws RuntimeException what the first of the failed tasks threw, in their order; a checked exception is the
     *     cause of an {@link IllegalStateException}
     */
    public static <T> List<T> run(List<? extends Callable<T>> tasks, Runnable stop) {
        return run(tasks, stop, false);
    }

    private static <T> List<T> run(List<? extends Callable<T>> tasks, Runnable stop, boolean interrupting) {
        ExecutorService executor = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<T>> futures = new ArrayList<>(tasks.size());
            for (Callable<T> task : tasks) {
                futures.add(executor.submit(task));
            }
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            stop.run();
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            stop.run();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            if (interrupting) {
                executor.shutdownNow();
            } else {
                executor.shutdown();
            }
            awaitEnd(executor);
        }
    }

    /** Waits for the workers, so that none reports progress when the work is over. */
    private static void awaitEnd(ExecutorService executor) {
        try {
            executor.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
