package askwalk.policy.tree;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.random.Shuffle;
import java.util.Arrays;

/**
 * What there is to learn from: one session for each training interaction, with the item that somebody wanted and the
 * attributes to which they would say yes. These are the item's attributes and, where users have lists of their own,
 * those of them that are on the user's list. Immutable if its arrays are left alone.
 */
public final class Sessions {

    private final int[] users;
    private final int[] items;
    private final int[] starts;
    private final int[] accepted;

    private Sessions(int[] users, int[] items, int[] starts, int[] accepted) {
        this.users = users;
        this.items = items;
        this.starts = starts;
        this.accepted = accepted;
    }

    /** The sessions in random order, since the order of ids means nothing and a fit goes by the order. */
    public static Sessions of(KnowledgeGraph graph, UserAttributes lists, Seed seed) {
        IdBuffer users = new IdBuffer();
        IdBuffer items = new IdBuffer();
        IdBuffer found = new IdBuffer();
        for (int user = 0; user < graph.count(VertexType.USER); user++) {
            graph.neighbours(Relation.INTERACTED_WITH, Direction.FORWARD, user, found);
            for (int i = 0; i < found.size(); i++) {
                users.add(user);
                items.add(found.get(i));
            }
        }
        int[] order = new int[users.size()];
        Arrays.setAll(order, i -> i);
        Shuffle.shuffle(order, 0, order.length, seed.random());
        int[] orderedUsers = new int[order.length];
        int[] orderedItems = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            orderedUsers[i] = users.get(order[i]);
            orderedItems[i] = items.get(order[i]);
        }
        return inOrder(graph, lists, orderedUsers, orderedItems);
    }

    /** The sessions of some users and items, in the order given. */
    public static Sessions inOrder(KnowledgeGraph graph, UserAttributes lists, int[] users, int[] items) {
        Ids[] carried = new Ids[graph.count(VertexType.ITEM)];
        IdBuffer found = new IdBuffer();
        for (int item = 0; item < carried.length; item++) {
            graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, item, found);
            carried[item] = Ids.copyOf(found);
        }
        int[] starts = new int[users.length + 1];
        IdBuffer accepted = new IdBuffer();
        for (int session = 0; session < users.length; session++) {
            Ids attributes = carried[items[session]];
            for (int i = 0; i < attributes.size(); i++) {
                if (lists == null || lists.contains(users[session], attributes.get(i))) {
                    accepted.add(attributes.get(i));
                }
            }
            starts[session + 1] = accepted.size();
        }
        return new Sessions(users.clone(), items.clone(), starts, Arrays.copyOf(accepted.array(), accepted.size()));
    }

    public int size() {
        return items.length;
    }

    public int user(int session) {
        return users[session];
    }

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
