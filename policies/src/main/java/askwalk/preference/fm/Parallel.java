package askwalk.preference.fm;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs tasks at the same time. */
final class Parallel {

    private Parallel() {}

    /**
     * Adds up what the tasks come to, each on a thread of its own.
     *
     * @throws CancellationException if this thread is interrupted
     */
    static double sum(List<Callable<Double>> tasks) {
        ExecutorService executor = Executors.newFixedThreadPool(tasks.size());
        try {
            double sum = 0;
            for (Future<Double> result : executor.invokeAll(tasks)) {
                sum += result.get();
            }
            return sum;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            executor.shutdownNow();
            awaitEnd(executor);
        }
    }

    /** Nobody hears of progress when the work is over; workers look at each batch whether to stop. */
    private static void awaitEnd(ExecutorService executor) {
        try {
            executor.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
