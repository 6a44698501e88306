package askwalk.policy.factcrs;

import askwalk.graph.KnowledgeGraph;
import askwalk.model.Checkpoint;
import java.util.List;

/** The trained model of FacT-CRS: decision trees and item vectors. Immutable, so it is safe for concurrent use. */
public final class Forest {

    private final List<DecisionTree> trees;
    private final float[][] itemVectors;

    Forest(List<DecisionTree> trees, float[][] itemVectors) {
        this.trees = List.copyOf(trees);
        this.itemVectors = itemVectors;
    }

    /**
     * Reads a forest from a checkpoint.
     *
     * @param checkpoint the checkpoint of a {@code fact-crs} policy
     * @param graph the graph that it was trained on
     * @return the forest
     * @throws IllegalArgumentException if the checkpoint has no forest, or one of another graph
     */
    public static Forest of(Checkpoint checkpoint, KnowledgeGraph graph) {
        return ForestMatrices.read(checkpoint, graph);
    }

    /**
     * Returns the trees, the first of which may ask about every attribute.
     *
     * @return the trees, in the order of training
     */
    public List<DecisionTree> trees() {
        return trees;
    }

    /**
     * Checks that the trees only ask about attributes that may be asked.
     *
     * @param askable whether each attribute may be asked about, {@code [attributes]}
     * @throws IllegalArgumentException if a node asks about another attribute
     */
    void requireAskable(boolean[] askable) {
        for (DecisionTree tree : trees) {
            for (int node = 0; node < tree.size(); node++) {
                if (!tree.isLeaf(node) && !askable[tree.attribute(node)]) {
                    throw new IllegalArgumentException("node " + node + " of a tree asks about attribute "
                            + tree.attribute(node) + ", which no question can be about");
                }
            }
        }
    }

    /** Returns the item vectors, {@code [items][embeddingSize]}: the array itself, read only. */
    float[][] itemVectors() {
        return itemVectors;
    }
}
