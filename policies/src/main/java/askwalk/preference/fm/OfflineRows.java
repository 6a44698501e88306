package askwalk.preference.fm;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The rows of an offline evaluation, without conversations. A row has a tuple and some attributes of its item, accepted
 * in the order of questions. It tests whether the item is ranked above other items with these attributes, and its other
 * attributes above those that it does not carry. Immutable, so safe for concurrent use.
 */
final class OfflineRows {

    /** The maximum number of other candidates per row, as in EAR. */
    private static final int MAX_CANDIDATES = 300;

    final int[] users;
    final int[] items;
    /** The accepted attributes of each row, [rows][]. */
    final int[][] accepted;

    /** The other candidates of each row, [rows][], without the target item. */
    final int[][] others;

    private OfflineRows(int size) {
        users = new int[size];
        items = new int[size];
        accepted = new int[size][];
        others = new int[size][];
    }

    int size() {
        return users.length;
    }

    /** Creates one row for each given tuple whose item carries an attribute. */
    static OfflineRows of(Tuples tuples, Ids indices, QuestionOrderTree orderTree, Seed seed) {
        int[] usable = Arrays.stream(indices.toArray())
                .filter(index -> orderTree.attributesOf(tuples.item(index)).length > 0)
                .toArray();
        OfflineRows rows = new OfflineRows(usable.length);
        IdBuffer buffer = new IdBuffer();
        for (int row = 0; row < usable.length; row++) {
            int index = usable[row];
            SplittableRandom random = seed.derive(index).random();
            rows.users[row] = tuples.user(index);
            rows.items[row] = tuples.item(index);
            int node = orderTree.draw(tuples.item(index), random);
            orderTree.accepted(node, buffer);
            rows.accepted[row] = buffer.toArray();
            drawOthers(orderTree, node, tuples.item(index), random, buffer);
            rows.others[row] = buffer.toArray();
        }
        return rows;
    }

    private static void drawOthers(
            QuestionOrderTree orderTree, int node, int target, SplittableRandom random, IdBuffer into) {
        into.clear();
        int[] all = new int[orderTree.candidateCount(node)];
        Arrays.setAll(all, position -> orderTree.candidate(node, position));
        for (int i = 0; i < all.length && into.size() < MAX_CANDIDATES; i++) {
            int other = i + random.nextInt(all.length - i);
            int item = all[other];
            all[other] = all[i];
            if (item != target) {
                into.add(item);
            }
        }
    }
}
