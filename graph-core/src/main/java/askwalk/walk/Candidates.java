package askwalk.walk;

import askwalk.graph.AttributeLists;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import java.util.Arrays;

/**
 * The candidate items and, for each attribute, the number of them that carry it. They are read from the graph once for
 * an opening; the attributes are counted once someone needs the counts, since not every policy does. When items are
 * removed, the counts are either reduced by the attributes of the removed items or recomputed from the remaining items,
 * whichever are fewer; so all turns together cost little more than the first.
 *
 * <p>Algorithm: with C the candidates and A(i) the attributes of item i, count(a) is the number of i in C with a in
 * A(i). The rows of {@code AttributeLists} hold C and A(i), items ascending; dropping items moves the remaining rows to
 * the front, without copying attributes. A yes reads the carriers of the accepted attribute, keeps those in C, and
 * merges them with C; both ascend. With D the removed candidates and S the remaining ones,
 *
 * <pre>{@code
 * |S| < |C| / 2 (by the number of carriers):  count = 0, then add A(i) for each i in S
 * else:                                       subtract A(i) for each i in D
 * }</pre>
 *
 * <p>Cost: the first selection is O(sum of |A(i)| over C), or O(attributes) where the graph has cached counts. A yes is
 * O(|C| + carriers) and the attributes of D or S: an item's are subtracted once at most, and counting again at least
 * halves C, so that this part of all turns together is O(|C| max |A(i)|) for the first C. A no to items is O(|C|) and
 * the attributes of the removed items. Counting again adds O(attributes) to clear the counts. Membership is a bit set
 * of the items. After the first selection and the first count nothing of the catalogue's size is allocated.
 */
final class Candidates {

    /** Greater than any item. */
    private static final int NO_ITEM = Integer.MAX_VALUE;

    private final KnowledgeGraph graph;
    private final AttributeLists rows = new AttributeLists();
    private final long[] members;

    /** The items to keep, or a few to drop; ascending. */
    private final IdBuffer named = new IdBuffer();

    /** The rows to drop. */
    private int[] droppedRows = new int[0];

    /** Of all attributes; empty until they are needed first. */
    private int[] counts = new int[0];

    /** Whether the counts are those of the candidates. */
    private boolean counted;

    /** The constraints that select the candidates; null if some were removed since. */
    private Constraints selection;

    Candidates(KnowledgeGraph graph) {
        this.graph = graph;
        members = BitSets.ofSize(graph.count(VertexType.ITEM));
    }

    AttributeLists rows() {
        return rows;
    }

    boolean contains(int item) {
        return BitSets.contains(members, item);
    }

    int[] counts() {
        if (!counted) {
            count();
        }
        return counts;
    }

    private void count() {
        if (counts.length == 0) {
            counts = new int[graph.count(VertexType.ATTRIBUTE)];
        }
        if (selection != null && graph.hasCachedCounts(selection)) {
            graph.attributeCounts(selection, counts);
        } else {
            countRows();
        }
        counted = true;
    }

    /** Lists the attributes that some candidate carries, ascending. */
    void listCarried(IdBuffer into) {
        into.clear();
        into.addRange(0, counts().length);
        dropUncarried(into);
    }

