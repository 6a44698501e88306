package askwalk.policy.infogain.prior;

import askwalk.graph.Catalogue;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.util.Arrays;

/**
 * What is known of users and items before any conversation: the training interactions, and who was after which item on
 * validation tuples. Read once; immutable if its arrays are left alone.
 */
public final class InteractionHistory {

    /** The training items of each user, ascending. */
    public final int[][] itemsOfUser;

    /** The users of each item's training interactions, ascending. */
    public final int[][] usersOfItem;

    /** The items that each user was after on validation tuples, ascending. */
    final int[][] targetsOfUser;

    /** How many validation tuples are after each item. */
    final int[] targetCounts;

    /** The attributes of each item, ascending. */
    public final int[][] attributesOfItem;

    /** The logarithm of how many attributes each item has; of none as of one. */
    final double[] logAttributes;

    /** The number of training interactions of each item. */
    final int[] popularity;

    /** The number of items that carry each attribute. */
    public final int[] carriers;

    /** The names of items and attributes. */
    final Catalogue catalogue;

    /** Reads the training interactions and the targets of validation tuples. */
    public InteractionHistory(KnowledgeGraph graph, Tuples validation) {
        catalogue = graph.catalogue();
        itemsOfUser =
                graph.adjacency(Relation.INTERACTED_WITH, Direction.FORWARD).toArrays();
        usersOfItem =
                graph.adjacency(Relation.INTERACTED_WITH, Direction.BACKWARD).toArrays();
        attributesOfItem =
                graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD).toArrays();
        logAttributes = Arrays.stream(attributesOfItem)
                .mapToDouble(attributes -> Math.log(Math.max(1, attributes.length)))
                .toArray();
        popularity = Arrays.stream(usersOfItem).mapToInt(users -> users.length).toArray();
        carriers = new int[graph.count(VertexType.ATTRIBUTE)];
        for (int[] attributes : attributesOfItem) {
            for (int attribute : attributes) {
                carriers[attribute]++;
            }
        }
        targetCounts = new int[itemCount()];
        targetsOfUser = targets(validation);
    }

    /** Returns the number of items. */
    public int itemCount() {
        return usersOfItem.length;
    }

    int userCount() {
        return itemsOfUser.length;
    }

    int interactionCount() {
        return Arrays.stream(itemsOfUser).mapToInt(items -> items.length).sum();
    }

    /** The validation tuples, by user. */
    public Ids targetUsers() {
        IdBuffer users = new IdBuffer();
        for (int user = 0; user < targetsOfUser.length; user++) {
            for (int i = 0; i < targetsOfUser[user].length; i++) {
                users.add(user);
            }
        }
        return Ids.copyOf(users);
    }

    /** The items of {@link #targetUsers()}. */
    public Ids targetItems() {
        IdBuffer items = new IdBuffer();
        for (int[] targets : targetsOfUser) {
            items.addAll(targets, 0, targets.length);
        }
        return Ids.copyOf(items);
    }

    private int[][] targets(Tuples validation) {
        IdBuffer[] lists = new IdBuffer[userCount()];
        for (int i = 0; i < validation.size(); i++) {
            int user = validation.user(i);
            if (lists[user] == null) {
                lists[user] = new IdBuffer(4);
            }
            lists[user].add(validation.item(i));
            targetCounts[validation.item(i)]++;
        }
        int[][] targets = new int[lists.length][];
        for (int user = 0; user < lists.length; user++) {
            targets[user] = lists[user] == null ? new int[0] : lists[user].toArray();
            Arrays.sort(targets[user]);
        }
        return targets;
    }
}
