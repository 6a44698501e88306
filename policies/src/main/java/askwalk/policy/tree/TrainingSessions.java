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
 * What there is to learn from: one session for each training interaction, with the item that somebody wanted and the
 * attributes to which they would say yes. These are the item's attributes and, where users have lists of their own,
 * those of them that are on the user's list. Immutable if its arrays are left alone.
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

    /** The sessions in random order, since the order of ids means nothing and a fit goes by the order. */
    public static TrainingSessions of(KnowledgeGraph graph, UserAttributes lists, Seed seed) {
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
        return inOrder(graph, lists, orderedUsers, orderedItems);
    }

    /** The sessions of some users and items, in the order given. */
    public static TrainingSessions inOrder(KnowledgeGraph graph, UserAttributes lists, int[] users, int[] items) {
        Adjacency carried = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        int[] starts = new int[users.length + 1];
        IdBuffer accepted = new IdBuffer();
        for (int session = 0; session < users.length; session++) {
            for (int at = carried.start(items[session]); at < carried.end(items[session]); at++) {
                if (lists == null || lists.contains(users[session], carried.target(at))) {
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
     * Where the attributes that a session says yes to start in {@link #accepted()}; the next session's start ends them.
     */
    public int start(int session) {
        return starts[session];
    }

    /** Attribute ids, ascending within a session: the array itself, read only. */
    public int[] accepted() {
        return accepted;
    }

    /** In how many sessions each attribute is accepted. */
    public int[] counts(int attributes) {
        int[] counts = new int[attributes];
        for (int attribute : accepted) {
            counts[attribute]++;
        }
        return counts;
    }
}
