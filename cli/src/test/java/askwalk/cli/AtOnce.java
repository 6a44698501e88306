package askwalk.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs several works in a thread each, so that their waiting times overlap. */
final class AtOnce {

    private AtOnce() {}

    /** Returns when all have ended, and fails with the first that failed. */
    static void run(List<Runnable> works) {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            CompletableFuture.allOf(works.stream()
                            .map(work -> CompletableFuture.runAsync(work, threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } finally {
            threads.shutdownNow();
        }
    }
}
