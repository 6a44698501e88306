package askwalk.walk;

import askwalk.graph.AttributeLists;
import askwalk.graph.Constraints;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import java.util.Arrays;

/**
 * The candidate items and how many of them carry each attribute. They are read from the graph once for an opening; from
 * then on each removed item takes its attributes off the counts, so all turns together cost about as much as the first.
 */
final class Candidates {

    private final KnowledgeGraph graph;
    private final AttributeLists rows = new AttributeLists();
    private final long[] members;
    private final int[] counts;
    private final long[] carried;

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
        return BitSets.next(carried, from);
    }

    void clear() {
        for (int row = 0; row < rows.size(); row++) {
            BitSets.remove(members, rows.items()[row]);
            for (int at = rows.starts()[row]; at < rows.ends()[row]; at++) {
                int attribute = rows.attributes()[at];
                counts[attribute] = 0;
                BitSets.remove(carried, attribute);
            }
        }
        rows.truncate(0);
    }

    void select(Constraints constraints) {
        clear();
        graph.attributeLists(constraints, rows);
        int[] attributes = rows.attributes();
        for (int row = 0; row < rows.size(); row++) {
            BitSets.add(members, rows.items()[row]);
            int end = rows.ends()[row];
            for (int at = rows.starts()[row]; at < end; at++) {
                int attribute = attributes[at];
                if (counts[attribute]++ == 0) {
                    BitSets.add(carried, attribute);
                }
            }
        }
    }

    void keepCarriers(int attribute) {
        int kept = 0;
        int size = rows.size();
        for (int row = 0; row < size; row++) {
            if (Arrays.binarySearch(rows.attributes(), rows.starts()[row], rows.ends()[row], attribute) >= 0) {
                rows.move(row, kept++);
            } else {
                forget(row);
            }
        }
        rows.truncate(kept);
    }

    void remove(int item) {
        if (!contains(item)) {
            return;
        }
        int gone = Arrays.binarySearch(rows.items(), 0, rows.size(), item);
        forget(gone);
        for (int row = gone + 1; row < rows.size(); row++) {
            rows.move(row, row - 1);
        }
        rows.truncate(rows.size() - 1);
    }

    private void forget(int row) {
        BitSets.remove(members, rows.items()[row]);
        int[] attributes = rows.attributes();
        int end = rows.ends()[row];
        for (int at = rows.starts()[row]; at < end; at++) {
            int attribute = attributes[at];
            if (--counts[attribute] == 0) {
                BitSets.remove(carried, attribute);
            }
        }
    }
}
