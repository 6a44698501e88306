package askwalk.policy.infogain.prior;

/**
 * What is derived once of a user and then serves all conversations with that user. Immutable if its arrays are left
 * alone.
 *
 * @param neighbourTargets by item, see {@link Feature#NEIGHBOUR_TARGETS}
 * @param neighbours by item, see {@link Feature#NEIGHBOURS}
 * @param affinity by attribute: the logarithm of how much oftener it is in the user's training items than elsewhere
 */
@SuppressWarnings("ArrayRecordComponent")
record UserProfile(float[] neighbourTargets, float[] neighbours, double[] affinity) {

    /** How many items like all the others are added to those of each user, so that few interactions say little. */
    private static final double PSEUDO_ITEMS = 2;

    /** How many interactions that nobody shares are added to those of each user, to the same end. */
    private static final double PSEUDO_INTERACTIONS = 5;

    /** Gets to know a user. */
    static UserProfile with(int user, InteractionHistory histories) {
        double[] resemblance = resemblance(user, histories);
        float[] targets = new float[histories.itemCount()];
        float[] items = new float[histories.itemCount()];
        for (int other = 0; other < resemblance.length; other++) {
            float weight = (float) resemblance[other];
            if (weight > 0) {
                for (int item : histories.targetsOfUser[other]) {
                    targets[item] += weight;
                }
                for (int item : histories.itemsOfUser[other]) {
                    items[item] += weight;
                }
            }
        }
        return new UserProfile(targets, items, affinity(user, histories));
    }

    /** How much others resemble a user: by the training items that both have, rare ones the more. */
    private static double[] resemblance(int user, InteractionHistory histories) {
        double[] shared = new double[histories.userCount()];
        int[] own = histories.itemsOfUser[user];
        for (int item : own) {
            int[] users = histories.usersOfItem[item];
            double weight = 1 / Math.sqrt(users.length);
            for (int other : users) {
                shared[other] += weight;
            }
        }
        shared[user] = 0;
        for (int other = 0; other < shared.length; other++) {
            if (shared[other] > 0) {
                double others = histories.itemsOfUser[other].length;
                shared[other] /= Math.sqrt((own.length + PSEUDO_INTERACTIONS) * (others + PSEUDO_INTERACTIONS));
            }
        }
        return shared;
    }

    private static double[] affinity(int user, InteractionHistory histories) {
        double[] affinity = new double[histories.carriers.length];
        int[] own = histories.itemsOfUser[user];
        for (int item : own) {
            for (int attribute : histories.attributesOfItem[item]) {
                affinity[attribute]++;
            }
        }
        for (int attribute = 0; attribute < affinity.length; attribute++) {
            double everywhere = (histories.carriers[attribute] + 0.5) / (histories.itemCount() + 1.0);
            double here = (affinity[attribute] + PSEUDO_ITEMS * everywhere) / (own.length + PSEUDO_ITEMS);
            affinity[attribute] = logOdds(here) - logOdds(everywhere);
        }
        return affinity;
    }

    private static double logOdds(double p) {
        return Math.log(p / (1 - p));
    }
}
