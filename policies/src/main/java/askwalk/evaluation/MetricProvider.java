package askwalk.evaluation;

import askwalk.conversation.Protocol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Provides metrics for the tables of comparisons and reports. To add your own, implement this with a public constructor
 * without parameters and name the class in {@code META-INF/services/askwalk.evaluation.MetricProvider}.
 */
public interface MetricProvider {

    /**
     * Returns metrics for dialogues under a protocol.
     *
     * @param protocol says how turns are counted
     * @return the metrics, in the order of a table's columns
     */
    List<Metric> metrics(Protocol protocol);

    /**
     * Returns the metrics of every provider on the class path: SR@t, AT and hDCG, then others.
     *
     * @param protocol says how turns are counted
     * @return all metrics
     * @throws IllegalStateException if two providers have metrics of the same name, or one cannot be loaded
     */
    static List<Metric> all(Protocol protocol) {
        List<MetricProvider> found = new ArrayList<>();
        try {
            ServiceLoader.load(MetricProvider.class, MetricProvider.class.getClassLoader())
                    .forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException("a provider of metrics cannot be loaded: " + e.getMessage(), e);
        }
        List<Metric> metrics = new ArrayList<>();
        Map<String, MetricProvider> providers = new HashMap<>();
        for (MetricProvider provider : found) {
            for (Metric metric : provider.metrics(protocol)) {
                MetricProvider other = providers.putIfAbsent(metric.name(), provider);
                if (other != null) {
                    throw new IllegalStateException("two metrics are named '" + metric.name() + "': of "
                            + other.getClass().getName() + " and of "
                            + provider.getClass().getName());
                }
                metrics.add(metric);
            }
        }
        return metrics;
    }
}
