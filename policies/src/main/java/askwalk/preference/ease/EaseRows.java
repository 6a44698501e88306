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
 * What a linear autoencoder learns from, as a matrix with a column for each item: rows of users, with ones where there
 * is a training interaction, and rows of attributes, with ones where an item carries it. Immutable if its arrays are
 * left alone.
 */
final class EaseRows {

    /** The training items of each user, ascending, whether the user has a row or not. */
    final Adjacency itemsOfUser;

    /** The rows of each item, those of users first. */
    final int[][] rowsOfItem;

    /** The row of each user; -1 for those without. */
    final int[] rowOfUser;

    /** How many rows are of users; those of attributes follow. */
    final int userRows;

    /** How many rows there are. */
    final int count;

    /**
     * Reads them.
     *
     * @param most how many rows there may be; beyond that, users of few interactions and attributes of few items are
     *     left out, attributes first, and of equals those that a seed says
     * @param hash breaks ties
     */
    EaseRows(KnowledgeGraph graph, int most, IntUnaryOperator hash) {
        itemsOfUser = graph.adjacency(Relation.INTERACTED_WITH, Direction.FORWARD);
        Adjacency itemsOfAttribute = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.BACKWARD);
        List<Integer> users = largest(itemsOfUser, most, hash);
        List<Integer> attributes = largest(itemsOfAttribute, most - users.size(), hash);
        userRows = users.size();
        count = userRows + attributes.size();
        rowOfUser = new int[itemsOfUser.rowCount()];
        Arrays.fill(rowOfUser, -1);
        for (int row = 0; row < userRows; row++) {
            rowOfUser[users.get(row)] = row;
        }
        Adjacency.Builder rows = new Adjacency.Builder(graph.count(VertexType.ITEM));
        each(itemsOfUser, users, 0, (row, item) -> rows.count(item));
        each(itemsOfAttribute, attributes, userRows, (row, item) -> rows.count(item));
        rows.allocate();
        each(itemsOfUser, users, 0, (row, item) -> rows.add(item, row));
        each(itemsOfAttribute, attributes, userRows, (row, item) -> rows.add(item, row));
        rowsOfItem = rows.build().toArrays();
    }

    /** An entry of the matrix. */
    private interface Entry {
        void at(int row, int item);
    }

    private static void each(Adjacency lists, List<Integer> ids, int firstRow, Entry action) {
        for (int i = 0; i < ids.size(); i++) {
            for (int at = lists.start(ids.get(i)); at < lists.end(ids.get(i)); at++) {
                action.at(firstRow + i, lists.target(at));
            }
        }
    }

    int itemCount() {
        return rowsOfItem.length;
    }

    /** What stands in a row where it has an entry: the attributes' weight counts by its root, users count one. */
    double entry(int row, double attributeWeight) {
        return row < userRows ? 1 : Math.sqrt(attributeWeight);
    }

    private static List<Integer> largest(Adjacency lists, int most, IntUnaryOperator hash) {
        Comparator<Integer> bySize = Comparator.comparingInt(id -> -lists.degree(id));
        return IntStream.range(0, lists.rowCount())
                .filter(id -> lists.degree(id) > 0)
                .boxed()
                .sorted(bySize.thenComparingInt(hash::applyAsInt))
                .limit(Math.max(0, most))
                .toList();
    }
}
