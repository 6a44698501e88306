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

/** Runs tasks in parallel, on threads that end with the call. */
public final class Parallel {

    private Parallel() {}

    /**
     * Runs tasks, each on its own thread. If a task fails, the other threads are interrupted and have one minute to
     * end. Failures are detected in the order of the tasks.
     *
     * @param tasks one or more tasks
     * @return the results in the order of the tasks
     * @param <T> the type of the results
     * @throws CancellationException if this thread is interrupted; its interrupt status stays set
     * @throws RuntimeException the exception of the first failed task, in the order of the tasks; a checked exception
     *     is wrapped in an {@link IllegalStateException}
     */
    public static <T> List<T> run(List<? extends Callable<T>> tasks) {
        return run(tasks, () -> {}, true);
    }

    /**
     * Runs tasks like {@link #run(List)}, but interrupts no thread.
     *
     * @param tasks one or more tasks
     * @param stop called once if a task failed or this thread was interrupted, to let the other tasks end early
     * @return the results in the order of the tasks
     * @param <T> the type of the results
     * @throws CancellationException if this thread is interrupted; its interrupt status stays set
     * @throws RuntimeException the exception of the first failed task, in the order of the tasks; a checked exception
     *     is wrapped in an {@link IllegalStateException}
     */
    public static <T> List<T> run(List<? extends Callable<T>> tasks, Runnable stop) {
        return run(tasks, stop, false);
    }

    private static <T> List<T> run(List<? extends Callable<T>> tasks, Runnable stop, boolean interruptWorkers) {
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
            if (interruptWorkers) {
                executor.shutdownNow();
            } else {
                executor.shutdown();
            }
            awaitTermination(executor);
        }
    }

    /** Waits for the workers, so that none reports progress after the call. */
    static void awaitTermination(ExecutorService executor) {
        try {
            executor.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
