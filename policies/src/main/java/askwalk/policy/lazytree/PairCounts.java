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
 * How often each pair of an item and a set of accepted attributes was observed, and from that a {@link PairTable}.
 *
 * <p>Items that were wanted seldom say little about which of their attributes people name. So the pairs of an item, and
 * the rates at which its attributes are accepted, are mixed with what is known from more: the pairs with the attributes
 * each by itself, the item's rates with those of the attributes over all items.
 */
final class PairCounts {

    private final KnowledgeGraph graph;
    private final Adjacency carried;
    private final boolean varied;
    private final double highestRate;
    private final int[] wanted;
    private final int[] accepted;
    private final int[] pairItems;
    private final int[] pairCounts;
    private final int[] pairStarts;
    private final int[] pairAttributes;

    /**
     * Counts.
     *
     * @param sessions what was observed
     * @param varied whether those who want one item may name different attributes of it; if not, an item's attributes
     *     say all and there are no pairs
     * @param highestRate at most so sure is it that an attribute is named
     */
    PairCounts(KnowledgeGraph graph, TrainingSessions sessions, boolean varied, double highestRate) {
        this.graph = graph;
        this.varied = varied;
        this.highestRate = highestRate;
        carried = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        wanted = new int[carried.rowCount()];
        accepted = new int[carried.size()];
        for (int session = 0; session < sessions.size(); session++) {
            count(sessions, session);
        }
        IdBuffer items = new IdBuffer();
        IdBuffer counts = new IdBuffer();
        IdBuffer starts = new IdBuffer();
        IdBuffer attributes = new IdBuffer();
        int[] order = varied ? byItemAndAttributes(sessions) : new int[0];
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

    /** Whether there are pairs that say more than the items' attributes. */
    boolean isVaried() {
        return varied;
    }

    /**
     * Makes a table.
     *
     * @param popularity the exponent of an item's number of sessions
     * @param smoothing how many sessions are added to those of each item
     * @param backOff how many sessions of an item its attributes count, each by itself
     * @param rateBackOff how many sessions of an item the rate of an attribute over all items counts
     */
    PairTable table(double popularity, double smoothing, double backOff, double rateBackOff) {
        double[] prior = new double[wanted.length];
        double[] alone = new double[wanted.length];
        for (int item = 0; item < prior.length; item++) {
            prior[item] = Math.pow(wanted[item] + smoothing, popularity);
            alone[item] = varied && wanted[item] > 0 ? prior[item] * backOff / (wanted[item] + backOff) : prior[item];
        }
        double[] weights = new double[pairItems.length];
        for (int pair = 0; pair < weights.length; pair++) {
            int item = pairItems[pair];
            weights[pair] = prior[item] * pairCounts[pair] / (wanted[item] + backOff);
        }
        return new PairTable(graph, pairItems, weights, pairStarts, pairAttributes, alone, rates(rateBackOff));
    }

    private double[] rates(double rateBackOff) {
        double[] rates = new double[accepted.length];
        double[] overall = overallRates();
        for (int item = 0; item < wanted.length; item++) {
            for (int at = carried.start(item); at < carried.end(item); at++) {
                double rate = (accepted[at] + rateBackOff * overall[carried.target(at)]) / (wanted[item] + rateBackOff);
                rates[at] = Math.min(highestRate, varied ? rate : 1);
            }
        }
        return rates;
    }

    /** The rate of each attribute over all items that carry it, and of all attributes where that is not known. */
    private double[] overallRates() {
        double[] yes = new double[graph.count(VertexType.ATTRIBUTE)];
        double[] all = new double[yes.length];
        for (int item = 0; item < wanted.length; item++) {
            for (int at = carried.start(item); at < carried.end(item); at++) {
                yes[carried.target(at)] += accepted[at];
                all[carried.target(at)] += wanted[item];
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
        wanted[item]++;
        int at = carried.start(item);
        for (int i = sessions.start(session); i < sessions.start(session + 1); i++) {
            while (carried.target(at) != sessions.accepted()[i]) {
                at++;
            }
            accepted[at]++;
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
