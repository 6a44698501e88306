package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.graph.Adjacency;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.UserAttributes;
import askwalk.walk.Response;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * The user of the literature: accepts an item if and only if it is the target, and an attribute if and only if the
 * target carries it (EAR, SCPR) and, where users have lists of their own, it is on this user's list (FacT-CRS).
 *
 * <p>What the graph leaves open about the target, the user does not know either, unless the data have hidden
 * attributes: these users also know what the graph does not state, and reject all else.
 */
public final class TruthfulUser implements UserTruth {

    private final AttributeSchema schema;
    private final int target;
    private final IdBuffer attributes = new IdBuffer();

    /** The incomplete groups that the target leaves open. */
    private final BitSet openGroups = new BitSet();

    /** The attributes that the target is stated to lack, if it leaves groups open. */
    private final IdBuffer lacked = new IdBuffer(0);

    /**
     * Creates a user with a target item.
     *
     * @param graph the graph with the target's attributes
     * @param target item id
     * @throws IndexOutOfBoundsException if there is no such item
     */
    public TruthfulUser(KnowledgeGraph graph, int target) {
        this.target = target;
        schema = graph.schema();
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, target, attributes);
        if (schema.hasIncompleteGroups()) {
            readOpenGroups(graph);
        }
    }

    private void readOpenGroups(KnowledgeGraph graph) {
        for (int group = 0; group < schema.groups().size(); group++) {
            openGroups.set(group, !schema.groups().get(group).complete());
        }
        for (int i = 0; i < attributes.size(); i++) {
            int group = schema.group(attributes.get(i));
            if (group >= 0) {
                openGroups.clear(group);
            }
        }
        graph.neighbours(Relation.LACKS_ATTRIBUTE, Direction.FORWARD, target, lacked);
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
        TruthfulUser truthful = testbed.userAttributes() == null
                ? new TruthfulUser(testbed.graph(), target)
                : new TruthfulUser(testbed.graph(), target, testbed.userAttributes(), user);
        if (testbed.hiddenAttributes() != null) {
            truthful.learn(testbed.hiddenAttributes(), testbed.userAttributes(), user);
        }
        return truthful;
    }

    /** Adds what the graph does not state, so that nothing is left open. */
    private void learn(Adjacency hidden, UserAttributes lists, int user) {
        for (int at = hidden.start(target); at < hidden.end(target); at++) {
            if (lists == null || lists.contains(user, hidden.target(at))) {
                attributes.add(hidden.target(at));
            }
        }
        attributes.sortDistinct();
        openGroups.clear();
    }

    @Override
    public Answer answer(Action action) {
        Ids subjects = action.subjects();
        boolean asks = action instanceof Ask;
        if (subjects.size() == 1) {
            return asks ? toAttribute(subjects.get(0)) : subjects.get(0) == target ? Answer.YES : Answer.NO;
        }
        if (!asks) {
            return subjects.contains(target) ? Answer.only(action, target) : Answer.none(action);
        }
        Response[] responses = new Response[subjects.size()];
        for (int i = 0; i < responses.length; i++) {
            responses[i] = response(subjects.get(i));
        }
        return new Answer(Arrays.asList(responses));
    }

    /** Returns the attributes that this user accepts. */
    @Override
    public IdBuffer attributes() {
        return attributes;
    }

    private Answer toAttribute(int attribute) {
        Response response = response(attribute);
        return response == Response.ACCEPTED
                ? Answer.YES
                : response == Response.REJECTED ? Answer.NO : Answer.all(Response.UNKNOWN, 1);
    }

    private Response response(int attribute) {
        if (attributes.containsAscending(attribute)) {
            return Response.ACCEPTED;
        }
        int group = openGroups.isEmpty() ? -1 : schema.group(attribute);
        return group >= 0 && openGroups.get(group) && !lacked.containsAscending(attribute)
                ? Response.UNKNOWN
                : Response.REJECTED;
    }
}
