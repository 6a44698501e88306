package askwalk.evaluation;

import askwalk.conversation.Ask;
import askwalk.conversation.Turn;
import askwalk.simulation.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The turns of a dialogue after the opening, as a text of one token for each turn, separated by single blanks:
 *
 * <ul>
 *   <li>{@code Y}, a question of which some attribute was accepted;
 *   <li>{@code N}, a question of which no attribute was accepted and some attribute was rejected;
 *   <li>{@code U}, a question to which every response was "don't know";
 *   <li>a number, the number of accepted items of a list.
 * </ul>
 *
 * <p>The token {@code L} after the last turn says that the user left. Free actions are turns here. Immutable.
 *
 * @param turns the text, such as {@code Y N 0 Y 1}; empty for a dialogue without turns
 * @param wanted the number of items that the user would accept; the accepted items are among them
 */
public record DialogueTrace(String turns, int wanted) {

    /** The step of a question of which some attribute was accepted. */
    static final int YES = -1;

    /** The step of a question without an acceptance, but with a rejection. */
    static final int NO = -2;

    /** The step of a question to which every response was "don't know". */
    static final int UNKNOWN = -3;

    private static final String LEFT = "L";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,5}");

    /**
     * Creates a trace from its text.
     *
     * @throws IllegalArgumentException if the text has another token, the user would accept no item, or more items were
     *     accepted than the user would accept
     */
    public DialogueTrace {
        Objects.requireNonNull(turns, "turns");
        if (wanted < 1) {
            throw new IllegalArgumentException("a user would accept one item or more, not " + wanted);
        }
        long accepted = accepted(steps(turns));
        if (accepted > wanted) {
            throw new IllegalArgumentException(
                    "'" + turns + "' accepts " + accepted + " items, but the user would accept " + wanted);
        }
    }

    /**
     * Returns the trace of a dialogue.
     *
     * @param turns its turns after the opening
     * @param left whether the user left after the last of them
     * @param wanted the number of items that the user would accept
     * @return the trace
     * @throws IllegalArgumentException if {@code wanted} is less than 1 or than the number of accepted items
     */
    public static DialogueTrace of(List<Turn> turns, boolean left, int wanted) {
        StringBuilder text = new StringBuilder(2 * turns.size() + 1);
        for (Turn turn : turns) {
            separate(text).append(token(turn));
        }
        if (left) {
            separate(text).append(LEFT);
        }
        return new DialogueTrace(text.toString(), wanted);
    }

    private static StringBuilder separate(StringBuilder text) {
        return text.isEmpty() ? text : text.append(' ');
    }

    private static String token(Turn turn) {
        int accepted = turn.accepted().size();
        if (!(turn.action() instanceof Ask)) {
            return Integer.toString(accepted);
        }
        return accepted > 0 ? "Y" : turn.rejected().isEmpty() ? "U" : "N";
    }

    /**
     * Returns whether the user left.
     *
     * @return whether the last token is {@code L}
     */
    public boolean left() {
        return turns.endsWith(LEFT);
    }

    /**
     * Returns the number of turns.
     *
     * @return the number of questions and lists, including free ones
     */
    public int length() {
        return steps().length;
    }

    /**
     * Returns the number of accepted items.
     *
     * @return the sum over all lists, at most {@link #wanted()}
     */
    public int accepted() {
        return (int) accepted(steps());
    }

    /**
     * Returns the turn of the first hit.
     *
     * @return the number of turns up to the first list with an accepted item; 0 if there is none
     */
    public int firstHit() {
        int[] steps = steps();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] > 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Returns a step for each turn: {@link #YES}, {@link #NO}, {@link #UNKNOWN} or the number of accepted items. */
    int[] steps() {
        return steps(turns);
    }

    private static long accepted(int[] steps) {
        long sum = 0;
        for (int step : steps) {
            sum += Math.max(0, step);
        }
        return sum;
    }

    private static int[] steps(String turns) {
        if (turns.isEmpty() || turns.equals(LEFT)) {
            return new int[0];
        }
        int end = turns.endsWith(" " + LEFT) ? turns.length() - 2 : turns.length();
        int[] steps = new int[end / 2 + 1]; // a token and a blank are two characters or more
        int count = 0;
        for (int start = 0; start <= end; count++) {
            int blank = turns.indexOf(' ', start);
            int next = blank < 0 ? end : blank;
            steps[count] = step(turns, start, next, count + 1);
            start = next + 1;
        }
        return Arrays.copyOf(steps, count);
    }

    private static int step(String turns, int start, int end, int turn) {
        return switch (end - start == 1 ? turns.charAt(start) : ' ') {
            case 'Y' -> YES;
            case 'N' -> NO;
            case 'U' -> UNKNOWN;
            case '0' -> 0;
            case '1' -> 1;
            default -> number(turns.substring(start, end), turn);
        };
    }

    private static int number(String token, int turn) {
        if (!NUMBER.matcher(token).matches()) {
            throw new IllegalArgumentException("turn " + turn + " is '" + token
                    + "', expected Y, N or U for a question, the number of accepted items for a list, or L at the end"
                    + " if the user left");
        }
        return Integer.parseInt(token);
    }

    /**
     * Returns why an outcome is not that of this dialogue; null if it may be. A success is a hit in some list, and its
     * actions and questions are those up to the first hit; those of a failure are of all turns.
     */
    String contradiction(Outcome outcome) {
        int firstHit = firstHit();
        if (outcome.success() != firstHit > 0) {
            return outcome.success() ? "no list has an accepted item" : "turn " + firstHit + " accepts an item";
        }
        int[] steps = steps();
        int end = outcome.success() ? firstHit : steps.length;
        int questions = 0;
        for (int i = 0; i < end; i++) {
            questions += steps[i] < 0 ? 1 : 0;
        }
        if (outcome.questions() != questions) {
            return "the outcome has " + outcome.questions() + " questions, but the turns have " + questions;
        }
        return outcome.actions() > end
                ? "the outcome has " + outcome.actions() + " actions, but the turns have " + end
                : null;
    }
}
