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
 * the front, without copying attributes. A yes intersects C with the carriers of all accepted attributes by a merge of
 * ascending lists. With D the removed candidates and S the remaining ones,
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

    private final KnowledgeGraph graph;
    private final AttributeLists rows = new AttributeLists();
    private final IdBuffer carriers = new IdBuffer();
    private final long[] members;

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

    /** Keeps the candidates that meet the constraints of all accepted attributes. */
    void keepCarriers(Constraints accepted) {
        graph.items(accepted, carriers);
        boolean recount = 2 * carriers.size() < rows.size();
        int[] items = rows.items();
        int size = rows.size();
        int[] carrierIds = carriers.array();
        int carrierCount = carriers.size();
        int carrier = 0;
        int kept = 0;
        for (int row = 0; row < size; row++) {
            int item = items[row];
            while (carrier < carrierCount && carrierIds[carrier] < item) {
                carrier++;
            }
            if (carrier < carrierCount && carrierIds[carrier] == item) {
                rows.move(row, kept++);
            } else {
                remove(row, !recount);
            }
        }
        rows.truncate(kept);
        counted &= !recount;
    }

    /** Drops the candidates that are in a set of items. */
    void drop(long[] rejected) {
        int[] items = rows.items();
        int size = rows.size();
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (BitSets.contains(rejected, items[row])) {
                remove(row, true);
            } else {
                rows.move(row, kept++);
            }
        }
        rows.truncate(kept);
    }

    /** Keeps the candidates that are in a set of items. */
    void keep(long[] kept) {
        int[] items = rows.items();
        int size = rows.size();
        int keptCount = 0;
        for (int row = 0; row < size; row++) {
            if (BitSets.contains(kept, items[row])) {
                keptCount++;
            }
        }
        boolean recount = 2 * keptCount < size;
        int next = 0;
        for (int row = 0; row < size; row++) {
            if (BitSets.contains(kept, items[row])) {
                rows.move(row, next++);
            } else {
                remove(row, !recount);
            }
        }
        rows.truncate(next);
        counted &= !recount;
    }

    private void remove(int row, boolean subtract) {
        BitSets.remove(members, rows.items()[row]);
        selection = null;
        if (subtract && counted) {
            subtract(row);
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

    private void subtract(int row) {
        int[] attributes = rows.attributes();
        int end = rows.ends()[row];
        for (int at = rows.starts()[row]; at < end; at++) {
            counts[attributes[at]]--;
        }
    }
}
