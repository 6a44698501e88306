package askwalk.graph.memory;

import askwalk.graph.Ids;
import java.util.Arrays;

/**
 * Compressed sparse rows: the neighbours of vertex {@code v} are {@code targets[offsets[v]] … targets[offsets[v+1]-1]},
 * ascending.
 */
final class Adjacency {

    final int[] offsets;
    final int[] targets;

    private Adjacency(int[] offsets, int[] targets) {
        this.offsets = offsets;
        this.targets = targets;
    }

    /** Groups edges by {@code rows}; targets ascend in each row because the edges ascend by {@code columns} there. */
    static Adjacency of(Ids rows, Ids columns, int rowCount) {
        int[] offsets = new int[rowCount + 1];
        for (int edge = 0; edge < rows.size(); edge++) {
            offsets[rows.get(edge) + 1]++;
        }
        for (int row = 0; row < rowCount; row++) {
            offsets[row + 1] += offsets[row];
        }
        int[] next = offsets.clone();
        int[] targets = new int[rows.size()];
        for (int edge = 0; edge < rows.size(); edge++) {
            targets[next[rows.get(edge)]++] = columns.get(edge);
        }
        return new Adjacency(offsets, targets);
    }

    int rowCount() {
        return offsets.length - 1;
    }

    int start(int row) {
        return offsets[row];
    }

    int end(int row) {
        return offsets[row + 1];
    }

    int degree(int row) {
        return offsets[row + 1] - offsets[row];
    }

    boolean contains(int row, int target) {
        return Arrays.binarySearch(targets, offsets[row], offsets[row + 1], target) >= 0;
    }
}
