package askwalk.policy.tree;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.UserAttributes;
import askwalk.random.Seed;
import askwalk.random.Shuffle;
import java.util.Arrays;

/**
 * The training sessions: one for each training interaction, with the target item and the attributes that the user would
 * accept. These are the attributes of the item and, if users have attribute lists of their own, only those on the
 * user's list. Immutable as long as its arrays are not modified.
 */
public final class TrainingSessions {

    private final int[] users;
    private final int[] items;
    private final int[] starts;
    private final int[] accepted;

    private TrainingSessions(int[] users, int[] items, int[] starts, int[] accepted) {
        this.users = users;
        this.items = items;
        this.starts = starts;
        this.accepted = accepted;
    }

    /** Returns the sessions in random order, since a fit depends on the order and ids carry no information. */
    public static TrainingSessions of(KnowledgeGraph graph, UserAttributes userLists, Seed seed) {
        Adjacency interactions = graph.adjacency(Relation.INTERACTED_WITH, Direction.FORWARD);
        int[] users = interactions.rows();
        int[] order = new int[users.length];
        Arrays.setAll(order, i -> i);
        Shuffle.shuffle(order, 0, order.length, seed.random());
        int[] orderedUsers = new int[order.length];
        int[] orderedItems = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            orderedUsers[i] = users[order[i]];
            orderedItems[i] = interactions.target(order[i]);
        }
        return inOrder(graph, userLists, orderedUsers, orderedItems);
    }

    /** Returns the sessions of some users and items, in the given order. */
    public static TrainingSessions inOrder(KnowledgeGraph graph, UserAttributes userLists, int[] users, int[] items) {
        Adjacency carried = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        int[] starts = new int[users.length + 1];
        IdBuffer accepted = new IdBuffer();
        for (int session = 0; session < users.length; session++) {
            for (int at = carried.start(items[session]); at < carried.end(items[session]); at++) {
                if (userLists == null || userLists.contains(users[session], carried.target(at))) {
                    accepted.add(carried.target(at));
                }
            }
            starts[session + 1] = accepted.size();
        }
        return new TrainingSessions(users.clone(), items.clone(), starts, accepted.toArray());
    }

    /** Returns the number of sessions. */
    public int size() {
        return items.length;
    }

    /** Returns the user of a session. */
    public int user(int session) {
        return users[session];
    }

    /** Returns the item of a session. */
    public int item(int session) {
        return items[session];
    }

    /**
     * Returns the start of a session's accepted attributes in {@link #accepted()}; the start of the next session ends
     * them.
     */
    public int start(int session) {
        return starts[session];
    }

    /**
     * Returns the accepted attribute ids, session after session, ascending within a session: the array itself, read
     * only.
     */
    public int[] accepted() {
        return accepted;
    }

    /** Returns the number of sessions in which each attribute is accepted, {@code [attributes]}. */
    public int[] counts(int attributes) {
        int[] counts = new int[attributes];
        for (int attribute : accepted) {
            counts[attribute]++;
        }
        return counts;
    }
}
