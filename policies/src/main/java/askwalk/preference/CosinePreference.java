package askwalk.preference;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.Relation;
import askwalk.walk.WalkView;

/**
 * Item-based collaborative filtering. The score of an item is the sum of its cosine similarities to the items of the
 * user's training interactions. The cosine similarity of two items is their number of common users divided by the
 * geometric mean of their numbers of users. An item is not compared with itself. Without a user or interactions, all
 * scores are 0.
 */
public final class CosinePreference implements PreferenceProvider {

    /** Creates the provider. */
    public CosinePreference() {}

    @Override
    public String name() {
        return "cosine";
    }

    @Override
    public String summary() {
        return "items similar to the user's training interactions first";
    }

    @Override
    public boolean usesSeedOrTuples() {
        return false;
    }

    @Override
    public PreferenceModel create(PreferenceSetup setup) {
        Neighbourhoods neighbourhoods = new Neighbourhoods(
                setup.graph().adjacency(Relation.INTERACTED_WITH, Direction.FORWARD),
                setup.graph().adjacency(Relation.INTERACTED_WITH, Direction.BACKWARD));
        return new RecentScores(neighbourhoods.usersOfItem().rowCount(), neighbourhoods::scoreAll);
    }

    private record Neighbourhoods(Adjacency itemsOfUser, Adjacency usersOfItem) {

        /**
         * Scores all items for a user: with w(v) the sum of 1 / sqrt(users of i) over the items i that user v shares
         * with this user, the score of item j is the sum of w(v) over its users, over sqrt(users of j). The cost is the
         * number of interactions of all users who share an item.
         */
        private double[] scoreAll(int user) {
            double[] scores = new double[usersOfItem.rowCount()];
            if (user == WalkView.UNKNOWN_USER) {
                return scores;
            }
            double[] weights = new double[itemsOfUser.rowCount()];
            int[] neighbours = new int[weights.length];
            int count = 0;
            for (int at = itemsOfUser.start(user); at < itemsOfUser.end(user); at++) {
                int item = itemsOfUser.target(at);
                for (int i = usersOfItem.start(item); i < usersOfItem.end(item); i++) {
                    int neighbour = usersOfItem.target(i);
                    if (weights[neighbour] == 0) {
                        neighbours[count++] = neighbour;
                    }
                    weights[neighbour] += weight(item);
                }
            }
            for (int i = 0; i < count; i++) {
                add(weights[neighbours[i]], neighbours[i], scores);
            }
            for (int item = 0; item < scores.length; item++) {
                scores[item] *= scores[item] == 0 ? 1 : weight(item);
            }
            for (int at = itemsOfUser.start(user); at < itemsOfUser.end(user); at++) {
                scores[itemsOfUser.target(at)] = withoutItself(itemsOfUser.target(at), weights);
            }
            return scores;
        }

        private double weight(int item) {
            return 1 / Math.sqrt(usersOfItem.degree(item));
        }

        private void add(double weight, int neighbour, double[] scores) {
            int end = itemsOfUser.end(neighbour);
            for (int at = itemsOfUser.start(neighbour); at < end; at++) {
                scores[itemsOfUser.target(at)] += weight;
            }
        }

        /** Scores an item of the user, which shares itself with each of its users. */
        private double withoutItself(int item, double[] weights) {
            double score = 0;
            for (int at = usersOfItem.start(item); at < usersOfItem.end(item); at++) {
                score += weights[usersOfItem.target(at)] - weight(item);
            }
            return score * weight(item);
        }
    }
}
