package askwalk.policy.infogain;

import askwalk.graph.Adjacency;
import askwalk.math.Entropy;
import askwalk.policy.infogain.prior.Carriers;
import askwalk.policy.infogain.prior.Prior;
import askwalk.random.Seed;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The posterior of the items: the probability of each item to be the target, given all answers so far.
 *
 * <p>Algorithm: Bayes' rule on unnormalised weights,
 *
 * <pre>{@code
 * w(i) = P(i | user) * product over answers of P(answer | i is the target)
 * }</pre>
 *
 * <p>with the {@link Prior} and the {@link AnswerLikelihood}, which depends only on whether i has the attribute; if i
 * leaves that open, its likelihood is the mean under the probability of {@link OpenAttributes}. Items with weight 0 are
 * removed. If no item is left, all items that were not rejected return with their prior weights. An answer takes
 * O(items + carriers of the attribute). For one conversation.
 */
final class Posterior {

    /** Relative perturbation of the weights by the seed, which breaks ties and has no other effect. */
    private static final double TIE_BREAK = 1e-9;

    /** The probability that an attribute of an item that the user knows is none of the target. */
    private static final double SEEN_ERROR = 0.25;

    private final Prior prior;
    private final int user;
    private final Seed seed;
    private final int[] excluded;

    /** The factor of the prior weight of each item; null if all are 1. */
    private final IntToDoubleFunction boosts;

    private final OpenAttributes open;
    private final WeightedItems weighted;
    private int[] rejected = new int[0];

    /**
     * Creates a posterior without items.
     *
     * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @param excluded items to exclude as long as there are others, ascending
     * @param boosts the factor of the prior weight of each item; null if all are 1
     * @param open the probability of the attributes that items leave open
     * @param weighted the arrays to use
     */
    Posterior(
            Prior prior,
            int user,
            Seed seed,
            int[] excluded,
            IntToDoubleFunction boosts,
            OpenAttributes open,
            WeightedItems weighted) {
        this.weighted = weighted;
        this.open = open;
        this.prior = prior;
        this.user = user;
        this.seed = seed;
        this.excluded = excluded;
        this.boosts = boosts;
    }

    /** Returns the possible items, ascending, with their unnormalised weights; read only. */
    WeightedItems weighted() {
        return weighted;
    }

    /** Copies the state of another posterior of the same conversation. */
    void copy(Posterior other) {
        weighted.copy(other.weighted);
        rejected = other.rejected; // which is never modified
    }

    /** Copies the state of another posterior of the same conversation, to keep it with little memory. */
    void copyCompactly(Posterior other) {
        weighted.copyCompactly(other.weighted);
        rejected = other.rejected;
    }

    /** Starts with some items, ascending, of which the first {@code size} entries count. */
    void start(int[] items, int size) {
        select(items, size, excluded);
        if (weighted.size == 0) {
            resetToPrior();
        }
    }

    /** Starts with all items. */
    void startWithAllItems() {
        resetToPrior();
    }

    /** Applies Bayes' rule for an answer about an attribute. */
    void update(int attribute, Response response, AnswerLikelihood likelihood) {
        double ifPresent = likelihood.factor(true, response);
        double ifAbsent = likelihood.factor(false, response);
        if (ifPresent == ifAbsent) {
            return;
        }
        double ifOpen = open.countAsNo()
                ? ifAbsent
                : open.presence(attribute) * ifPresent + (1 - open.presence(attribute)) * ifAbsent;
        Carriers carriers = prior.history().carriers(attribute, weighted.size);
        boolean canBeOpen = ifOpen != ifAbsent;
        int[] items = weighted.items;
        double[] weights = weighted.weights;
        int size = weighted.size;
        int kept = 0;
        double max = 0;
        for (int i = 0; i < size; i++) {
            int item = items[i];
            double factor =
                    carriers.contains(item) ? ifPresent : canBeOpen && open.isOpen(item, attribute) ? ifOpen : ifAbsent;
            double weight = weights[i] * factor;
            items[kept] = item;
            weights[kept] = weight;
            kept += weight > 0 ? 1 : 0; // without a branch, which would often be predicted wrongly
            max = Math.max(max, weight);
        }
        truncate(kept, max);
    }

