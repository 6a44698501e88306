package askwalk.graph.memory;

import askwalk.graph.Adjacency;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import java.util.Arrays;

/** Selects the items under constraints by set operations on sorted lists, starting with the shortest list. */
final class ItemSelection {

    private final Adjacency itemsOfAttribute;
    private final int itemCount;

    /** Null if no group is incomplete. */
    private final OpenItems open;

    ItemSelection(Adjacency itemsOfAttribute, int itemCount, OpenItems open) {
        this.open = open;
        this.itemsOfAttribute = itemsOfAttribute;
        this.itemCount = itemCount;
    }

    void select(Constraints constraints, IdBuffer into) {
        into.clear();
        Ids allOf = open == null ? constraints.allOf().plusAll(constraints.allOfOrOpen()) : constraints.allOf();
        if (allOf.isEmpty() && open != null && !constraints.allOfOrOpen().isEmpty()) {
            open.list(itemsOfAttribute, constraints.allOfOrOpen().get(0), into);
        } else if (allOf.isEmpty()) {
            into.addRange(0, itemCount);
        } else {
            int rarest = rarest(allOf);
            into.addAll(itemsOfAttribute.targets(), itemsOfAttribute.start(rarest), itemsOfAttribute.end(rarest));
            for (int i = 0; i < allOf.size(); i++) {
                if (allOf.get(i) != rarest) {
                    filter(into, allOf.get(i), true);
                }
            }
        }
        if (open != null) {
            for (int i = allOf.isEmpty() ? 1 : 0; i < constraints.allOfOrOpen().size(); i++) {
                open.keep(itemsOfAttribute, constraints.allOfOrOpen().get(i), into);
            }
        }
        for (int i = 0; i < constraints.noneOf().size(); i++) {
            filter(into, constraints.noneOf().get(i), false);
        }
        if (!constraints.except().isEmpty()) {
            exclude(into, constraints.except());
        }
    }

    private int rarest(Ids attributes) {
        int rarest = attributes.get(0);
        for (int i = 1; i < attributes.size(); i++) {
            int attribute = attributes.get(i);
            if (itemsOfAttribute.degree(attribute) < itemsOfAttribute.degree(rarest)) {
                rarest = attribute;
            }
        }
        return rarest;
    }

    /** Keeps the items that carry the attribute, or those that do not. */
    private void filter(IdBuffer items, int attribute, boolean carriers) {
        int[] ids = items.array();
        int[] targets = itemsOfAttribute.targets();
        int at = itemsOfAttribute.start(attribute);
        int end = itemsOfAttribute.end(attribute);
        int kept = 0;
        for (int i = 0; i < items.size(); i++) {
            int item = ids[i];
            at = firstAtLeast(targets, at, end, item);
            if ((at < end && targets[at] == item) == carriers) {
                ids[kept++] = item;
            }
        }
        items.truncate(kept);
    }

    /**
     * Galloping search: doubles the step until it has passed the id, then bisects. Fast for near and for far positions.
     */
    private static int firstAtLeast(int[] sorted, int from, int end, int id) {
        int step = 1;
        int low = from;
        int high = from;
        while (high < end && sorted[high] < id) {
            low = high + 1;
            high += step;
            step <<= 1;
        }
        high = Math.min(high, end);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void exclude(IdBuffer items, Ids except) {
        int[] excluded = except.toArray();
        Arrays.sort(excluded);
        int[] ids = items.array();
        int kept = 0;
        for (int i = 0; i < items.size(); i++) {
            if (Arrays.binarySearch(excluded, ids[i]) < 0) {
                ids[kept++] = ids[i];
            }
        }
        items.truncate(kept);
    }
}