    /** Drops from a list the attributes that no candidate carries. */
    void dropUncarried(IdBuffer attributes) {
        int[] now = counts();
        int[] ids = attributes.array();
        int size = attributes.size();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int attribute = ids[i];
            ids[kept] = attribute;
            kept += -now[attribute] >>> 31; // 1 for a count above 0, else 0, without a branch to mispredict
        }
        attributes.truncate(kept);
    }

    void clear() {
        for (int row = 0; row < rows.size(); row++) {
            BitSets.remove(members, rows.items()[row]);
        }
        rows.truncate(0);
        counted = false;
        selection = null;
    }

    /** Reads the candidates from the graph; there must be none yet. If that fails, there are still none. */
    void select(Constraints constraints) {
        try {
            graph.attributeLists(constraints, rows);
        } catch (RuntimeException e) {
            clear();
            throw e;
        }
        for (int row = 0; row < rows.size(); row++) {
            BitSets.add(members, rows.items()[row]);
        }
        selection = constraints;
    }

    /** Keeps the candidates that meet the constraints of accepted attributes. */
    void keepCarriers(Constraints accepted) {
        graph.items(accepted, named);
        keepMarked(named, members);
        keepRows();
    }

    /** Keeps the candidates that are in a set of items. */
    void keep(long[] items) {
        named.clear();
        named.addAll(rows.items(), 0, rows.size());
        keepMarked(named, items);
        keepRows();
    }

    /** Keeps the ids of a list that are in a set. */
    private static void keepMarked(IdBuffer list, long[] set) {
        int[] ids = list.array();
        int size = list.size();
        int marked = 0;
        for (int i = 0; i < size; i++) {
            int id = ids[i];
            ids[marked] = id;
            marked += (int) (set[id >>> 6] >>> id) & 1; // no branch, which would often be predicted wrongly
        }
        list.truncate(marked);
    }

    /** Drops the rows of all candidates that are not in {@link #named}. */
    private void keepRows() {
        int keptCount = named.size();
        int size = rows.size();
        if (keptCount == size) {
            return;
        }
        selection = null;
        counted &= 2 * keptCount >= size;
        named.add(NO_ITEM);
        int[] keptItems = named.array();
        if (counted) {
            subtractOthers(keptItems, size - keptCount);
        }
        int[] items = rows.items();
        int[] starts = rows.starts();
        int[] ends = rows.ends();
        int next = 0;
        for (int row = 0; row < size; row++) {
            int item = items[row];
            members[item >>> 6] = 0; // the kept items are added again below
            items[next] = item;
            starts[next] = starts[row];
            ends[next] = ends[row];
            next += isSame(item, keptItems[next]);
        }
        rows.truncate(keptCount);
        for (int i = 0; i < keptCount; i++) {
            BitSets.add(members, keptItems[i]);
        }
    }

    /** Subtracts the attributes of all rows but those of the kept items. */
    private void subtractOthers(int[] keptItems, int others) {
        if (droppedRows.length <= others) {
            droppedRows = new int[others + (others >> 1) + 1];
        }
        int[] dropped = droppedRows;
        int[] items = rows.items();
        int size = rows.size();
        int next = 0;
        for (int row = 0; row < size; row++) {
            dropped[row - next] = row;
            next += isSame(items[row], keptItems[next]);
        }
        int[] starts = rows.starts();
        int[] ends = rows.ends();
        for (int i = 0; i < others; i++) {
            subtract(starts[dropped[i]], ends[dropped[i]]);
        }
    }

    /** Returns 1 if two ids are the same and 0 otherwise, without a branch. */
    private static int isSame(int id, int other) {
        return ((id ^ other) - 1) >>> 31;
    }

    /** Drops the candidates in a part of a list of items, which is short. */
    void drop(IdBuffer rejected, int from) {
        named.clear();
        named.addAll(rejected.array(), from, rejected.size());
        named.sortDistinct();
        int size = rows.size();
        int next = 0;
        int end = 0; // of the rows before the next one to drop
        for (int i = 0; i < named.size(); i++) {
            int row = Arrays.binarySearch(rows.items(), next, size, named.get(i));
            if (row < 0) {
                continue;
            }
            BitSets.remove(members, named.get(i));
            if (counted) {
                subtract(rows.starts()[row], rows.ends()[row]);
            }
            rows.move(next, row, end);
            end += row - next;
            next = row + 1;
        }
        if (next > 0) {
            selection = null;
            rows.move(next, size, end);
            rows.truncate(end + size - next);
        }
    }

    private void countRows() {
        Arrays.fill(counts, 0);
        int[] attributes = rows.attributes();
        int size = rows.size();
        for (int row = 0; row < size; row++) {
            int end = rows.ends()[row];
            for (int at = rows.starts()[row]; at < end; at++) {
                counts[attributes[at]]++;
            }
        }
    }

    private void subtract(int start, int end) {
        int[] attributes = rows.attributes();
        for (int at = start; at < end; at++) {
            counts[attributes[at]]--;
        }
    }
}
