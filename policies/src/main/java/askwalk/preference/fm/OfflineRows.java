package askwalk.preference.fm;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Questions that a preference model has to answer without a conversation: for a tuple and some attributes that its item
 * carries, accepted one after the other, is the item ahead of others that carry them too, and are its other attributes
 * ahead of those that it does not carry? Immutable, hence safe for concurrent use.
 */
final class OfflineRows {

    /** As EAR has it. */
    private static final int MOST_CANDIDATES = 300;

    final int[] users;
    final int[] items;
    final int[][] accepted;

    /** For each row the items to be ahead of; none of them is the target. */
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

    /** One row for each of these tuples whose item carries something. */
    static OfflineRows of(Tuples tuples, Ids indices, QuestionOrderTree orders, Seed seed) {
        int[] usable = Arrays.stream(indices.toArray())
                .filter(index -> orders.attributesOf(tuples.item(index)).length > 0)
                .toArray();
        OfflineRows rows = new OfflineRows(usable.length);
        IdBuffer buffer = new IdBuffer();
        for (int row = 0; row < usable.length; row++) {
            int index = usable[row];
            SplittableRandom random = seed.derive(index).random();
            rows.users[row] = tuples.user(index);
            rows.items[row] = tuples.item(index);
            int node = orders.draw(tuples.item(index), random);
            orders.accepted(node, buffer);
            rows.accepted[row] = buffer.toArray();
            drawOthers(orders, node, tuples.item(index), random, buffer);
            rows.others[row] = buffer.toArray();
        }
        return rows;
    }

    private static void drawOthers(
            QuestionOrderTree orders, int node, int target, SplittableRandom random, IdBuffer into) {
        into.clear();
        int[] all = new int[orders.candidateCount(node)];
        Arrays.setAll(all, position -> orders.candidate(node, position));
        for (int i = 0; i < all.length && into.size() < MOST_CANDIDATES; i++) {
            int other = i + random.nextInt(all.length - i);
            int item = all[other];
            all[other] = all[i];
            if (item != target) {
                into.add(item);
            }
        }
    }
}
