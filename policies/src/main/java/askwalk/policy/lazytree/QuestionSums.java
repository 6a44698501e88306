package askwalk.policy.lazytree;

import java.util.Arrays;

/**
 * For every question, the weight on a yes and the expected entropy of the items after the answer; the sums behind
 * {@link QuestionSearch#minEntropyQuestion}. For one conversation; its buffers are reused.
 */
final class QuestionSums {

    private final ItemPosterior posterior;
    private final PairTable table;
    private final boolean[] askable;
    private final double[] yesOfItem;
    private final double[] yes;
    private final double[] entropy;
    private final int[] questions;
    private int size;
    private double sumOfItemLogs;

    QuestionSums(ItemPosterior posterior, boolean[] askable) {
        this.posterior = posterior;
        this.askable = askable;
        table = posterior.table();
        yesOfItem = new double[askable.length];
        yes = new double[askable.length];
        entropy = new double[askable.length];
        questions = new int[askable.length];
    }

    /** Returns the listed questions: attribute ids, of which the first {@link #size()} count. */
    int[] questions() {
        return questions;
    }

    int size() {
        return size;
    }

    /** Returns the weight on a yes. */
    double yes(int attribute) {
        return yes[attribute];
    }

    /** Returns the expected entropy of the items after the answer, in nats. */
    double entropy(int attribute) {
        return entropy[attribute];
    }

    /**
     * Lists all questions that may be asked, informative or not, and returns their number; stops at {@code max + 1}.
     */
    int listQuestions(int max) {
        size = 0;
        for (int attribute = 0; attribute < askable.length && size <= max; attribute++) {
            if (mayAsk(attribute)) {
                questions[size++] = attribute;
            }
        }
        return size;
    }

    /** Computes the sums over the items, and lists the informative questions. */
    void compute() {
        clear();
        int[] items = posterior.items;
        for (int i = 0; i < posterior.size(); i++) {
            int item = items[i];
            double itemLog = xLogX(posterior.itemWeights[item]);
            sumOfItemLogs += itemLog;
            computeYesWeights(item);
            for (int at = table.itemStarts[item]; at < table.itemStarts[item + 1]; at++) {
                int attribute = table.itemAttributes[at];
                if (mayAsk(attribute)) {
                    add(attribute, posterior.itemWeights[item], itemLog);
                    yesOfItem[attribute] = 0;
                }
            }
        }
        toEntropies();
    }

    private boolean mayAsk(int attribute) {
        return askable[attribute] && !posterior.isAsked(attribute);
    }

    /** Computes an item's weight on a yes to each of its attributes. */
    private void computeYesWeights(int item) {
        for (int at = table.itemStarts[item]; at < table.itemStarts[item + 1]; at++) {
            yesOfItem[table.itemAttributes[at]] = posterior.independentWeights[item] * table.acceptanceRates[at];
        }
        for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
            double weight = posterior.pairWeights[pair];
            if (weight <= posterior.negligible()) {
                continue;
            }
            for (int at = table.pairStarts[pair]; at < table.pairStarts[pair + 1]; at++) {
                yesOfItem[table.pairAttributes[at]] += weight;
            }
        }
    }

    private void add(int attribute, double weight, double xLogXOfWeight) {
        double part = yesOfItem[attribute];
        if (yes[attribute] == 0 && part > 0) {
            questions[size++] = attribute;
        }
        yes[attribute] += part;
        entropy[attribute] += xLogX(part) + xLogX(weight - part) - xLogXOfWeight;
    }

    /** Converts sums of x ln x to entropies, and removes uninformative questions. */
    private void toEntropies() {
        double total = posterior.total();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int attribute = questions[i];
            if (posterior.isInformative(yes[attribute])) {
                questions[kept++] = attribute;
                double parts = xLogX(yes[attribute]) + xLogX(total - yes[attribute]);
                entropy[attribute] = (parts - sumOfItemLogs - entropy[attribute]) / total;
            }
        }
        size = kept;
    }

    private void clear() {
        Arrays.fill(yes, 0);
        Arrays.fill(entropy, 0);
        size = 0;
        sumOfItemLogs = 0;
    }

    private static double xLogX(double x) {
        return x > 0 ? x * Math.log(x) : 0;
    }
}
