package askwalk.policy.reinforce;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.walk.Response;
import java.util.Arrays;

/**
 * The outcomes of the actions of one conversation in order, without the opening. Not safe for concurrent use.
 *
 * <p>EAR encodes both a question answered "no" and a turn that has not happened as 0; here they have different codes.
 */
public final class History {

    /** The code of a question with at least one accepted attribute. */
    public static final float ASK_ACCEPTED = 1f;

    /** The code of a question with at least one rejected and no accepted attribute. */
    public static final float ASK_REJECTED = -0.5f;

    /** The code of a question answered only by "don't know". */
    public static final float ASK_OPEN = -0.25f;

    /** The code of a rejected recommendation. */
    public static final float RECOMMENDATION_REJECTED = -1f;

    private final Policy.Context context;
    private float[] codes = new float[16];
    private int size;

    /**
     * Creates the history of a new conversation.
     *
     * @param context the context of the conversation, with its number of turns
     */
    public History(Policy.Context context) {
        this.context = context;
    }

    /**
     * Writes the codes of the history.
     *
     * @param into receives one code per action so far, followed by zeros
     * @param from the first index to write
     * @param length the number of values to write; later actions are omitted
     */
    public void copy(float[] into, int from, int length) {
        int turns = context.turn();
        int opening = size - turns; // the opening is observed like an answer, but is not a turn
        for (int i = 0; i < length; i++) {
            into[from + i] = i < turns ? codes[opening + i] : 0;
        }
    }

    /**
     * Adds an answer. The opening, if any, comes first.
     *
     * @param action the question or recommendation
     * @param answer the answer of the user
     */
    public void add(Action action, Answer answer) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        codes[size++] = code(action, answer);
    }

    private static float code(Action action, Answer answer) {
        if (!(action instanceof Ask)) {
            return RECOMMENDATION_REJECTED;
        }
        if (answer.firstAccepted() >= 0) {
            return ASK_ACCEPTED;
        }
        return answer.responses().contains(Response.REJECTED) ? ASK_REJECTED : ASK_OPEN;
    }
}
