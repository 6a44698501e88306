package askwalk.graph.memory;

import askwalk.graph.Adjacency;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * How often each attribute goes together with one that many items carry. A row is counted when it is first asked for
 * and then kept, if it takes no more room than the list of the items; so all rows together take no more than the edges.
 * Two threads may count the same row, which comes to the same. Safe for concurrent use.
 */
final class RememberedCounts {

    private final Adjacency attributesOfItem;
    private final Adjacency itemsOfAttribute;
    private final AtomicReferenceArray<int[]> rows;

    RememberedCounts(Adjacency attributesOfItem, Adjacency itemsOfAttribute) {
        this.attributesOfItem = attributesOfItem;
        this.itemsOfAttribute = itemsOfAttribute;
        rows = new AtomicReferenceArray<>(itemsOfAttribute.rowCount());
    }

    /** Says whether the row of an attribute is kept. */
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
