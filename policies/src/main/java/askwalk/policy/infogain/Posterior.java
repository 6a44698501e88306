package askwalk.policy.infogain;

import askwalk.math.Entropy;
import askwalk.policy.infogain.prior.Prior;
import askwalk.random.Seed;
import askwalk.walk.Response;
import java.util.Arrays;

/**
 * How probable it is, after what was said, that a user is after an item. An answer multiplies the weight of each item
 * by how probable the answer is if it is the one; what cannot be any more is dropped. If nothing is left, all items
 * that were not refused are possible again, with their weights from before anything was said. For one conversation.
 */
final class Posterior {

    /** Of two items of the same weight the seed says which comes first, by a difference that changes nothing else. */
    private static final double TIE = 1e-9;

    private final Prior prior;
    private final int user;
    private final Seed seed;
    private final int[] known;
    private final WeightedItems weighted = new WeightedItems();
    private int[] refused = new int[0];

    /**
     * Makes a posterior of no items.
     *
     * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @param known items to leave out while there are others, ascending
     */
    Posterior(Prior prior, int user, Seed seed, int[] known) {
        this.prior = prior;
        this.user = user;
        this.seed = seed;
        this.known = known;
    }

    /** The items that may be it, in any order, with their weights, which have no unit. */
    WeightedItems weighted() {
        return weighted;
    }

    /** Becomes the same as another of the same conversation. */
    void copy(Posterior other) {
        weighted.copy(other.weighted);
        refused = other.refused; // which is never written to
    }

    /** Begins with some items, which stand ascending and of which the first {@code size} entries count. */
    void begin(int[] items, int size) {
        take(items, size, known);
        if (weighted.size == 0) {
            takeAll();
        }
    }

    /** Begins with all items. */
    void beginWithAll() {
        takeAll();
    }

    /** Heeds an answer about an attribute. */
    void answer(int attribute, Response response, AnswerLikelihood channel) {
        double ifCarried = channel.factor(true, response);
        double ifNot = channel.factor(false, response);
        if (ifCarried == ifNot) {
            return;
        }
        int[][] attributes = prior.histories().attributesOfItem;
        int kept = 0;
        double most = 0;
        for (int i = 0; i < weighted.size; i++) {
            boolean carried = Arrays.binarySearch(attributes[weighted.items[i]], attribute) >= 0;
            double weight = weighted.weights[i] * (carried ? ifCarried : ifNot);
            if (weight > 0) {
                weighted.items[kept] = weighted.items[i];
                weighted.weights[kept++] = weight;
                most = Math.max(most, weight);
            }
        }
        keep(kept, most);
    }

    /** Drops items that were refused. */
    void refuse(int... items) {
        int before = refused.length;
        refused = Arrays.copyOf(refused, before + items.length);
        System.arraycopy(items, 0, refused, before, items.length);
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
            takeAll();
        }
    }

    /** The probability of an item. */
    double probability(int item) {
        double of = 0;
        for (int i = 0; i < weighted.size; i++) {
            if (weighted.items[i] == item) {
                of = weighted.weights[i];
            }
        }
        return of == 0 ? 0 : of / weighted.sum(0, weighted.size);
    }

    /** The probability that the item carries an attribute. */
    double carried(int attribute) {
        double carried = 0;
        for (int i = 0; i < weighted.size; i++) {
            int[] attributes = prior.histories().attributesOfItem[weighted.items[i]];
            if (Arrays.binarySearch(attributes, attribute) >= 0) {
                carried += weighted.weights[i];
            }
        }
        return carried / weighted.sum(0, weighted.size);
    }

    /** The entropy of the items, in bits. */
    double entropy() {
        double total = weighted.sum(0, weighted.size);
        double entropy = 0;
        for (int i = 0; i < weighted.size; i++) {
            entropy += Entropy.summand(weighted.weights[i] / total);
        }
        return entropy / Entropy.LN_2;
    }

    /** Keeps the first few; where weights get so small that their products would vanish, makes all larger. */
    private void keep(int size, double most) {
        weighted.size = size;
        if (size == 0) {
            takeAll();
        } else if (most < 1e-100) {
            for (int i = 0; i < size; i++) {
                weighted.weights[i] /= most;
            }
        }
    }

    /** Takes all items that were not refused: those that the user is not known to have, or else all. */
    private void takeAll() {
        int[] all = new int[prior.histories().itemCount()];
        for (int item = 0; item < all.length; item++) {
            all[item] = item;
        }
        take(all, all.length, known);
        if (weighted.size == 0) {
            take(all, all.length, new int[0]);
        }
    }

    private void take(int[] items, int size, int[] without) {
        weighted.reserve(size);
        int kept = 0;
        int next = 0;
        for (int i = 0; i < size; i++) {
            while (next < without.length && without[next] < items[i]) {
                next++;
            }
            boolean left = next < without.length && without[next] == items[i];
            if (!left && !isRefused(items[i])) {
                weighted.items[kept++] = items[i];
            }
        }
        weighted.size = kept;
        prior.weigh(user, seed, weighted.items, kept, weighted.weights);
        toWeights();
    }

    private boolean isRefused(int item) {
        for (int each : refused) {
            if (each == item) {
                return true;
            }
        }
        return false;
    }

    private void toWeights() {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weighted.size; i++) {
            most = Math.max(most, weighted.weights[i]);
        }
        for (int i = 0; i < weighted.size; i++) {
            double weight = Math.max(Math.exp(weighted.weights[i] - most), Double.MIN_NORMAL);
            weighted.weights[i] = weight * (1 + TIE * seed.uniform(weighted.items[i]));
        }
    }
}
