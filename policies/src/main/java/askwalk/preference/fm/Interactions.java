package askwalk.preference.fm;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;

/** The training interactions as user-item pairs, with membership tests. Immutable, so safe for concurrent use. */
final class Interactions {

    private final Adjacency itemsOfUser;
    /** The user of each interaction, [interactions]. */
    private final int[] users;

    /** The number of interactions of each item, [items]. */
    private final int[] countOfItem;

    Interactions(KnowledgeGraph graph) {
        itemsOfUser = graph.adjacency(Relation.INTERACTED_WITH, Direction.FORWARD);
        users = itemsOfUser.rows();
        countOfItem = new int[graph.count(VertexType.ITEM)];
        for (int item : itemsOfUser.targets()) {
            countOfItem[item]++;
        }
    }

    int count() {
        return users.length;
    }

    /** Returns the number of users who interacted with an item. */
    int countOf(int item) {
        return countOfItem[item];
    }

    int itemCount() {
        return countOfItem.length;
    }

    int user(int interaction) {
        return users[interaction];
    }

    int item(int interaction) {
        return itemsOfUser.target(interaction);
    }

    int start(int user) {
        return itemsOfUser.start(user);
    }

    int end(int user) {
        return itemsOfUser.end(user);
    }

    boolean has(int user, int item) {
        return itemsOfUser.contains(user, item);
    }
}
