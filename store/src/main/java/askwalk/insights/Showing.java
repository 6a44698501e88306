package askwalk.insights;

import askwalk.conversation.event.KeyedAction;
import askwalk.walk.Response;
import java.util.List;

/** One showing of a question or a list in a conversation, and what happened next. Not safe for concurrent use. */
final class Showing {

    /** The ways in which a showing ends. */
    enum Fate {
        ANSWERED,
        UNDONE,
        WITHDRAWN,
        LEFT,
        WAITING
    }

    private final KeyedAction action;

    /** 1 for the first list; 0 for a question. */
    private final int listNumber;

    private Fate fate = Fate.WAITING;
    private List<Response> responses = List.of();

    Showing(KeyedAction action, int listNumber) {
        this.action = action;
        this.listNumber = listNumber;
    }

    KeyedAction action() {
        return action;
    }

    boolean isList() {
        return action.kind() == KeyedAction.Kind.RECOMMEND;
    }

    int listNumber() {
        return listNumber;
    }

    Fate fate() {
        return fate;
    }

    void end(Fate next) {
        fate = next;
    }

    void answer(List<Response> answer) {
        fate = Fate.ANSWERED;
        responses = answer;
    }

    /** Returns the responses, in the order of the subjects; those of an undone answer as well. */
    List<Response> responses() {
        return responses;
    }

    /** Returns the step of a path; without a reply unless the answer stands. */
    Step step() {
        Reply reply = fate == Fate.ANSWERED ? Reply.of(responses) : Reply.NONE;
        return isList()
                ? new Step(Step.Kind.LIST, null, reply)
                : new Step(Step.Kind.QUESTION, Question.of(action), reply);
    }
}
