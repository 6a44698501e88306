package askwalk.graph.memory;

import askwalk.graph.Adjacency;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A cache of co-occurrence counts: for an attribute that many items carry, the number of these items that carry each
 * attribute. A row is counted on first use and kept if it takes no more memory than the list of the items, so all rows
 * together take no more memory than the edges. Two threads may count the same row, with the same result. Safe for
 * concurrent use.
 */
final class CooccurrenceCache {

    private final Adjacency attributesOfItem;
    private final Adjacency itemsOfAttribute;
    private final AtomicReferenceArray<int[]> rows;

    CooccurrenceCache(Adjacency attributesOfItem, Adjacency itemsOfAttribute) {
        this.attributesOfItem = attributesOfItem;
        this.itemsOfAttribute = itemsOfAttribute;
        rows = new AtomicReferenceArray<>(itemsOfAttribute.rowCount());
    }

    /** Returns whether the row of an attribute is cached on first use. */
    boolean has(int attribute) {
        return itemsOfAttribute.degree(attribute) >= itemsOfAttribute.rowCount();
    }

    /** Copies the row of an attribute, of which {@link #has} is true. */
    void copy(int attribute, int[] into) {
        int[] row = rows.get(attribute);
        if (row == null) {
            row = count(attribute);
            rows.set(attribute, row);
        }
        System.arraycopy(row, 0, into, 0, row.length);
    }

    private int[] count(int attribute) {
        int[] counts = new int[itemsOfAttribute.rowCount()];
        int[] attributes = attributesOfItem.targets();
        for (int i = itemsOfAttribute.start(attribute); i < itemsOfAttribute.end(attribute); i++) {
            int item = itemsOfAttribute.targets()[i];
            int end = attributesOfItem.end(item);
            for (int at = attributesOfItem.start(item); at < end; at++) {
                counts[attributes[at]]++;
            }
        }
        return counts;
    }
}
