package askwalk.dataset.synthetic;

import askwalk.dataset.LocatedPairs;

/** Draws the friendships; most friends share a favourite attribute. */
final class Friends {

    /** The probability of drawing a friend among the users who share a favourite. */
    private static final double HOMOPHILY = 0.8;

    private static final double TAIL_EXPONENT = 1.5;

    /** The number of rejected draws after which a friendship is drawn uniformly. */
    private static final int MAX_WEIGHTED_TRIES = 16;

    private Friends() {}

    static LocatedPairs draw(SyntheticSpec spec, Tastes tastes, Draws draws) {
        LocatedPairs pairs = new LocatedPairs("friends");
        double[] sociability = sociability(spec.users(), draws);
        PairSet known = new PairSet(spec.friendships());
        int tries = 0;
        while (pairs.size() < spec.friendships()) {
            boolean uniformly = tries++ >= MAX_WEIGHTED_TRIES;
            int user = uniformly ? draws.below(spec.users()) : Cumulative.draw(draws, sociability);
            int friend;
            if (uniformly) {
                friend = draws.below(spec.users());
            } else if (draws.chance(HOMOPHILY)) {
                friend = tastes.fan(tastes.favourite(user, draws), draws);
            } else {
                friend = Cumulative.draw(draws, sociability);
            }
            if (user != friend && known.add(Math.min(user, friend), Math.max(user, friend))) {
                Assembly.add(pairs, user, friend);
                tries = 0;
            }
        }
        return pairs;
    }

    private static double[] sociability(int users, Draws draws) {
        double[] weights = new double[users];
        for (int user = 0; user < users; user++) {
            weights[user] = StrictMath.pow(draws.exponential(), TAIL_EXPONENT);
        }
        return Cumulative.sums(weights);
    }
}
