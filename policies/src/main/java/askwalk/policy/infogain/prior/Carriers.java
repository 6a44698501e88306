package askwalk.policy.infogain.prior;

import java.util.Arrays;

/**
 * Tells for items in ascending order whether they carry an attribute. It merges them with the carriers of the
 * attribute, or searches the attributes of each item if the carriers are many more than the items. For one pass over
 * the items.
 */
public final class Carriers {

    /** With more carriers for each item than this, a search takes less time than the merge. */
    private static final int SEARCHED = 8;

    private final int[][] attributesOfItem;
    private final int attribute;
    private final int[] carriers;
    private final boolean merges;
    private int next;

    Carriers(InteractionHistory history, int attribute, int itemCount) {
        attributesOfItem = history.attributesOfItem;
        this.attribute = attribute;
        carriers = history.itemsOfAttribute[attribute];
        merges = carriers.length <= SEARCHED * (long) itemCount;
    }

    /**
     * Returns whether an item carries the attribute.
     *
     * @param item an item that is larger than that of the last call
     */
    public boolean contains(int item) {
        if (!merges) {
            return Arrays.binarySearch(attributesOfItem[item], attribute) >= 0;
        }
        while (next < carriers.length && carriers[next] < item) {
            next++;
        }
        return next < carriers.length && carriers[next] == item;
    }
}
