package askwalk.conversation;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.walk.WalkView;

/**
 * Checks the actions of a policy against the protocol and the conditions of the turn: questions must be of its type and
 * permitted by the rules, recommendations must not exceed its list size and must have eligible items only, and every id
 * must exist and not repeat an earlier one. Otherwise results would not be comparable between policies.
 */
final class ActionCheck {

    private final Protocol protocol;
    private final WalkView walk;
    private final String policy;
    private final IdBuffer children = new IdBuffer();

    ActionCheck(Protocol protocol, WalkView walk, Policy policy) {
        this.protocol = protocol;
        this.walk = walk;
        this.policy = "the policy " + policy.getClass().getName();
    }

    /** Returns the action if it is allowed now, by the rules of the turn. */
    Action checked(Action action, TurnRules rules) {
        if (action == null) {
            throw new IllegalStateException(policy + " decides nothing: its next() returns null");
        }
        if (action instanceof Ask ask) {
            if (!isOfType(ask)) {
                throw new IllegalStateException(
                        policy + " asks " + ask + ", which is not a question of type " + protocol.questions());
            }
            if (!rules.mayAsk()) {
                throw new IllegalStateException(
                        policy + " asks " + ask + ", but the rules permit only a recommendation in this turn");
            }
            checkEach(VertexType.ATTRIBUTE, ask.attributes());
        } else {
            Ids items = action.subjects();
            if (items.size() > protocol.listSize()) {
                throw new IllegalStateException(
                        policy + " recommends " + items.size() + " items, but the list size is " + protocol.listSize());
            }
            checkEach(VertexType.ITEM, items);
        }
        return action;
    }

    /**
     * A binary question is about one attribute, an enumerated one about children of the coarse attribute that it names,
     * a multiple-choice one about no more attributes than it offers.
     */
    private boolean isOfType(Ask ask) {
        return switch (protocol.questions().kind()) {
            case BINARY -> ask.attributes().size() == 1 && ask.coarse() == Ask.NO_COARSE;
            case CHOICE -> ask.attributes().size() <= protocol.questions().choices() && ask.coarse() == Ask.NO_COARSE;
            case ENUMERATED ->
                ask.coarse() >= 0 && ask.coarse() < walk.graph().count(VertexType.ATTRIBUTE) && asksAboutChildren(ask);
        };
    }

    private boolean asksAboutChildren(Ask ask) {
        walk.graph().neighbours(Relation.CHILD_OF, Direction.BACKWARD, ask.coarse(), children);
        Ids all = Ids.copyOf(children);
        for (int i = 0; i < ask.attributes().size(); i++) {
            if (!all.contains(ask.attributes().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void checkEach(VertexType type, Ids ids) {
        int count = walk.graph().count(type);
        for (int i = 0; i < ids.size(); i++) {
            int id = ids.get(i);
            if (id < 0 || id >= count) {
                throw new IllegalStateException(
                        policy + " names " + type.word() + " " + id + ", but there are " + count + " of them, from 0");
            }
            boolean again = type == VertexType.ATTRIBUTE
                    && walk.mayRepeat()
                    && walk.isAsked(id)
                    && !walk.closed().contains(id);
            boolean before = !again && (type == VertexType.ITEM ? walk.isRejected(id) : walk.isAsked(id));
            if (before || ids.indexOf(id) != i) {
                throw new IllegalStateException(policy + " repeats itself: " + type.word() + " " + id);
            }
            if (!again && !(type == VertexType.ITEM ? walk.isAvailable(id) : walk.isAskable(id))) {
                throw new IllegalStateException(policy
                        + (type == VertexType.ITEM ? " shows item " : " asks about attribute ") + id + " ('"
                        + walk.graph().catalogue().name(type, id) + "'), which "
                        + (type == VertexType.ITEM
                                ? "is not eligible"
                                : "the rules do not permit or an earlier answer implies")
                        + " in this turn");
            }
        }
    }
}
