package askwalk.evaluation;

import askwalk.conversation.Protocol;
import askwalk.provider.ProviderException;
import askwalk.provider.Providers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Provides metrics for the tables of comparisons and reports. To add your own, implement this with a public constructor
 * without parameters and name the class in {@code META-INF/services/askwalk.evaluation.MetricProvider}.
 */
public interface MetricProvider {

    /**
     * Returns metrics for dialogues under a protocol.
     *
     * @param protocol the protocol, which defines the counting of turns
     * @return the metrics, in the order of a table's columns
     */
    List<Metric> metrics(Protocol protocol);

    /**
     * Returns the metrics of every provider on the class path: SR@t, AT and hDCG, then others.
     *
     * @param protocol the protocol, which defines the counting of turns
     * @return all metrics
     * @throws ProviderException if two providers have metrics of the same name, or one cannot be loaded
     */
    static List<Metric> all(Protocol protocol) {
        List<Metric> metrics = new ArrayList<>();
        Map<String, MetricProvider> providers = new HashMap<>();
        for (MetricProvider provider : Providers.all(MetricProvider.class)) {
            for (Metric metric : provider.metrics(protocol)) {
                MetricProvider other = providers.putIfAbsent(metric.name(), provider);
                if (other != null) {
                    throw new ProviderException("two metrics are named '" + metric.name() + "': of "
                            + other.getClass().getName() + " and of "
                            + provider.getClass().getName());
                }
                metrics.add(metric);
            }
        }
        return metrics;
    }
}
