package askwalk.benchmark.load;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Holds many conversations with a service, each with a time to think between its turns, and prints the durations of the
 * turns as their users see them: from the time when the answer is due until the next turn has arrived. The first fifth
 * of the time warms the service up and is not counted.
 *
 * <pre>{@code Load URL [CONVERSATIONS [THINK_SECONDS [SECONDS]]]}</pre>
 *
 * <p>If the service needs a token, it is in the environment variable {@code ASKWALK_TOKEN}. The exit code is 1 if a
 * request has failed.
 */
public final class Load {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private Load() {}

    /**
     * Runs the load.
     *
     * @param args the URL, the number of conversations (1000), the seconds to think (2) and the seconds (300)
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length < 1 || args.length > 4) {
            System.err.println("usage: Load URL [CONVERSATIONS [THINK_SECONDS [SECONDS]]]");
            System.exit(2);
        }
        int conversations = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        double think = args.length > 2 ? Double.parseDouble(args[2]) : 2;
        int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 300;
        System.exit(run(URI.create(args[0]), conversations, think, seconds) ? 0 : 1);
    }

    private static boolean run(URI service, int conversations, double think, int seconds) throws InterruptedException {
        Durations durations = new Durations();
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        Client client = new Client(service, System.getenv("ASKWALK_TOKEN"));
        SplittableRandom random = new SplittableRandom(1);
        long thinkNanos = (long) (think * NANOS_PER_SECOND);
        long start = System.nanoTime();
        for (int i = 0; i < conversations; i++) {
            new Talker(client, timer, durations, thinkNanos, random.split())
                    .startAt(start + (long) (random.nextDouble() * thinkNanos));
        }
        TimeUnit.SECONDS.sleep(seconds / 5);
        durations.clear();
        long counted = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds - seconds / 5);
        long[] nanos = durations.sorted();
        double elapsed = (System.nanoTime() - counted) / NANOS_PER_SECOND;
        timer.shutdownNow();
        System.out.printf(
                Locale.ROOT,
                "%d conversations, %.1f turns/s for %s: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms; %d errors%n",
                conversations,
                nanos.length / elapsed,
                Duration.ofSeconds(Math.round(elapsed)),
                quantile(nanos, 0.5),
                quantile(nanos, 0.99),
                quantile(nanos, 0.999),
                quantile(nanos, 1),
                durations.errors());
        durations.firstError().ifPresent(error -> System.out.println("first error: " + error));
        return durations.errors() == 0 && nanos.length > 0;
    }

    private static double quantile(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)] / NANOS_PER_MILLI;
    }

    /** The durations of turns. Safe for concurrent use. */
    static final class Durations {

        private long[] nanos = new long[1024];
        private int size;
        private int errors;
        private String firstError;

        synchronized void add(long duration) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * size);
            }
            nanos[size++] = duration;
        }

        synchronized void fail(String error) {
            errors++;
            firstError = firstError == null ? error : firstError;
        }

        synchronized void clear() {
            size = 0;
            errors = 0;
            firstError = null;
        }

        synchronized long[] sorted() {
            long[] sorted = Arrays.copyOf(nanos, size);
            Arrays.sort(sorted);
            return sorted;
        }

        synchronized int errors() {
            return errors;
        }

        synchronized Optional<String> firstError() {
            return Optional.ofNullable(firstError);
        }
    }
}
