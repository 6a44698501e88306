package askwalk.conversation;

/**
 * The maximum number of actions of a dialogue and the counting of its turns.
 *
 * <p>The literature says "T = 15" throughout and counts in more than one way: the released environments fail a dialogue
 * at its fifteenth action whatever that is, which leaves 14 actions, and they differ in whether the opening is a turn
 * for SR@t and for AT.
 *
 * @param turnCap T: the turns that a failed dialogue counts in AT, and the last t of SR@t
 * @param maxActions the actual maximum number of actions, without free ones
 * @param successOffset a success at action s counts for SR@t from t = s + this
 * @param averageOffset a success at action s counts s + this turns in AT
 */
public record TurnCounting(int turnCap, int maxActions, int successOffset, int averageOffset) {

    /**
     * Creates a way of counting.
     *
     * @throws IllegalArgumentException if a number is out of its range, or a success could count more than the cap
     */
    public TurnCounting {
        requireMin("turnCap", turnCap, 1);
        requireMin("maxActions", maxActions, 1);
        requireMin("successOffset", successOffset, 0);
        requireMin("averageOffset", averageOffset, 0);
        if (maxActions + Math.max(successOffset, averageOffset) > turnCap) {
            throw new IllegalArgumentException(
                    "a success at action " + maxActions + " would count more turns than the cap of " + turnCap);
        }
    }

    private static void requireMin(String what, int value, int min) {
        if (value < min) {
            throw new IllegalArgumentException(what + " is " + min + " or more, not " + value);
        }
    }
}
