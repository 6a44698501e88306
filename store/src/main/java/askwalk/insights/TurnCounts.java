package askwalk.insights;

import askwalk.evaluation.IndependentSamples.Moments;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The turns of the conversations with an accepted item: answered questions and lists, without undone ones and without
 * the opening. Immutable.
 *
 * @param conversations the number of conversations by their number of turns
 */
public record TurnCounts(SortedMap<Integer, Long> conversations) {

    /** Creates counts and copies the map. */
    public TurnCounts {
        conversations = Collections.unmodifiableSortedMap(new TreeMap<>(conversations));
    }

    /**
     * Counts the conversations.
     *
     * @return their number
     */
    public long count() {
        return conversations.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Computes the mean.
     *
     * @return the mean number of turns; NaN if there are no conversations
     */
    public double mean() {
        double sum = 0;
        for (Map.Entry<Integer, Long> entry : conversations.entrySet()) {
            sum += (double) entry.getKey() * entry.getValue();
        }
        return sum / count();
    }

    Moments moments() {
        double mean = mean();
        double squares = 0;
        for (Map.Entry<Integer, Long> entry : conversations.entrySet()) {
            squares += entry.getValue() * (entry.getKey() - mean) * (entry.getKey() - mean);
        }
        return new Moments(count(), mean, squares / (count() - 1));
    }
}
