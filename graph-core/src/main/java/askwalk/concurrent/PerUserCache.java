package askwalk.concurrent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * What was computed for the last users, since one user's conversations tend to come one after the other. When it is
 * full, the entry that was not asked for longest goes. Safe for concurrent use: values are computed outside the lock,
 * so that two threads may compute the same one, of which the later is kept.
 *
 * @param <V> the values, which are pure functions of the user
 */
public final class PerUserCache<V> {

    private final IntFunction<V> compute;
    private final Map<Integer, V> recent;

    /**
     * Creates an empty cache.
     *
     * @param capacity how many values are kept at most
     * @param compute gives the value of a user, never null
     */
    public PerUserCache(int capacity, IntFunction<V> compute) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a cache has room for 1 value or more, not for " + capacity);
        }
        this.compute = Objects.requireNonNull(compute, "compute");
        recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * Creates an empty cache for values whose size is known.
     *
     * @param numbers how many numbers all values may have together
     * @param perValue how many numbers a value has
     * @param compute gives the value of a user, never null
     * @return a cache for two values at least
     * @param <V> the values, which are pure functions of the user
     */
    public static <V> PerUserCache<V> ofNumbers(int numbers, int perValue, IntFunction<V> compute) {
        return new PerUserCache<>(Math.max(2, numbers / Math.max(1, perValue)), compute);
    }

    /**
     * Returns the value of a user, computed if it is not kept.
     *
     * @param user the user's id, or a number that stands for an unknown one
     * @return the value
     */
    public V get(int user) {
        synchronized (recent) {
            V known = recent.get(user);
            if (known != null) {
                return known;
            }
        }
        V computed = compute.apply(user);
        synchronized (recent) {
            recent.put(user, computed);
        }
        return computed;
    }
}
