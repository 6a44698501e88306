package askwalk.policy.factcrs;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import java.util.Arrays;

/**
 * The feedback of a rejected recommendation: moves the query vector away from the rejected items and towards the items
 * of the same node that would have been recommended next. For one conversation.
 */
final class RejectionFeedback {

    /** Ranks the items of a node by a vector, without rejected items. */
    interface NextItems {
        Ids next(TreeNode node, float[] vector, int limit);
    }

    private final float[][] itemVectors;
    private final ForestSettings.Feedback settings;

    RejectionFeedback(float[][] itemVectors, ForestSettings.Feedback settings) {
        this.itemVectors = itemVectors;
        this.settings = settings;
    }

    /**
     * Updates a vector.
     *
     * @param vector the vector by which the items were ranked; it is modified
     * @param node the node that the recommendation came from
     * @param rejected the rejected items
     * @param ranking returns the items that would have been recommended next
     */
    void apply(float[] vector, TreeNode node, Ids rejected, NextItems ranking) {
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
