package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.UserAttributes;
import askwalk.walk.Response;
import java.util.Arrays;
import java.util.Objects;

/**
 * The user of the literature: accepts an item if and only if it is the target, and an attribute if and only if the
 * target carries it (EAR, SCPR) and, where users have lists of their own, it is on this user's list (FacT-CRS).
 */
public final class TruthfulUser implements UserSimulator {

    private final int target;
    private final IdBuffer attributes = new IdBuffer();

    /**
     * Creates a user with a target item.
     *
     * @param graph the graph with the target's attributes
     * @param target item id
     * @throws IndexOutOfBoundsException if there is no such item
     */
    public TruthfulUser(KnowledgeGraph graph, int target) {
        this.target = target;
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, target, attributes);
    }

    /**
     * Creates a user with a target item who accepts only attributes on a list.
     *
     * @param graph the graph with the target's attributes
     * @param target item id
     * @param userAttributes the lists of all users
     * @param user user id
     * @throws IndexOutOfBoundsException if there is no such item or user
     */
    public TruthfulUser(KnowledgeGraph graph, int target, UserAttributes userAttributes, int user) {
        this(graph, target);
        Objects.checkIndex(user, userAttributes.userCount());
        int kept = 0;
        for (int i = 0; i < attributes.size(); i++) {
            if (userAttributes.contains(user, attributes.get(i))) {
                attributes.array()[kept++] = attributes.get(i);
            }
        }
        attributes.truncate(kept);
    }

    /** Creates a user of a testbed. */
    static TruthfulUser of(Testbed testbed, int user, int target) {
        return testbed.userAttributes() == null
                ? new TruthfulUser(testbed.graph(), target)
                : new TruthfulUser(testbed.graph(), target, testbed.userAttributes(), user);
    }

    @Override
    public Answer answer(Action action) {
        Ids subjects = action.subjects();
        boolean asks = action instanceof Ask;
        if (subjects.size() == 1) {
            return likes(asks, subjects.get(0)) ? Answer.YES : Answer.NO;
        }
        if (!asks) {
            return subjects.contains(target) ? Answer.only(action, target) : Answer.none(action);
        }
        Response[] responses = new Response[subjects.size()];
        for (int i = 0; i < responses.length; i++) {
            responses[i] = likes(true, subjects.get(i)) ? Response.ACCEPTED : Response.REJECTED;
        }
        return new Answer(Arrays.asList(responses));
    }

    /** Returns the attributes that this user accepts, ascending; the buffer itself, read only. */
    IdBuffer attributes() {
        return attributes;
    }

    private boolean likes(boolean attribute, int id) {
        return attribute ? Arrays.binarySearch(attributes.array(), 0, attributes.size(), id) >= 0 : id == target;
    }
}
