package askwalk.policy.infogain.prior;

import askwalk.graph.Adjacency;
import askwalk.graph.Catalogue;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Tuples;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The data from which features are computed: training interactions, item attributes, and the targets of validation
 * tuples. Read once from the graph; immutable as long as its arrays are not modified.
 */
public final class InteractionHistory {

    /** Training items of each user, ascending. */
    public final Adjacency itemsOfUser;

    /** Users with a training interaction with each item, ascending. */
    public final Adjacency usersOfItem;

    /** Targets of each user's validation tuples, {@code [users][]}, ascending. */
    final int[][] targetsOfUser;

    /** Number of validation tuples with each target, {@code [items]}. */
    final int[] targetCounts;

    /** Attributes of each item, ascending. */
    public final Adjacency attributesOfItem;

    /** The same attributes for loops over those of many items. */
    public final AttributeBlocks attributeBlocks;

    /** Items with each attribute, ascending. */
    final Adjacency itemsOfAttribute;

    /**
     * The items with each attribute as a set of bits, {@code [attributes][]}; null for an attribute whose list is
     * shorter than the set.
     */
    final long[][] itemSetOfAttribute;

    /**
     * Natural logarithm of the number of attributes of each item, {@code [items]}; 0 for an item without attributes.
     */
    final double[] logAttributes;

    /** Number of training interactions of each item, {@code [items]}. */
    final int[] popularity;

    /** Number of items with each attribute, {@code [attributes]}. */
    public final int[] attributeFrequency;

    /** Names of items and attributes. */
    final Catalogue catalogue;

    /** Reads the training interactions of a graph and the targets of validation tuples. */
    public InteractionHistory(KnowledgeGraph graph, Tuples validation) {
        catalogue = graph.catalogue();
        itemsOfUser = graph.adjacency(Relation.INTERACTED_WITH, Direction.FORWARD);
        usersOfItem = graph.adjacency(Relation.INTERACTED_WITH, Direction.BACKWARD);
        attributesOfItem = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        itemsOfAttribute = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.BACKWARD);
        attributeBlocks = new AttributeBlocks(attributesOfItem, itemsOfAttribute.rowCount());
        itemSetOfAttribute = new long[itemsOfAttribute.rowCount()][];
        for (int attribute = 0; attribute < itemSetOfAttribute.length; attribute++) {
            if (itemsOfAttribute.degree(attribute) > itemCount() / Integer.SIZE) {
                itemSetOfAttribute[attribute] = setOf(itemsOfAttribute, attribute, itemCount());
            }
        }
        logAttributes = Arrays.stream(degrees(attributesOfItem))
                .mapToDouble(attributes -> Math.log(Math.max(1, attributes)))
                .toArray();
        popularity = degrees(usersOfItem);
        attributeFrequency = degrees(itemsOfAttribute);
        targetCounts = new int[itemCount()];
        targetsOfUser = targets(validation);
    }

    private static long[] setOf(Adjacency lists, int row, int size) {
        long[] set = new long[(size + Long.SIZE - 1) / Long.SIZE];
        for (int at = lists.start(row); at < lists.end(row); at++) {
            set[lists.target(at) / Long.SIZE] |= 1L << lists.target(at);
        }
        return set;
    }

    private static int[] degrees(Adjacency lists) {
        return IntStream.range(0, lists.rowCount()).map(lists::degree).toArray();
    }

    /**
     * Returns which of some items carry an attribute.
     *
     * @param attribute an attribute id
     * @param items the number of items
     */
    public Carriers carriers(int attribute, int items) {
        return new Carriers(this, attribute, items);
    }

    /** Returns the number of items. */
    public int itemCount() {
        return usersOfItem.rowCount();
    }

    int userCount() {
        return itemsOfUser.rowCount();
    }

    int interactionCount() {
        return itemsOfUser.size();
    }

    /** Returns the users of the validation tuples, in ascending order. */
    public Ids targetUsers() {
        IdBuffer users = new IdBuffer();
        for (int user = 0; user < targetsOfUser.length; user++) {
            for (int i = 0; i < targetsOfUser[user].length; i++) {
                users.add(user);
            }
        }
        return Ids.copyOf(users);
    }

    /** Returns the targets of the validation tuples, in the order of {@link #targetUsers()}. */
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
