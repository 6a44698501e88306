package askwalk.graph.memory;

import askwalk.graph.Adjacency;
import askwalk.graph.AttributeSchema;
import askwalk.graph.IdBuffer;

/**
 * The items that leave each incomplete group open: they have no attribute of it. One bit for each item and incomplete
 * group. Immutable.
 */
final class OpenItems {

    private final AttributeSchema schema;
    private final int itemCount;

    /** For each attribute the items that are stated to lack it. */
    private final Adjacency lackedBy;

    /** For each incomplete group a set of items; null for a complete group. */
    private final long[][] open;

    OpenItems(AttributeSchema schema, Adjacency attributesOfItem, Adjacency lackedBy) {
        this.schema = schema;
        this.lackedBy = lackedBy;
        itemCount = attributesOfItem.rowCount();
        open = new long[schema.groups().size()][];
        for (int group = 0; group < open.length; group++) {
            if (!schema.groups().get(group).complete()) {
                open[group] = allItems();
            }
        }
        for (int item = 0; item < itemCount; item++) {
            for (int at = attributesOfItem.start(item); at < attributesOfItem.end(item); at++) {
                int group = schema.group(attributesOfItem.target(at));
                if (group >= 0 && open[group] != null) {
                    open[group][item >> 6] &= ~(1L << item);
                }
            }
        }
    }

    private long[] allItems() {
        long[] items = new long[(itemCount + 63) >> 6];
        for (int item = 0; item < itemCount; item++) {
            items[item >> 6] |= 1L << item;
        }
        return items;
    }

    /** Lists the items that carry an attribute or leave it open, ascending. */
    void list(Adjacency itemsOfAttribute, int attribute, IdBuffer into) {
        if (schema.canBeOpen(attribute)) {
            into.addRange(0, itemCount);
            keep(itemsOfAttribute, attribute, into);
        } else {
            into.addAll(itemsOfAttribute.targets(), itemsOfAttribute.start(attribute), itemsOfAttribute.end(attribute));
        }
    }

    /** Keeps the items of an ascending list that carry an attribute or leave it open. */
    void keep(Adjacency itemsOfAttribute, int attribute, IdBuffer items) {
        long[] ofGroup = schema.canBeOpen(attribute) ? open[schema.group(attribute)] : null;
        int[] ids = items.array();
        int carrier = itemsOfAttribute.start(attribute);
        int lastCarrier = itemsOfAttribute.end(attribute);
        int kept = 0;
        for (int i = 0; i < items.size(); i++) {
            int item = ids[i];
            while (carrier < lastCarrier && itemsOfAttribute.target(carrier) < item) {
                carrier++;
            }
            boolean carries = carrier < lastCarrier && itemsOfAttribute.target(carrier) == item;
            if (carries || (ofGroup != null && isOpen(ofGroup, item) && !lackedBy.contains(attribute, item))) {
                ids[kept++] = item;
            }
        }
        items.truncate(kept);
    }

    private static boolean isOpen(long[] items, int item) {
        return (items[item >> 6] & 1L << item) != 0;
    }
}
