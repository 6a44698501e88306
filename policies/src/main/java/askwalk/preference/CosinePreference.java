package askwalk.preference;

import askwalk.conversation.Seed;
import askwalk.graph.Ids;
import askwalk.walk.WalkView;
import java.util.LinkedHashMap;
import java.util.Map;

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
        return new Neighbourhoods(new Interactions(setup.graph()));
    }

    /** The scores of the last users are kept, since one user's dialogues tend to come one after the other. */
    private static final class Neighbourhoods implements PreferenceModel {
        private static final int SCORES_KEPT = 4_000_000;

        private final Interactions interactions;
        private final Map<Integer, double[]> recent;

        Neighbourhoods(Interactions interactions) {
            this.interactions = interactions;
            int most = Math.max(2, SCORES_KEPT / Math.max(1, interactions.usersOfItem.length));
            recent = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, double[]> eldest) {
                    return size() > most;
                }
            };
        }

        @Override
        public Preferences start(int user, Seed seed) {
            return (items, size, into) -> {
                double[] scores = scores(user);
                for (int i = 0; i < size; i++) {
                    into[i] = scores[items[i]];
                }
            };
        }

        private double[] scores(int user) {
            synchronized (recent) {
                double[] known = recent.get(user);
                if (known != null) {
                    return known;
                }
            }
            double[] scores = scoreAll(user);
            synchronized (recent) {
                recent.put(user, scores);
            }
            return scores;
        }

        private double[] scoreAll(int user) {
            int itemCount = interactions.usersOfItem.length;
            double[] all = new double[itemCount];
            if (user == WalkView.UNKNOWN_USER) {
                return all;
            }
            int[] shared = new int[itemCount];
            Ids own = interactions.itemsOfUser[user];
            for (int i = 0; i < own.size(); i++) {
                addSimilarities(own.get(i), shared, all);
            }
            return all;
        }

        private void addSimilarities(int item, int[] shared, double[] all) {
            Ids users = interactions.usersOfItem[item];
            for (int i = 0; i < users.size(); i++) {
                Ids others = interactions.itemsOfUser[users.get(i)];
                for (int j = 0; j < others.size(); j++) {
                    shared[others.get(j)]++;
                }
            }
            shared[item] = 0;
            for (int other = 0; other < shared.length; other++) {
                if (shared[other] > 0) {
                    int otherUsers = interactions.usersOfItem[other].size();
                    all[other] += shared[other] / Math.sqrt((double) users.size() * otherUsers);
                    shared[other] = 0;
                }
            }
        }
    }
}
