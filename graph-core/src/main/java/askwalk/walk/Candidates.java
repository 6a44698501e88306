package askwalk.walk;

import askwalk.graph.AttributeLists;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import java.util.Arrays;

/**
 * The candidate items and how many of them carry each attribute. They are read from the graph once for an opening. When
 * items go, the counts are either reduced by what the items that went carry or made anew from those that stay,
 * whichever are fewer; so all turns together cost little more than the first.
 */
final class Candidates {

    private final KnowledgeGraph graph;
    private final AttributeLists rows = new AttributeLists();
    private final IdBuffer carriers = new IdBuffer();
    private final long[] members;
    private final int[] counts;
    /** Once noted: all attributes that some candidate carries, and perhaps some that none does any more. */
    private final long[] carried;

    private boolean carriedNoted;

    Candidates(KnowledgeGraph graph) {
        this.graph = graph;
        members = BitSets.ofSize(graph.count(VertexType.ITEM));
        counts = new int[graph.count(VertexType.ATTRIBUTE)];
        carried = BitSets.ofSize(counts.length);
    }

    AttributeLists rows() {
        return rows;
    }

    boolean contains(int item) {
        return BitSets.contains(members, item);
    }

    int count(int attribute) {
        return counts[attribute];
    }

    /** The smallest attribute from {@code from} on that some candidate carries, or -1. */
    int nextCarried(int from) {
        if (!carriedNoted) {
            noteCarried();
        }
        int attribute = BitSets.next(carried, from);
        while (attribute >= 0 && counts[attribute] == 0) {
            BitSets.remove(carried, attribute);
            attribute = BitSets.next(carried, attribute + 1);
        }
        return attribute;
    }

    void clear() {
        for (int row = 0; row < rows.size(); row++) {
            BitSets.remove(members, rows.items()[row]);
        }
        rows.truncate(0);
        Arrays.fill(counts, 0);
        carriedNoted = false;
    }

    void select(Constraints constraints) {
        clear();
        graph.attributeLists(constraints, rows);
        for (int row = 0; row < rows.size(); row++) {
            BitSets.add(members, rows.items()[row]);
        }
        countRows();
    }

    /** Keeps the candidates that carry all of the accepted attributes, the newest of which is {@code newest}. */
    void keepCarriers(Ids accepted, int newest) {
        graph.items(Constraints.allOf(accepted), carriers);
        boolean anew = 2 * counts[newest] < rows.size();
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
                BitSets.remove(members, item);
                if (!anew) {
                    uncount(row);
                }
            }
        }
        rows.truncate(kept);
        if (anew) {
            Arrays.fill(counts, 0);
            countRows();
        }
    }

    void remove(int item) {
        if (!contains(item)) {
            return;
        }
        BitSets.remove(members, item);
        int gone = Arrays.binarySearch(rows.items(), 0, rows.size(), item);
        uncount(gone);
        for (int row = gone + 1; row < rows.size(); row++) {
            rows.move(row, row - 1);
        }
        rows.truncate(rows.size() - 1);
    }

    private void countRows() {
        int[] attributes = rows.attributes();
        int size = rows.size();
        for (int row = 0; row < size; row++) {
            int end = rows.ends()[row];
            for (int at = rows.starts()[row]; at < end; at++) {
                counts[attributes[at]]++;
            }
        }
    }

    private void noteCarried() {
        for (int word = 0; word < carried.length; word++) {
            long bits = 0;
            int first = word << 6;
            int end = Math.min(first + 64, counts.length);
            for (int attribute = first; attribute < end; attribute++) {
                bits |= counts[attribute] == 0 ? 0 : 1L << attribute;
            }
            carried[word] = bits;
        }
        carriedNoted = true;
    }

    private void uncount(int row) {
        int[] attributes = rows.attributes();
        int end = rows.ends()[row];
        for (int at = rows.starts()[row]; at < end; at++) {
            counts[attributes[at]]--;
        }
    }
}
