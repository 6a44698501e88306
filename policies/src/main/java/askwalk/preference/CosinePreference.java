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

        private double[] scoreAll(int user) {
            int itemCount = usersOfItem.rowCount();
            double[] all = new double[itemCount];
            if (user == WalkView.UNKNOWN_USER) {
                return all;
            }
            int[] shared = new int[itemCount];
            int[] touched = new int[itemCount];
            for (int at = itemsOfUser.start(user); at < itemsOfUser.end(user); at++) {
                addSimilarities(itemsOfUser.target(at), shared, touched, all);
            }
            return all;
        }

        /**
         * Adds the similarities of an item. The cost depends on the number of items with common users, not on the total
         * number of items.
         */
        private void addSimilarities(int item, int[] shared, int[] touched, double[] all) {
            int count = 0;
            int[] items = itemsOfUser.targets();
            for (int at = usersOfItem.start(item); at < usersOfItem.end(item); at++) {
                int user = usersOfItem.target(at);
                int end = itemsOfUser.end(user);
                for (int i = itemsOfUser.start(user); i < end; i++) {
                    if (shared[items[i]]++ == 0) {
                        touched[count++] = items[i];
                    }
                }
            }
            shared[item] = 0;
            for (int i = 0; i < count; i++) {
                int other = touched[i];
                int otherUsers = usersOfItem.degree(other);
                all[other] += shared[other] / Math.sqrt((double) usersOfItem.degree(item) * otherUsers);
                shared[other] = 0;
            }
        }
    }
}
