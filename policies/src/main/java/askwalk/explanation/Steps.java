package askwalk.explanation;

import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import java.util.Arrays;

/**
 * Which steps of a conversation's path exist, asked of the graph: the one place that says so. For one thread at a time.
 */
final class Steps {

    private final KnowledgeGraph graph;
    private final IdBuffer found = new IdBuffer();

    Steps(KnowledgeGraph graph) {
        this.graph = graph;
    }

    /**
     * How many items were candidates at a time and carry some more attributes. A step from one attribute to the next
     * exists if this is one or more for both, at the time when the second was accepted.
     */
    int candidates(Heard time, int... more) {
        IdBuffer all = new IdBuffer();
        for (int i = 0; i < time.before().size(); i++) {
            all.add(time.before().get(i));
        }
        for (int attribute : more) {
            if (!time.before().contains(attribute)) {
                all.add(attribute);
            }
        }
        graph.items(new Constraints(Ids.copyOf(all), Ids.of(), time.turnedDown()), found);
        return found.size();
    }

    /** The attributes that an item carries, ascending. */
    Ids attributes(int item) {
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, item, found);
        return Ids.copyOf(found);
    }

    /** The items that a user interacted with, ascending. */
    Ids items(int user) {
        graph.neighbours(Relation.INTERACTED_WITH, Direction.FORWARD, user, found);
        return Ids.copyOf(found);
    }

    /** How many of some attributes an item carries. */
    int common(Ids attributes, int item) {
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, item, found);
        int common = 0;
        for (int i = 0; i < attributes.size(); i++) {
            common += isFound(attributes.get(i)) ? 1 : 0;
        }
        return common;
    }

    boolean has(int item, int attribute) {
        return joins(Relation.HAS_ATTRIBUTE, item, attribute);
    }

    boolean knows(int user, int item) {
        return joins(Relation.INTERACTED_WITH, user, item);
    }

    private boolean joins(Relation relation, int from, int to) {
        graph.neighbours(relation, Direction.FORWARD, from, found);
        return isFound(to);
    }

    private boolean isFound(int id) {
        return Arrays.binarySearch(found.array(), 0, found.size(), id) >= 0;
    }
}
