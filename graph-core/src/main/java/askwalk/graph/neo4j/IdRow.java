package askwalk.graph.neo4j;

import askwalk.graph.AttributeLists;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.neo4j.driver.Value;

/** A vertex and its neighbours as one array: the vertex first, then the neighbours, ascending and distinct. */
final class IdRow {

    private IdRow() {}

    static int[] of(int vertex, Value list, VertexIds neighbours) {
        int[] row = new int[1 + list.size()];
        row[0] = vertex;
        int length = 1;
        for (Value neighbour : list.values()) {
            int id = neighbours.id(neighbour);
            if (id >= 0) {
                row[length++] = id;
            }
        }
        Arrays.sort(row, 1, length);
        int kept = Math.min(length, 2);
        for (int at = 2; at < length; at++) {
            if (row[at] != row[kept - 1]) {
                row[kept++] = row[at];
            }
        }
        return kept == row.length ? row : Arrays.copyOf(row, kept);
    }

    /** Fills the buffer with the rows of items, which may come in any order and more than once. */
    static void fill(AttributeLists into, List<int[]> rows) {
        int[][] sorted = rows.toArray(int[][]::new);
        Arrays.sort(sorted, Comparator.comparingInt(row -> row[0]));
        int length = 0;
        for (int[] row : sorted) {
            length += row.length - 1;
        }
        int[] attributes = new int[length];
        into.reset(attributes);
        int last = -1;
        int start = 0;
        for (int[] row : sorted) {
            if (row[0] > last) {
                last = row[0];
                int end = start + row.length - 1;
                System.arraycopy(row, 1, attributes, start, row.length - 1);
                into.add(last, start, end);
                start = end;
            }
        }
    }
}
