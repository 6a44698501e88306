package askwalk.policy.factcrs;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import java.util.Arrays;

/**
 * What a rejected recommendation tells about where to go on: away from the items that were shown, towards those of the
 * same node that would have come next. For one conversation.
 */
final class Rejection {

    /** Knows the best items of a node for a vector, of those that were not rejected. */
    interface NextItems {
        Ids next(TreeNode node, float[] vector, int limit);
    }

    private final float[][] itemVectors;
    private final ForestSettings.Feedback settings;

    Rejection(float[][] itemVectors, ForestSettings.Feedback settings) {
        this.itemVectors = itemVectors;
        this.settings = settings;
    }

    /**
     * Moves a vector.
     *
     * @param vector what the items were ranked by; is changed
     * @param node the node that the recommendation came from
     * @param rejected the items shown
     * @param ranking knows what would have come next
     */
    void move(float[] vector, TreeNode node, Ids rejected, NextItems ranking) {
        if (settings.kind() == ForestSettings.Feedback.Kind.NONE) {
            return;
        }
        Ids next = ranking.next(node, vector.clone(), settings.next());
        IdBuffer elsewhere = new IdBuffer(rejected.size());
        for (int i = 0; i < rejected.size(); i++) {
            if (Arrays.binarySearch(node.items, rejected.get(i)) < 0) {
                elsewhere.add(rejected.get(i));
            }
        }
        if (!elsewhere.isEmpty()) {
            addMean(vector, Ids.copyOf(elsewhere), -settings.negative());
        }
        if (!next.isEmpty()) {
            addMean(vector, next, settings.positive());
            addMean(vector, rejected, -settings.negative());
            double scale = 1 / (1 + settings.positive() - settings.negative());
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (vector[i] * scale);
            }
        }
    }

    private void addMean(float[] vector, Ids items, double weight) {
        for (int i = 0; i < items.size(); i++) {
            double share = weight / items.size();
            int item = items.get(i);
            if (settings.kind() == ForestSettings.Feedback.Kind.IDS) {
                for (int j = 0; j < vector.length; j++) {
                    vector[j] += (float) (share * item);
                }
            } else {
                for (int j = 0; j < vector.length; j++) {
                    vector[j] += (float) (share * itemVectors[item][j]);
                }
            }
        }
    }
}