    /** Removes rejected items. */
    void reject(int... items) {
        int before = rejected.length;
        rejected = Arrays.copyOf(rejected, before + items.length);
        System.arraycopy(items, 0, rejected, before, items.length);
        int[] sorted = items.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < weighted.size; i++) {
            if (Arrays.binarySearch(sorted, weighted.items[i]) < 0) {
                weighted.items[kept] = weighted.items[i];
                weighted.weights[kept++] = weighted.weights[i];
            }
        }
        weighted.size = kept;
        if (kept == 0) {
            resetToPrior();
        }
    }

    /**
     * Applies evidence from an item that the user knows already: like a yes to one of its attributes, drawn uniformly,
     * that is wrong with probability {@link #SEEN_ERROR}.
     */
    void seen(int item) {
        Adjacency attributes = prior.history().attributesOfItem;
        int[] liked = attributes.toArray(item);
        if (liked.length == 0) {
            return;
        }
        double max = 0;
        for (int i = 0; i < weighted.size; i++) {
            double shared = (double) countShared(attributes, weighted.items[i], liked) / liked.length;
            weighted.weights[i] *= SEEN_ERROR + (1 - 2 * SEEN_ERROR) * shared;
            max = Math.max(max, weighted.weights[i]);
        }
        truncate(weighted.size, max);
    }

    private static int countShared(Adjacency attributes, int item, int[] liked) {
        int shared = 0;
        int next = 0;
        for (int at = attributes.start(item); at < attributes.end(item); at++) {
            while (next < liked.length && liked[next] < attributes.target(at)) {
                next++;
            }
            if (next < liked.length && liked[next] == attributes.target(at)) {
                shared++;
            }
        }
        return shared;
    }

    /**
     * Keeps the items that may be shown in this turn. If there are none, all items that may be shown return with their
     * prior weights.
     */
    void keepAvailable(WalkView walk) {
        int kept = 0;
        double max = 0;
        for (int i = 0; i < weighted.size; i++) {
            if (walk.isAvailable(weighted.items[i])) {
                weighted.items[kept] = weighted.items[i];
                weighted.weights[kept++] = weighted.weights[i];
                max = Math.max(max, weighted.weights[kept - 1]);
            }
        }
        if (kept > 0) {
            truncate(kept, max);
            return;
        }
        IntStream all = IntStream.range(0, prior.history().itemCount());
        reset(all.filter(walk::isAvailable).toArray());
    }

    /** Returns the probability of an item. */
    double probability(int item) {
        double weight = 0;
        for (int i = 0; i < weighted.size; i++) {
            if (weighted.items[i] == item) {
                weight = weighted.weights[i];
            }
        }
        return weight == 0 ? 0 : weight / weighted.sum(0, weighted.size);
    }

    /** Returns the probability that the target has an attribute. */
    double attributeProbability(int attribute) {
        Carriers carriers = prior.history().carriers(attribute, weighted.size);
        double weight = 0;
        for (int i = 0; i < weighted.size; i++) {
            if (carriers.contains(weighted.items[i])) {
                weight += weighted.weights[i];
            } else if (!open.countAsNo() && open.isOpen(weighted.items[i], attribute)) {
                weight += open.presence(attribute) * weighted.weights[i];
            }
        }
        return weight / weighted.sum(0, weighted.size);
    }

    /** Returns the entropy of the posterior, in bits. */
    double entropy() {
        double total = weighted.sum(0, weighted.size);
        double entropy = 0;
        for (int i = 0; i < weighted.size; i++) {
            entropy += Entropy.summand(weighted.weights[i] / total);
        }
        return entropy / Entropy.LN_2;
    }

    /**
     * Keeps the first {@code size} items, and rescales their weights if these get so small that products may underflow.
     */
    private void truncate(int size, double max) {
        weighted.size = size;
        if (size == 0) {
            resetToPrior();
        } else if (max < 1e-100) {
            for (int i = 0; i < size; i++) {
                weighted.weights[i] /= max;
            }
        }
    }

    /**
     * Starts again from the prior, with all items that were not rejected; excluded items are included only if no others
     * are left.
     */
    private void resetToPrior() {
        reset(IntStream.range(0, prior.history().itemCount()).toArray());
    }

    private void reset(int[] items) {
        select(items, items.length, excluded);
        if (weighted.size == 0) {
            select(items, items.length, new int[0]);
        }
    }

    private void select(int[] items, int size, int[] without) {
        weighted.reserve(size);
        int kept = 0;
        int next = 0;
        for (int i = 0; i < size; i++) {
            while (next < without.length && without[next] < items[i]) {
                next++;
            }
            boolean isExcluded = next < without.length && without[next] == items[i];
            if (!isExcluded && !isRejected(items[i])) {
                weighted.items[kept++] = items[i];
            }
        }
        weighted.size = kept;
        prior.logWeights(user, seed, weighted.items, kept, weighted.weights);
        exponentiate();
    }

    private boolean isRejected(int item) {
        for (int each : rejected) {
            if (each == item) {
                return true;
            }
        }
        return false;
    }

    private void exponentiate() {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weighted.size; i++) {
            max = Math.max(max, weighted.weights[i]);
        }
        for (int i = 0; i < weighted.size; i++) {
            double weight = Math.max(Math.exp(weighted.weights[i] - max), Double.MIN_NORMAL);
            double boost = boosts == null ? 1 : boosts.applyAsDouble(weighted.items[i]);
            weighted.weights[i] = boost * weight * (1 + TIE_BREAK * seed.uniform(weighted.items[i]));
        }
    }
}
