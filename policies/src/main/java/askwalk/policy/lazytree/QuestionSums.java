package askwalk.policy.lazytree;

import java.util.Arrays;

/**
 * What every question would do to a {@link ItemPosterior}: how much weight is on a yes, and how much entropy of the
 * items is left on average when it is answered. For one conversation; its room is used again.
 */
final class QuestionSums {

    private final ItemPosterior belief;
    private final PairTable table;
    private final boolean[] askable;
    private final double[] ofItem;
    private final double[] yes;
    private final double[] entropy;
    private final int[] open;
    private int size;
    private double itemLogs;

    QuestionSums(ItemPosterior belief, boolean[] askable) {
        this.belief = belief;
        this.askable = askable;
        table = belief.table();
        ofItem = new double[askable.length];
        yes = new double[askable.length];
        entropy = new double[askable.length];
        open = new int[askable.length];
    }

    /** The questions that tell items apart: attribute ids, of which {@link #size()} count. */
    int[] open() {
        return open;
    }

    int size() {
        return size;
    }

    /** The weight on a yes. */
    double yes(int attribute) {
        return yes[attribute];
    }

    /** The expected entropy of items after the answer, in nats. */
    double entropy(int attribute) {
        return entropy[attribute];
    }

    /** Lists the questions that may be asked, of which some may tell nothing; gives up when there are too many. */
    int countOpen(int most) {
        size = 0;
        for (int attribute = 0; attribute < askable.length && size <= most; attribute++) {
            if (isOpen(attribute)) {
                open[size++] = attribute;
            }
        }
        return size;
    }

    /** Adds up over the items, and lists the questions that tell them apart. */
    void addUp() {
        clear();
        int[] live = belief.live;
        for (int i = 0; i < belief.size(); i++) {
            int item = live[i];
            double itemLog = timesLog(belief.items[item]);
            itemLogs += itemLog;
            gather(item);
            for (int at = table.itemStarts[item]; at < table.itemStarts[item + 1]; at++) {
                int attribute = table.itemAttributes[at];
                if (isOpen(attribute)) {
                    add(attribute, belief.items[item], itemLog);
                    ofItem[attribute] = 0;
                }
            }
        }
        keepDividing();
    }

    private boolean isOpen(int attribute) {
        return askable[attribute] && !belief.isAsked(attribute);
    }

    /** What an item's weight on a yes to each of its attributes is. */
    private void gather(int item) {
        for (int at = table.itemStarts[item]; at < table.itemStarts[item + 1]; at++) {
            ofItem[table.itemAttributes[at]] = belief.alone[item] * table.rates[at];
        }
        for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
            double weight = belief.pairs[pair];
            if (weight <= belief.negligible()) {
                continue;
            }
            for (int at = table.pairStarts[pair]; at < table.pairStarts[pair + 1]; at++) {
                ofItem[table.pairAttributes[at]] += weight;
            }
        }
    }

    private void add(int attribute, double whole, double wholeLog) {
        double part = ofItem[attribute];
        if (yes[attribute] == 0 && part > 0) {
            open[size++] = attribute;
        }
        yes[attribute] += part;
        entropy[attribute] += timesLog(part) + timesLog(whole - part) - wholeLog;
    }

    /** From sums of x ln x to entropies; questions that tell nothing go. */
    private void keepDividing() {
        double total = belief.total();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int attribute = open[i];
            if (belief.isDoubtful(yes[attribute])) {
                open[kept++] = attribute;
                double parts = timesLog(yes[attribute]) + timesLog(total - yes[attribute]);
                entropy[attribute] = (parts - itemLogs - entropy[attribute]) / total;
            }
        }
        size = kept;
    }

    private void clear() {
        Arrays.fill(yes, 0);
        Arrays.fill(entropy, 0);
        size = 0;
        itemLogs = 0;
    }

    private static double timesLog(double x) {
        return x > 0 ? x * Math.log(x) : 0;
    }
}
