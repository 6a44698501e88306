package askwalk.walk;

import askwalk.graph.AttributeLists;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import java.util.Optional;

/**
 * A read-only view of a walk. The arrays and buffers that it returns for hot loops belong to the walk or the graph and
 * must not be written to. Only for the thread that owns the walk.
 */
public interface WalkView {

    /** The id of every user that the graph does not contain. */
    int UNKNOWN_USER = -1;

    /**
     * Returns the graph of the walk.
     *
     * @return the graph
     */
    KnowledgeGraph graph();

    /**
     * Returns the user of the conversation.
     *
     * @return the user id, or {@link #UNKNOWN_USER}
     */
    int user();

    /**
     * Returns the condition under which an item may be shown in this turn.
     *
     * @return the condition; the same object as in the turn before if it has not changed
     */
    Eligibility eligibility();

    /**
     * Returns the number of candidate items: those that carry every accepted attribute or leave it open, were not
     * rejected and may be shown in this turn.
     *
     * @return the number; it may be zero
     */
    int candidateCount();

    /**
     * Returns the candidate items with their attributes, for hot loops. Read only; valid until the next answer.
     *
     * @return the rows, ascending by item
     */
    AttributeLists candidates();

    /**
     * Returns the number of accepted attributes that a candidate does not carry, but leaves open, since the data do not
     * say whether it has them. Candidates that leave fewer open come first in a list.
     *
     * @param row the row of the candidate in {@link #candidates()}
     * @return the number; always 0 if the attributes of all items are known
     */
    int openCount(int row);

    /**
     * Returns whether an item is a candidate.
     *
     * @param item item id
     * @return whether it is
     */
    boolean isCandidate(int item);

    /**
     * Returns whether an item was recommended and rejected, or removed by another answer than a no.
     *
     * @param item item id
     * @return whether it was
     */
    boolean isRejected(int item);

    /**
     * Returns whether an item may be shown in this turn: it was not rejected, and it is eligible. On a live graph, the
     * first call for an item that is no candidate may be a query.
     *
     * @param item item id
     * @return whether it may
     */
    boolean isAvailable(int item);

    /**
     * Returns the number of {@linkplain #isAvailable available} items. On a live graph with a condition, this may be a
     * query.
     *
     * @return the number; it may be zero
     */
    int availableCount();

    /**
     * Returns the number of candidate items that carry an attribute.
     *
     * @param attribute attribute id
     * @return the count
     */
    int count(int attribute);

    /**
     * Returns the {@linkplain #count counts} of all attributes, for hot loops. Read only; valid until the next answer.
     *
     * @return the count of attribute {@code a} at {@code a}
     */
    int[] counts();

    /**
     * Returns the attributes asked so far, including those of the opening. Read only; valid until the next answer.
     *
     * @return attribute ids, in the order of the answers
     */
    IdBuffer asked();

    /**
     * Returns the reachable attributes: those that {@linkplain #isAskable may be asked} and that some candidate
     * carries, one step of the walk away. Read only; valid until the next answer.
     *
     * @return attribute ids, ascending
     */
    IdBuffer reachable();

    /**
     * Returns whether an attribute was asked, or named in the opening.
     *
     * @param attribute attribute id
     * @return whether it was
     */
    boolean isAsked(int attribute);

    /**
     * Returns whether attributes may be asked about again. Another answer then replaces the earlier one, unless it is
     * {@link Response#UNKNOWN}.
     *
     * @return whether repeats are permitted; false by default
     */
    default boolean mayRepeat() {
        return false;
    }

    /**
     * Returns whether a question may be about an attribute in this turn: it was not asked before, no earlier answer
     * implies its response, and it is not {@linkplain #closed() closed} for another reason.
     *
     * @param attribute attribute id
     * @return whether it may
     */
    boolean isAskable(int attribute);

    /**
     * Returns the attributes that no question may be about in this turn: those that rules close, and those whose
     * response earlier answers {@linkplain #impliedResponse imply}.
     *
     * @return the attributes, ascending; the same object as in the turn before if they have not changed
     */
    Ids closed();

    /**
     * Returns the response to an attribute that follows from earlier answers: "at most 30" implies "at most 50", and a
     * yes to one attribute of an exclusive group implies a no to the others. It is about what to ask, whatever a no
     * proves about the item.
     *
     * @param attribute attribute id
     * @return accepted or rejected; empty if both are possible, or the answers contradict each other. For an attribute
     *     that was asked, the response that its own answer implies
     */
    Optional<Response> impliedResponse(int attribute);

    /**
     * Returns the attributes with a given response.
     *
     * @param response the response
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
     * Returns the path so far.
     *
     * @return the path
     */
    Path path();
}
