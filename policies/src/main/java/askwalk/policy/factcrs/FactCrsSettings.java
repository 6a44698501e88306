package askwalk.policy.factcrs;

import askwalk.settings.Settings;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The hyperparameters of training FacT-CRS.
 *
 * @param learning how the vectors of sessions and items are learned
 * @param growth how trees are grown
 * @param attributes how many attributes trees may ask about; less than zero to choose on validation tuples
 */
record FactCrsSettings(Learning learning, Growth growth, int attributes) {

    static final int TUNED = -1;

    static FactCrsSettings read(Settings settings) {
        OptionalInt attributes = settings.tunedOrInteger("attributes", 1, 1_000_000);
        return new FactCrsSettings(Learning.read(settings), Growth.read(settings), attributes.orElse(TUNED));
    }

    /**
     * How the vectors are learned.
     *
     * @param dimensions their length
     * @param rate of learning
     * @param decay of a vector at each step, times the rate
     * @param negatives how many items to hold against each that was wanted
     * @param negativeWeight what one of them counts
     * @param itemPasses how many times as many draws as sessions teach the items alone, at first
     * @param jointPasses how many times as many draws as sessions teach both
     */
    record Learning(
            int dimensions,
            double rate,
            double decay,
            int negatives,
            double negativeWeight,
            int itemPasses,
            int jointPasses) {

        private static Learning read(Settings settings) {
            return new Learning(
                    settings.integer("dimensions", 40, 1, 1000),
                    settings.real("learningRate", 0.01, 0, 1),
                    settings.real("decay", 0.01, 0, 1),
                    settings.integer("negatives", 5, 0, 1000),
                    settings.real("negativeWeight", 0.1, 0, 10),
                    settings.integer("itemPasses", 150, 0, 10_000),
                    settings.integer("jointPasses", 30, 0, 10_000));
        }
    }

    /**
     * How trees are grown.
     *
     * @param trees how many
     * @param depth how many questions one after the other at most
     * @param keep with what probability a tree but the first may ask about an attribute
     * @param sample how many sessions are drawn for a tree, as a share of all
     * @param passes how many times a node's vector goes through its sessions
     * @param loss what the division of a node is judged by
     * @param gini a node is left whole if 1 - (items / sessions)^2 is below this
     */
    record Growth(int trees, int depth, double keep, double sample, int passes, NodeFit.Loss loss, double gini) {

        private static Growth read(Settings settings) {
            return new Growth(
                    settings.integer("trees", 11, 1, 1000),
                    settings.integer("depth", 8, 1, 30),
                    settings.real("keep", 0.9, 0, 1),
                    settings.real("sample", 0.9, 0.001, 1),
                    settings.integer("fitPasses", 20, 1, 1000),
                    NodeFit.Loss.valueOf(settings.choice("loss", "released", "released", "logistic")
                            .toUpperCase(Locale.ROOT)),
                    settings.real("gini", 0, 0, 1));
        }
    }
}
