package askwalk.concurrent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * A least-recently-used cache with one value per user. Conversations of one user tend to follow each other. Safe for
 * concurrent use: values are computed outside the lock, so two threads may compute the same value, of which the later
 * is kept.
 *
 * @param <V> the type of the values, which are pure functions of the user
 */
public final class PerUserCache<V> {

    private final IntFunction<V> compute;
    private final Map<Integer, V> cache;

    /**
     * Creates an empty cache.
     *
     * @param capacity the maximum number of values
     * @param compute computes the value of a user, never null
     */
    public PerUserCache(int capacity, IntFunction<V> compute) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a cache holds 1 value or more, not " + capacity);
        }
        this.compute = Objects.requireNonNull(compute, "compute");
        cache = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * Creates an empty cache for arrays of a known length.
     *
     * @param maxNumbers the maximum total length of all values
     * @param numbersPerValue the length of one value
     * @param compute computes the value of a user, never null
     * @return a cache with room for at least two values
     * @param <V> the type of the values, which are pure functions of the user
     */
    public static <V> PerUserCache<V> ofNumbers(int maxNumbers, int numbersPerValue, IntFunction<V> compute) {
        return new PerUserCache<>(Math.max(2, maxNumbers / Math.max(1, numbersPerValue)), compute);
    }

    /**
     * Returns the value of a user, and computes it if it is not cached.
     *
     * @param user the user's id, or a number that represents an unknown user
     * @return the value
     */
    public V get(int user) {
        synchronized (cache) {
            V cached = cache.get(user);
            if (cached != null) {
                return cached;
            }
        }
        V computed = compute.apply(user);
        synchronized (cache) {
            cache.put(user, computed);
        }
        return computed;
    }
}
