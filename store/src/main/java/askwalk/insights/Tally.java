package askwalk.insights;

import java.util.EnumMap;
import java.util.Map;

/** Counts the constants of an enum. Not safe for concurrent use. */
final class Tally<E extends Enum<E>> {

    private final Map<E, Long> counts;

    Tally(Class<E> type) {
        counts = new EnumMap<>(type);
    }

    void add(E constant) {
        counts.merge(constant, 1L, Long::sum);
    }

    long count(E constant) {
        return counts.getOrDefault(constant, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
