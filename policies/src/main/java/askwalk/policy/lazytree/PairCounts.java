package askwalk.policy.lazytree;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.policy.tree.TrainingSessions;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts of the observed pairs of an item and a set of accepted attributes, from which {@link PairTable}s are computed.
 *
 * <p>Algorithm: back-off smoothing. With c(i) the number of sessions of item i, c(i, S) the number of those with the
 * set S of accepted attributes, c(i, a) the number of those with attribute a accepted, and m(a) the acceptance rate of
 * a over all items that have it,
 *
 * <pre>{@code
 * prior(i) = (c(i) + smoothing) ^ popularity
 * w(i, S)  = prior(i) c(i, S)  / (c(i) + backOff)                           observed pairs
 * w(i)     = prior(i) backOff  / (c(i) + backOff)                           independent component
 * r(i, a)  = (c(i, a) + rateBackOff m(a)) / (c(i) + rateBackOff)            acceptance rate
 * }</pre>
 *
 * <p>So items with few sessions rely more on independent attributes and on the rates of all items. An item without
 * sessions has w(i) = prior(i). Without pairs, every item has that weight, and its attributes have the rate 1. Rates
 * are capped at {@code maxRate}.
 */
final class PairCounts {

    private final KnowledgeGraph graph;
    private final Adjacency carried;
    private final boolean hasPairs;
    private final double maxRate;
    private final int[] sessionsOfItem;
    private final int[] acceptedCounts;
    private final int[] pairItems;
    private final int[] pairCounts;
    private final int[] pairStarts;
    private final int[] pairAttributes;

    /**
     * Counts sessions.
     *
     * @param sessions the training sessions
     * @param hasPairs whether users who want the same item may accept different attributes of it; if not, the item's
     *     attributes determine all answers, and there are no pairs
     * @param maxRate upper bound of acceptance rates
     */
    PairCounts(KnowledgeGraph graph, TrainingSessions sessions, boolean hasPairs, double maxRate) {
        this.graph = graph;
        this.hasPairs = hasPairs;
        this.maxRate = maxRate;
        carried = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        sessionsOfItem = new int[carried.rowCount()];
        acceptedCounts = new int[carried.size()];
        for (int session = 0; session < sessions.size(); session++) {
            count(sessions, session);
        }
        IdBuffer items = new IdBuffer();
        IdBuffer counts = new IdBuffer();
        IdBuffer starts = new IdBuffer();
        IdBuffer attributes = new IdBuffer();
        int[] order = hasPairs ? byItemAndAttributes(sessions) : new int[0];
        for (int i = 0; i < order.length; i++) {
            if (i > 0 && compare(sessions, order[i - 1], order[i]) == 0) {
                counts.array()[counts.size() - 1]++;
            } else {
                items.add(sessions.item(order[i]));
                counts.add(1);
                starts.add(attributes.size());
                attributes.addAll(sessions.accepted(), sessions.start(order[i]), sessions.start(order[i] + 1));
            }
        }
        starts.add(attributes.size());
        pairItems = items.toArray();
        pairCounts = counts.toArray();
        pairStarts = starts.toArray();
        pairAttributes = attributes.toArray();
    }

    /** Returns whether users may accept different attributes of the same item. */
    boolean hasPairs() {
        return hasPairs;
    }

    /**
     * Computes a table.
     *
     * @param popularity exponent of an item's number of sessions
     * @param smoothing pseudo-count of sessions added to those of each item
     * @param backOff pseudo-count of sessions of an item with independently accepted attributes
     * @param rateBackOff pseudo-count of sessions of an item with the acceptance rate of an attribute over all items
     */
    PairTable table(double popularity, double smoothing, double backOff, double rateBackOff) {
        double[] prior = new double[sessionsOfItem.length];
        double[] independent = new double[sessionsOfItem.length];
        for (int item = 0; item < prior.length; item++) {
            prior[item] = Math.pow(sessionsOfItem[item] + smoothing, popularity);
            independent[item] = hasPairs && sessionsOfItem[item] > 0
                    ? prior[item] * backOff / (sessionsOfItem[item] + backOff)
                    : prior[item];
        }
        double[] weights = new double[pairItems.length];
        for (int pair = 0; pair < weights.length; pair++) {
            int item = pairItems[pair];
            weights[pair] = prior[item] * pairCounts[pair] / (sessionsOfItem[item] + backOff);
        }
        return new PairTable(
                graph, pairItems, weights, pairStarts, pairAttributes, independent, acceptanceRates(rateBackOff));
    }

    private double[] acceptanceRates(double rateBackOff) {
        double[] rates = new double[acceptedCounts.length];
        double[] overall = overallRates();
        for (int item = 0; item < sessionsOfItem.length; item++) {
            for (int at = carried.start(item); at < carried.end(item); at++) {
                double rate = (acceptedCounts[at] + rateBackOff * overall[carried.target(at)])
                        / (sessionsOfItem[item] + rateBackOff);
                rates[at] = Math.min(maxRate, hasPairs ? rate : 1);
            }
        }
        return rates;
    }

    /**
     * Returns the acceptance rate of each attribute over all items that have it, smoothed by the mean rate of all
     * attributes.
     */
    private double[] overallRates() {
        double[] yes = new double[graph.count(VertexType.ATTRIBUTE)];
        double[] all = new double[yes.length];
        for (int item = 0; item < sessionsOfItem.length; item++) {
            for (int at = carried.start(item); at < carried.end(item); at++) {
                yes[carried.target(at)] += acceptedCounts[at];
                all[carried.target(at)] += sessionsOfItem[item];
            }
        }
        double mean = Math.max(1e-3, Arrays.stream(yes).sum())
                / Math.max(1e-3, Arrays.stream(all).sum());
        double[] rates = new double[yes.length];
        for (int attribute = 0; attribute < rates.length; attribute++) {
            rates[attribute] = (yes[attribute] + mean) / (all[attribute] + 1);
        }
        return rates;
    }

    private void count(TrainingSessions sessions, int session) {
        int item = sessions.item(session);
        sessionsOfItem[item]++;
        int at = carried.start(item);
        for (int i = sessions.start(session); i < sessions.start(session + 1); i++) {
            while (carried.target(at) != sessions.accepted()[i]) {
                at++;
            }
            acceptedCounts[at]++;
        }
    }

    private static int[] byItemAndAttributes(TrainingSessions sessions) {
        return IntStream.range(0, sessions.size())
                .boxed()
                .sorted((a, b) -> compare(sessions, a, b))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int compare(TrainingSessions sessions, int a, int b) {
        int byItem = Integer.compare(sessions.item(a), sessions.item(b));
        return byItem != 0
                ? byItem
                : Arrays.compare(
                        sessions.accepted(),
                        sessions.start(a),
                        sessions.start(a + 1),
                        sessions.accepted(),
                        sessions.start(b),
                        sessions.start(b + 1));
    }
}
