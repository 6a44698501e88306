package askwalk.testing;

import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.TurnCounting;

/** Protocols of any size. */
public final class Protocols {

    private Protocols() {}

    /** Binary questions, as many actions as turns, and nothing said at first. */
    public static Protocol of(int actions, int listSize) {
        return of(actions, listSize, Opening.NONE, QuestionType.BINARY);
    }

    /** As many actions as turns, and no noise. */
    public static Protocol of(int actions, int listSize, Opening opening, QuestionType questions) {
        return new Protocol(
                "test",
                new TurnCounting(actions, actions, 0, 0),
                listSize,
                opening,
                questions,
                Protocol.IDEAL.answerModel(),
                Protocol.IDEAL.noise(),
                Protocol.IDEAL.tuples(),
                Protocol.IDEAL.accounting());
    }
}
