package askwalk.policy.infogain.prior;

import askwalk.graph.Adjacency;

/**
 * Tells for items in ascending order whether they carry an attribute. It merges them with the carriers of the
 * attribute, or searches the attributes of each item if the carriers are many more than the items. For one pass over
 * the items.
 */
public final class Carriers {

    /** With more carriers for each item than this, a search takes less time than the merge. */
    private static final int SEARCHED = 8;

    private final Adjacency attributesOfItem;
    private final int attribute;

    /** The items of all attributes, of which those from {@code next} to {@code end} carry this one. */
    private final int[] items;

    /** The items that carry it as a set of bits, or null. */
    private final long[] set;

    private final boolean merges;
    private final int end;
    private int next;

    Carriers(InteractionHistory history, int attribute, int itemCount) {
        attributesOfItem = history.attributesOfItem;
        this.attribute = attribute;
        items = history.itemsOfAttribute.targets();
        next = history.itemsOfAttribute.start(attribute);
        end = history.itemsOfAttribute.end(attribute);
        set = history.itemSetOfAttribute[attribute];
        merges = end - next <= SEARCHED * (long) itemCount;
    }

    /**
     * Returns whether an item carries the attribute.
     *
     * @param item an item that is larger than that of the last call
     */
    public boolean contains(int item) {
        if (set != null) {
            return (set[item >>> 6] >>> item & 1) != 0;
        }
        if (!merges) {
            return attributesOfItem.contains(item, attribute);
        }
        while (next < end && items[next] < item) {
            next++;
        }
        return next < end && items[next] == item;
    }
}
