package askwalk.preference.ease;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.preference.Interactions;
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
    final Ids[] itemsOfUser;

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
        Interactions interactions = new Interactions(graph);
        itemsOfUser = interactions.itemsOfUser;
        Ids[] itemsOfAttribute = carriers(graph);
        List<Integer> users = largest(itemsOfUser, most, hash);
        List<Integer> attributes = largest(itemsOfAttribute, most - users.size(), hash);
        userRows = users.size();
        count = userRows + attributes.size();
        rowOfUser = new int[itemsOfUser.length];
        Arrays.fill(rowOfUser, -1);
        IdBuffer[] rows = new IdBuffer[interactions.usersOfItem.length];
        for (int item = 0; item < rows.length; item++) {
            rows[item] = new IdBuffer(8);
        }
        for (int row = 0; row < count; row++) {
            boolean ofUser = row < userRows;
            int id = ofUser ? users.get(row) : attributes.get(row - userRows);
            if (ofUser) {
                rowOfUser[id] = row;
            }
            Ids items = ofUser ? itemsOfUser[id] : itemsOfAttribute[id];
            for (int i = 0; i < items.size(); i++) {
                rows[items.get(i)].add(row);
            }
        }
        rowsOfItem = new int[rows.length][];
        for (int item = 0; item < rows.length; item++) {
            rowsOfItem[item] = Arrays.copyOf(rows[item].array(), rows[item].size());
        }
    }

    int itemCount() {
        return rowsOfItem.length;
    }

    /** What stands in a row where it has an entry: the attributes' weight counts by its root, users count one. */
    double entry(int row, double attributeWeight) {
        return row < userRows ? 1 : Math.sqrt(attributeWeight);
    }

    private static Ids[] carriers(KnowledgeGraph graph) {
        Ids[] carriers = new Ids[graph.count(VertexType.ATTRIBUTE)];
        IdBuffer buffer = new IdBuffer();
        for (int attribute = 0; attribute < carriers.length; attribute++) {
            graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.BACKWARD, attribute, buffer);
            carriers[attribute] = Ids.copyOf(buffer);
        }
        return carriers;
    }

    private static List<Integer> largest(Ids[] lists, int most, IntUnaryOperator hash) {
        Comparator<Integer> bySize = Comparator.comparingInt(id -> -lists[id].size());
        return IntStream.range(0, lists.length)
                .filter(id -> lists[id].size() > 0)
                .boxed()
                .sorted(bySize.thenComparingInt(hash::applyAsInt))
                .limit(Math.max(0, most))
                .toList();
    }
}
