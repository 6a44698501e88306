package askwalk.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A limit on the rate of each client's requests: a bucket of twice the rate, which fills at the rate. Safe for
 * concurrent use.
 */
final class RateLimits {

    private static final double NANOS = 1e9;
    private static final int MAX_CLIENTS = 10_000;
    private static final Duration FORGET = Duration.ofMinutes(10);

    private final int perSecond;
    private final LongSupplier clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_CLIENTS)
            .expireAfterAccess(FORGET)
            .build();

    private static final class Bucket {
        private double tokens;
        private long time;
    }

    /**
     * Creates limits.
     *
     * @param perSecond the rate; 0 for no limit
     * @param clock the time in nanoseconds
     */
    RateLimits(int perSecond, LongSupplier clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Counts a request, and returns whether the client may make it now. */
    boolean allows(String client) {
        if (perSecond == 0) {
            return true;
        }
        Bucket bucket = buckets.get(client, key -> {
            Bucket created = new Bucket();
            created.tokens = 2.0 * perSecond;
            created.time = clock.getAsLong();
            return created;
        });
        synchronized (bucket) {
            long now = clock.getAsLong();
            bucket.tokens = Math.min(2.0 * perSecond, bucket.tokens + (now - bucket.time) / NANOS * perSecond);
            bucket.time = now;
            if (bucket.tokens < 1) {
                return false;
            }
            bucket.tokens--;
            return true;
        }
    }
}
