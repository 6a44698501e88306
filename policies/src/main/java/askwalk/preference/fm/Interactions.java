package askwalk.preference.fm;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.Arrays;

/** The training interactions as pairs, and whether a user has one. Immutable, hence safe for concurrent use. */
final class Interactions {

    private final int itemCount;
    private final int[] firstOfUser;
    private final int[] users;
    private final int[] items;
    private final int[] countOfItem;

    Interactions(KnowledgeGraph graph) {
        itemCount = graph.count(VertexType.ITEM);
        int userCount = graph.count(VertexType.USER);
        firstOfUser = new int[userCount + 1];
        IdBuffer found = new IdBuffer();
        IdBuffer all = new IdBuffer();
        IdBuffer whose = new IdBuffer();
        for (int user = 0; user < userCount; user++) {
            graph.neighbours(Relation.INTERACTED_WITH, Direction.FORWARD, user, found);
            all.addAll(found.array(), 0, found.size());
            for (int i = 0; i < found.size(); i++) {
                whose.add(user);
            }
            firstOfUser[user + 1] = all.size();
        }
        users = Arrays.copyOf(whose.array(), whose.size());
        items = Arrays.copyOf(all.array(), all.size());
        countOfItem = new int[itemCount];
        for (int item : items) {
            countOfItem[item]++;
        }
    }

    int count() {
        return items.length;
    }

    /** How many users interacted with an item. */
    int countOf(int item) {
        return countOfItem[item];
    }

    int itemCount() {
        return itemCount;
    }

    int user(int interaction) {
        return users[interaction];
    }

    int item(int interaction) {
        return items[interaction];
    }

    int first(int user) {
        return firstOfUser[user];
    }

    int end(int user) {
        return firstOfUser[user + 1];
    }

    boolean has(int user, int item) {
        return Arrays.binarySearch(items, firstOfUser[user], firstOfUser[user + 1], item) >= 0;
    }
}
