package askwalk.conversation;

import askwalk.graph.Adjacency;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.walk.WalkView;
import java.util.stream.IntStream;

/**
 * The possible questions about the attributes of a graph: one about each attribute, and one about each coarse
 * attribute, which asks about its children. Immutable and safe for concurrent use.
 */
public final class Questions {

    private final Ids coarse;
    private final Ids[] children;
    private final boolean[] hasParent;

    /**
     * Reads the parents of all attributes.
     *
     * @param graph the graph
     */
    public Questions(KnowledgeGraph graph) {
        Adjacency hierarchy = graph.adjacency(Relation.CHILD_OF, Direction.BACKWARD);
        children = hierarchy.toLists();
        hasParent = new boolean[children.length];
        for (int child : hierarchy.targets()) {
            hasParent[child] = true;
        }
        coarse = Ids.of(IntStream.range(0, children.length)
                .filter(attribute -> hierarchy.degree(attribute) > 0)
                .toArray());
    }

    /**
     * Returns the coarse attributes: those that are the parent of others.
     *
     * @return attribute ids, ascending
     */
    public Ids coarse() {
        return coarse;
    }

    /**
     * Returns the attributes under a coarse one.
     *
     * @param attribute attribute id
     * @return its children, ascending; empty if it is not coarse
     */
    public Ids children(int attribute) {
        return children[attribute];
    }

    /**
     * Returns whether an attribute is under a coarse one, so that an enumerated question asks about it.
     *
     * @param attribute attribute id
     * @return whether it has a parent
     */
    public boolean hasParent(int attribute) {
        return hasParent[attribute];
    }

    /**
     * Returns the attributes for binary questions: those that some item carries.
     *
     * @param graph the graph
     * @return attribute ids, ascending
     */
    public static Ids carried(KnowledgeGraph graph) {
        int[] counts = new int[graph.count(VertexType.ATTRIBUTE)];
        graph.attributeCounts(Constraints.NONE, counts);
        IdBuffer carried = new IdBuffer();
        for (int attribute = 0; attribute < counts.length; attribute++) {
            if (counts[attribute] > 0) {
                carried.add(attribute);
            }
        }
        return Ids.copyOf(carried);
    }

    /**
     * Creates the enumerated question about a coarse attribute, which asks about its children that
     * {@linkplain WalkView#isAskable may be asked}.
     *
     * @param coarseAttribute the coarse attribute
     * @param walk the walk with the attributes asked so far
     * @return the question
     * @throws IllegalArgumentException if none of its children may be asked
     */
    public Ask enumerated(int coarseAttribute, WalkView walk) {
        IdBuffer open = new IdBuffer();
        Ids all = children[coarseAttribute];
        for (int i = 0; i < all.size(); i++) {
            if (walk.isAskable(all.get(i))) {
                open.add(all.get(i));
            }
        }
        return new Ask(Ids.copyOf(open), coarseAttribute);
    }
}
