package askwalk.path;

import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import java.util.Objects;

/** Graph queries that decide which steps of a conversation's path exist. For one thread at a time. */
public final class PathQueries {

    private final KnowledgeGraph graph;
    private final IdBuffer found = new IdBuffer();

    /**
     * Creates the queries.
     *
     * @param graph the graph to query
     */
    public PathQueries(KnowledgeGraph graph) {
        this.graph = Objects.requireNonNull(graph, "graph");
    }

    /**
     * Returns the number of items that were candidates before a step and carry further attributes. Two attributes in a
     * row are joined if this is at least one for both, in the step in which the second was accepted.
     *
     * @param step the step, with the attributes accepted and the items rejected before it
     * @param more further attributes that the items must carry
     * @return the number of items
     */
    public int countCandidates(TranscriptStep step, int... more) {
        IdBuffer all = new IdBuffer();
        for (int i = 0; i < step.acceptedBefore().size(); i++) {
            all.add(step.acceptedBefore().get(i));
        }
        for (int attribute : more) {
            if (!step.acceptedBefore().contains(attribute)) {
                all.add(attribute);
            }
        }
        graph.items(new Constraints(Ids.copyOf(all), Ids.of(), step.rejectedBefore()), found);
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
     * Returns the number of given attributes that an item carries.
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
    public boolean carries(int item, int attribute) {
        return joins(Relation.HAS_ATTRIBUTE, item, attribute);
    }

    /**
     * Returns whether a user interacted with an item.
     *
     * @param user user id
     * @param item item id
     * @return whether the user did
     */
    public boolean hasInteraction(int user, int item) {
        return joins(Relation.INTERACTED_WITH, user, item);
    }

    private boolean joins(Relation relation, int from, int to) {
        graph.neighbours(relation, Direction.FORWARD, from, found);
        return found.containsAscending(to);
    }
}
