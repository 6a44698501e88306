package askwalk.preference;

import askwalk.graph.Ids;
import askwalk.walk.WalkView;

/**
 * Item-to-item collaborative filtering: an item's score is the sum of its cosine similarities to the items of the
 * user's training interactions, where the cosine of two items is the number of users they share over the geometric mean
 * of the numbers of users they have. An item is not compared with itself. Without a user, or without interactions, all
 * scores are 0.
 */
public final class CosinePreference implements PreferenceProvider {

    /** Makes the provider. */
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
    public PreferenceModel create(PreferenceSetup setup) {
        setup.settings().requireAllRead();
        Interactions interactions = new Interactions(setup.graph());
        return new RecentScores(interactions.usersOfItem.length, new Neighbourhoods(interactions)::scoreAll);
    }

    private record Neighbourhoods(Interactions interactions) {

        private double[] scoreAll(int user) {
            int itemCount = interactions.usersOfItem.length;
            double[] all = new double[itemCount];
            if (user == WalkView.UNKNOWN_USER) {
                return all;
            }
            int[] shared = new int[itemCount];
            int[] touched = new int[itemCount];
            Ids own = interactions.itemsOfUser[user];
            for (int i = 0; i < own.size(); i++) {
                addSimilarities(own.get(i), shared, touched, all);
            }
            return all;
        }

        /** The time it takes depends on how many items share a user with this one, and not on how many there are. */
        private void addSimilarities(int item, int[] shared, int[] touched, double[] all) {
            int count = 0;
            Ids users = interactions.usersOfItem[item];
            for (int i = 0; i < users.size(); i++) {
                Ids others = interactions.itemsOfUser[users.get(i)];
                for (int j = 0; j < others.size(); j++) {
                    if (shared[others.get(j)]++ == 0) {
                        touched[count++] = others.get(j);
                    }
                }
            }
            shared[item] = 0;
            for (int i = 0; i < count; i++) {
                int other = touched[i];
                int otherUsers = interactions.usersOfItem[other].size();
                all[other] += shared[other] / Math.sqrt((double) users.size() * otherUsers);
                shared[other] = 0;
            }
        }
    }
}
