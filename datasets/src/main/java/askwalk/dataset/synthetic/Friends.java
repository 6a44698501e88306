package askwalk.dataset.synthetic;

import askwalk.dataset.LocatedPairs;

/** Draws who is whose friend; most friends share a favourite attribute. */
final class Friends {

    /** How often a friend is looked for among those who share a favourite. */
    private static final double HOMOPHILY = 0.8;

    private static final double TAIL = 1.5;

    /** After so many draws that give friends again, a friendship is drawn evenly among all. */
    private static final int TRIES = 16;

    private Friends() {}

    static LocatedPairs draw(SyntheticSpec spec, Tastes tastes, Draws draws) {
        LocatedPairs pairs = new LocatedPairs("friends");
        double[] sociability = sociability(spec.users(), draws);
        PairSet known = new PairSet(spec.friendships());
        int tries = 0;
        while (pairs.size() < spec.friendships()) {
            boolean evenly = tries++ >= TRIES;
            int user = evenly ? draws.below(spec.users()) : Cumulative.draw(draws, sociability);
            int friend;
            if (evenly) {
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
            weights[user] = StrictMath.pow(draws.exponential(), TAIL);
        }
        return Cumulative.sums(weights);
    }
}
