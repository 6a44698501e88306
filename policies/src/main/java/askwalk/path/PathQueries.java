package askwalk.path;

import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import java.util.Objects;

/**
 * Which steps of a conversation's path exist, asked of the graph: the one place that says so. For one thread at a time.
 */
public final class PathQueries {

    private final KnowledgeGraph graph;
    private final IdBuffer found = new IdBuffer();

    /**
     * Creates them.
     *
     * @param graph the graph to ask
     */
    public PathQueries(KnowledgeGraph graph) {
        this.graph = Objects.requireNonNull(graph, "graph");
    }

    /**
     * Returns how many items were candidates at a time and carry some more attributes. A step from one attribute to the
     * next exists if this is one or more for both, at the time when the second was accepted.
     *
     * @param time has what had been accepted and rejected before
     * @param more attributes that they carry besides
     * @return the number of items
     */
    public int candidates(TranscriptStep time, int... more) {
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

    /**
     * Returns the attributes that an item carries.
     *
     * @param item item id
     * @return the attributes, ascending
     */
    public Ids attributes(int item) {
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, item, found);
        return Ids.copyOf(found);
    }

    /**
     * Returns the items that a user interacted with.
     *
     * @param user user id
     * @return the items, ascending
     */
    public Ids items(int user) {
        graph.neighbours(Relation.INTERACTED_WITH, Direction.FORWARD, user, found);
        return Ids.copyOf(found);
    }

    /**
     * Returns how many of some attributes an item carries.
     *
     * @param attributes the attributes
     * @param item item id
     * @return the number
     */
    public int common(Ids attributes, int item) {
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, item, found);
        int common = 0;
        for (int i = 0; i < attributes.size(); i++) {
            common += found.containsAscending(attributes.get(i)) ? 1 : 0;
        }
        return common;
    }

    /**
     * Returns whether an item carries an attribute.
     *
     * @param item item id
     * @param attribute attribute id
     * @return whether it does
     */
    public boolean has(int item, int attribute) {
        return joins(Relation.HAS_ATTRIBUTE, item, attribute);
    }

    /**
     * Returns whether a user interacted with an item.
     *
     * @param user user id
     * @param item item id
     * @return whether the user did
     */
    public boolean knows(int user, int item) {
        return joins(Relation.INTERACTED_WITH, user, item);
    }

    private boolean joins(Relation relation, int from, int to) {
        graph.neighbours(relation, Direction.FORWARD, from, found);
        return found.containsAscending(to);
    }
}
