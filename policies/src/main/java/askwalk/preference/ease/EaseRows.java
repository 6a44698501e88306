package askwalk.preference.ease;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The training matrix of a linear autoencoder, with a column for each item. A row of a user has ones for the training
 * interactions; a row of an attribute has ones for the items that carry it. Immutable as long as its arrays are not
 * modified.
 */
final class EaseRows {

    /** The training items of each user, ascending, including users without a row. */
    final Adjacency itemsOfUser;

    /** The rows of each item, [items][], rows of users first. */
    final int[][] rowsOfItem;

    /** The row of each user, [users]; -1 for users without a row. */
    final int[] rowOfUser;

    /** The number of rows of users; rows of attributes follow. */
    final int userRows;

    /** The number of rows. */
    final int count;

    /**
     * Reads the rows from a graph.
     *
     * @param max the maximum number of rows; users with few interactions and attributes with few items are left out,
     *     attributes first, with ties broken by the hash
     * @param hash the hash that breaks ties
     */
    EaseRows(KnowledgeGraph graph, int max, IntUnaryOperator hash) {
        itemsOfUser = graph.adjacency(Relation.INTERACTED_WITH, Direction.FORWARD);
        Adjacency itemsOfAttribute = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.BACKWARD);
        List<Integer> users = largest(itemsOfUser, max, hash);
        List<Integer> attributes = largest(itemsOfAttribute, max - users.size(), hash);
        userRows = users.size();
        count = userRows + attributes.size();
        rowOfUser = new int[itemsOfUser.rowCount()];
        Arrays.fill(rowOfUser, -1);
        for (int row = 0; row < userRows; row++) {
            rowOfUser[users.get(row)] = row;
        }
        Adjacency.Builder rows = new Adjacency.Builder(graph.count(VertexType.ITEM));
        forEachEntry(itemsOfUser, users, 0, (row, item) -> rows.count(item));
        forEachEntry(itemsOfAttribute, attributes, userRows, (row, item) -> rows.count(item));
        rows.allocate();
        forEachEntry(itemsOfUser, users, 0, (row, item) -> rows.add(item, row));
        forEachEntry(itemsOfAttribute, attributes, userRows, (row, item) -> rows.add(item, row));
        rowsOfItem = rows.build().toArrays();
    }

    /** A consumer of the nonzero entries of the matrix. */
    private interface Entry {
        void accept(int row, int item);
    }

    private static void forEachEntry(Adjacency lists, List<Integer> ids, int firstRow, Entry action) {
        for (int i = 0; i < ids.size(); i++) {
            for (int index = lists.start(ids.get(i)); index < lists.end(ids.get(i)); index++) {
                action.accept(firstRow + i, lists.target(index));
            }
        }
    }

    int itemCount() {
        return rowsOfItem.length;
    }

    /**
     * Returns the value of the entries of a row: 1 for users, the square root of the attribute weight for attributes.
     */
    double entry(int row, double attributeWeight) {
        return row < userRows ? 1 : Math.sqrt(attributeWeight);
    }

    private static List<Integer> largest(Adjacency lists, int max, IntUnaryOperator hash) {
        Comparator<Integer> bySize = Comparator.comparingInt(id -> -lists.degree(id));
        return IntStream.range(0, lists.rowCount())
                .filter(id -> lists.degree(id) > 0)
                .boxed()
                .sorted(bySize.thenComparingInt(hash::applyAsInt))
                .limit(Math.max(0, max))
                .toList();
    }
}
