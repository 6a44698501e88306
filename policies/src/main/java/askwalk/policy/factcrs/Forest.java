package askwalk.policy.factcrs;

import askwalk.graph.KnowledgeGraph;
import askwalk.model.Checkpoint;
import java.util.List;

/**
 * What FacT-CRS is trained to: decision trees, and a vector for each item. Immutable, hence safe for concurrent use.
 */
public final class Forest {

    private final List<DecisionTree> trees;
    private final float[][] itemVectors;

    Forest(List<DecisionTree> trees, float[][] itemVectors) {
        this.trees = List.copyOf(trees);
        this.itemVectors = itemVectors;
    }

    /**
     * Takes a forest out of what training came to.
     *
     * @param checkpoint that of a {@code fact-crs} policy
     * @param graph the graph that it was trained on
     * @return the forest
     * @throws IllegalArgumentException if the checkpoint holds no forest, or one of another graph
     */
    public static Forest of(Checkpoint checkpoint, KnowledgeGraph graph) {
        return ForestMatrices.read(checkpoint, graph);
    }

    /**
     * Returns the trees, the first of which may ask about every attribute.
     *
     * @return the trees, in the order they were grown
     */
    public List<DecisionTree> trees() {
        return trees;
    }

    /**
     * Checks that the trees ask about nothing else than what may be asked.
     *
     * @param askable by attribute id
     * @throws IllegalArgumentException if a node asks about another attribute
     */
    void requireAskable(boolean[] askable) {
        for (DecisionTree tree : trees) {
            for (int node = 0; node < tree.size(); node++) {
                if (!tree.isLeaf(node) && !askable[tree.attribute(node)]) {
                    throw new IllegalArgumentException("node " + node + " of a tree asks about attribute "
                            + tree.attribute(node) + ", which no question is about");
                }
            }
        }
    }

    /** A row for each item: the array itself, read only. */
    float[][] itemVectors() {
        return itemVectors;
    }
}
