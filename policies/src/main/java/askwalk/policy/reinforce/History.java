package askwalk.policy.reinforce;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.walk.Response;
import java.util.Arrays;

/**
 * What became of the actions of one conversation, in order, without the opening. For one thread at a time.
 *
 * <p>EAR has 0 for a question that was answered no, and 0 also where nothing has happened yet; here these can be told
 * apart.
 */
public final class History {

    /** A question to which the user said yes, to at least one attribute. */
    public static final float ASK_ACCEPTED = 1f;

    /** A question to which the user said no, and nothing else but "don't know". */
    public static final float ASK_REJECTED = -0.5f;

    /** A question to which the user said "don't know" and nothing else. */
    public static final float ASK_OPEN = -0.25f;

    /** A recommendation that was not accepted. */
    public static final float RECOMMENDATION_REJECTED = -1f;

    private final Policy.Context context;
    private float[] codes = new float[16];
    private int size;

    /**
     * Makes the history of a conversation that begins.
     *
     * @param context the conversation, which knows how many turns there were
     */
    public History(Policy.Context context) {
        this.context = context;
    }

    /**
     * Writes down the history.
     *
     * @param into gets one number for each action so far, and zeros behind them
     * @param from where to begin in it
     * @param length how many numbers to write; what happened after so many actions is left out
     */
    public void copy(float[] into, int from, int length) {
        int turns = context.turn();
        int opening = size - turns; // an opening is heard like any answer, but is no turn
        for (int i = 0; i < length; i++) {
            into[from + i] = i < turns ? codes[opening + i] : 0;
        }
    }

    /**
     * Takes in an answer, the opening first.
     *
     * @param action what the user was asked or shown
     * @param answer what the user said
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
