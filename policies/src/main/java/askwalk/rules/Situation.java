package askwalk.rules;

import askwalk.conversation.Ask;
import askwalk.conversation.Turn;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.BitSet;
import java.util.List;

/**
 * The state that rules depend on in one turn: the turns so far and the answers about attributes, never the eligible
 * items.
 */
final class Situation {

    private final WalkView walk;
    private final List<Turn> turns;
    private final int questions;

    /** Null until they are needed. */
    private Ids accepted;

    private Ids rejected;

    Situation(WalkView walk, List<Turn> turns) {
        this.walk = walk;
        this.turns = turns;
        int asked = 0;
        for (int i = 0; i < turns.size(); i++) {
            asked += turns.get(i).action() instanceof Ask ? 1 : 0;
        }
        questions = asked;
    }

    /** Returns the number of the next turn, from 1. */
    int turn() {
        return turns.size() + 1;
    }

    /** Returns the number of questions so far, without the opening. */
    int questions() {
        return questions;
    }

    boolean wasListShown() {
        return questions < turns.size();
    }

    /** Returns whether one of some attributes was asked, or its response follows from earlier answers. */
    boolean isAnyAnswered(BitSet attributes) {
        for (int each = attributes.nextSetBit(0); each >= 0; each = attributes.nextSetBit(each + 1)) {
            if (isAnswered(each)) {
                return true;
            }
        }
        return false;
    }

    boolean isAnswered(int attribute) {
        return walk.isAsked(attribute) || walk.impliedResponse(attribute).isPresent();
    }

    boolean isAnyAccepted(BitSet attributes) {
        if (accepted == null) {
            accepted = walk.attributes(Response.ACCEPTED);
        }
        return isAnyIn(attributes, accepted);
    }

    boolean isAnyRejected(BitSet attributes) {
        if (rejected == null) {
            rejected = walk.attributes(Response.REJECTED);
        }
        return isAnyIn(attributes, rejected);
    }

    /** Returns the number of questions so far that are about at least one of some attributes. */
    int questionsAbout(BitSet attributes) {
        int count = 0;
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).action() instanceof Ask ask && isAnyIn(attributes, ask.attributes())) {
                count++;
            }
        }
        return count;
    }

    private static boolean isAnyIn(BitSet attributes, Ids ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (attributes.get(ids.get(i))) {
                return true;
            }
        }
        return false;
    }
}
