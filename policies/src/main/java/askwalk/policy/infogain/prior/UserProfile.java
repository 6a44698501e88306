package askwalk.policy.infogain.prior;

import askwalk.graph.Adjacency;

/**
 * The features of a known user that do not depend on the conversation. Immutable as long as its arrays are not
 * modified.
 *
 * @param neighbourTargetCount {@link Feature#NEIGHBOUR_TARGET_COUNT} of each item, {@code [items]}
 * @param neighbourPopularity {@link Feature#NEIGHBOUR_POPULARITY} of each item, {@code [items]}
 * @param affinity log-odds ratio of each attribute, in nats: frequency in the user's training items against frequency
 *     in all items; then 0 for each filler of {@link AttributeBlocks}, {@code [attributes + fillers]}
 */
@SuppressWarnings("ArrayRecordComponent")
record UserProfile(float[] neighbourTargetCount, float[] neighbourPopularity, double[] affinity) {

    /** Pseudo-count of average items added to the user's items, so that few interactions give a small affinity. */
    private static final double PSEUDO_ITEMS = 2;

    /**
     * Pseudo-count of unshared interactions added to each user's interactions, so that few interactions give a small
     * similarity.
     */
    private static final double PSEUDO_INTERACTIONS = 5;

    /** Computes the profile of a user. */
    static UserProfile of(int user, InteractionHistory history) {
        double[] similarities = similarities(user, history);
        float[] targets = new float[history.itemCount()];
        float[] items = new float[history.itemCount()];
        for (int other = 0; other < similarities.length; other++) {
            float weight = (float) similarities[other];
            if (weight > 0) {
                for (int item : history.targetsOfUser[other]) {
                    targets[item] += weight;
                }
                Adjacency itemsOfUser = history.itemsOfUser;
                for (int at = itemsOfUser.start(other); at < itemsOfUser.end(other); at++) {
                    items[itemsOfUser.target(at)] += weight;
                }
            }
        }
        return new UserProfile(targets, items, affinity(user, history));
    }

    /**
     * Returns the similarity of all users to a user, {@code [users]}: the number of shared training items, each
     * weighted by 1 / sqrt(popularity), over the geometric mean of the smoothed numbers of interactions.
     */
    private static double[] similarities(int user, InteractionHistory history) {
        double[] shared = new double[history.userCount()];
        int[] own = history.itemsOfUser.toArray(user);
        Adjacency usersOfItem = history.usersOfItem;
        for (int item : own) {
            double weight = 1 / Math.sqrt(usersOfItem.degree(item));
            for (int at = usersOfItem.start(item); at < usersOfItem.end(item); at++) {
                shared[usersOfItem.target(at)] += weight;
            }
        }
        shared[user] = 0;
        for (int other = 0; other < shared.length; other++) {
            if (shared[other] > 0) {
                double others = history.itemsOfUser.degree(other);
                shared[other] /= Math.sqrt((own.length + PSEUDO_INTERACTIONS) * (others + PSEUDO_INTERACTIONS));
            }
        }
        return shared;
    }

    private static double[] affinity(int user, InteractionHistory history) {
        int attributes = history.attributeFrequency.length;
        double[] affinity = new double[attributes + AttributeBlocks.FILLERS];
        int[] items = history.itemsOfUser.toArray(user);
        Adjacency attributesOfItem = history.attributesOfItem;
        for (int item : items) {
            for (int at = attributesOfItem.start(item); at < attributesOfItem.end(item); at++) {
                affinity[attributesOfItem.target(at)]++;
            }
        }
        for (int attribute = 0; attribute < attributes; attribute++) {
            double overall = (history.attributeFrequency[attribute] + 0.5) / (history.itemCount() + 1.0);
            double own = (affinity[attribute] + PSEUDO_ITEMS * overall) / (items.length + PSEUDO_ITEMS);
            affinity[attribute] = logOdds(own) - logOdds(overall);
        }
        return affinity;
    }

    private static double logOdds(double p) {
        return Math.log(p / (1 - p));
    }
}
