package askwalk.walk;

import askwalk.graph.AttributeLists;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;

/**
 * What may be seen of a walk: everything, and it has no operation that changes anything. The arrays and buffers that it
 * lends to hot loops are the walk's own, or the graph's, and must not be written to. For the walk's owner's thread
 * only.
 */
public interface WalkView {

    /** Stands for a user that the graph does not know. */
    int UNKNOWN_USER = -1;

    /**
     * Returns the graph that is walked.
     *
     * @return the graph
     */
    KnowledgeGraph graph();

    /**
     * Returns who walks.
     *
     * @return the user id, or {@link #UNKNOWN_USER}
     */
    int user();

    /**
     * Returns the number of candidate items: those that carry every accepted attribute and were not rejected.
     *
     * @return the number; it may be zero
     */
    int candidateCount();

    /**
     * Returns the candidate items with their attributes, for hot loops. Read only; good until the next answer.
     *
     * @return the rows, ascending by item
     */
    AttributeLists candidates();

    /**
     * Says whether an item is a candidate.
     *
     * @param item item id
     * @return whether it is
     */
    boolean isCandidate(int item);

    /**
     * Says whether an item was recommended and rejected.
     *
     * @param item item id
     * @return whether it was
     */
    boolean isRejected(int item);

    /**
     * Returns the number of candidate items that carry an attribute.
     *
     * @param attribute attribute id
     * @return the count
     */
    int count(int attribute);

    /**
     * Returns the {@linkplain #count counts} of all attributes, for hot loops. Read only; good until the next answer.
     *
     * @return the count of attribute {@code a} at {@code a}
     */
    int[] counts();

    /**
     * Returns the reachable attributes: those that were not asked yet and that some candidate carries, one step of the
     * walk away. Read only; good until the next answer.
     *
     * @return attribute ids, ascending
     */
    IdBuffer reachable();

    /**
     * Says whether an attribute was asked, or named in the opening.
     *
     * @param attribute attribute id
     * @return whether it was
     */
    boolean isAsked(int attribute);

    /**
     * Returns the attributes to which the user said something.
     *
     * @param response what was said
     * @return those attributes, in the order of the answers
     */
    Ids attributes(Response response);

    /**
     * Returns the items that were rejected, in the order of the answers.
     *
     * @return the items
     */
    Ids rejectedItems();

    /**
     * Returns the number of items that were rejected.
     *
     * @return the number
     */
    int rejectedItemCount();

    /**
     * Returns what was walked so far.
     *
     * @return the path
     */
    Path path();
}
