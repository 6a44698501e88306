package askwalk.policy.infogain.prior;

import askwalk.graph.Adjacency;

/**
 * The attributes of each item in blocks of four. The last block of an item is filled with ids that no attribute has, so
 * that a loop over an item's attributes has few different lengths: the processor then predicts its end more often,
 * which takes more time than the additions. Immutable as long as its arrays are not modified.
 */
public final class AttributeBlocks {

    /** The number of attributes in a block. */
    public static final int SIZE = 4;

    /** The number of ids after the last attribute that fill blocks. */
    public static final int FILLERS = SIZE - 1;

    /** The same attributes without fillers. */
    public final Adjacency lists;

    /** The start of each item's blocks in {@link #attributes}, and the end of the last one, {@code [items + 1]}. */
    public final int[] offsets;

    /** The attributes of all items, ascending within an item, then fillers. */
    public final int[] attributes;

    /**
     * Fills blocks.
     *
     * @param attributesOfItem the attributes of each item, ascending
     * @param attributeCount the number of attributes
     * @throws ArithmeticException if there are more than two billion
     */
    public AttributeBlocks(Adjacency attributesOfItem, int attributeCount) {
        lists = attributesOfItem;
        offsets = new int[attributesOfItem.rowCount() + 1];
        for (int item = 0; item + 1 < offsets.length; item++) {
            int blocks = (attributesOfItem.degree(item) + FILLERS) / SIZE;
            offsets[item + 1] = Math.addExact(offsets[item], blocks * SIZE);
        }
        attributes = new int[offsets[offsets.length - 1]];
        for (int item = 0; item + 1 < offsets.length; item++) {
            int next = offsets[item];
            for (int at = attributesOfItem.start(item); at < attributesOfItem.end(item); at++) {
                attributes[next++] = attributesOfItem.target(at);
            }
            for (int filler = attributeCount; next < offsets[item + 1]; filler++) {
                attributes[next++] = filler;
            }
        }
    }
}
