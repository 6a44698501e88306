package askwalk.conversation;

/**
 * How many actions a dialogue has and how its turns are counted.
 *
 * <p>The literature says "T = 15" throughout and counts in more than one way: the released environments fail a dialogue
 * at its fifteenth action whatever that is, which leaves 14 actions, and they differ in whether the opening is a turn
 * for SR@t and for AT.
 *
 * @param turnCap T: the turns that a failed dialogue counts in AT, and the last t of SR@t
 * @param maxActions how many actions the system really has, without those that are free
 * @param successOffset a success at action s counts for SR@t from t = s + this
 * @param averageOffset a success at action s counts s + this turns in AT
 */
public record TurnCounting(int turnCap, int maxActions, int successOffset, int averageOffset) {

    /**
     * Makes a way of counting.
     *
     * @throws IllegalArgumentException if a number is out of its range, or a success could count more than the cap
     */
    public TurnCounting {
        atLeast("turnCap", turnCap, 1);
        atLeast("maxActions", maxActions, 1);
        atLeast("successOffset", successOffset, 0);
        atLeast("averageOffset", averageOffset, 0);
        if (maxActions + Math.max(successOffset, averageOffset) > turnCap) {
            throw new IllegalArgumentException(
                    "a success at action " + maxActions + " would count more turns than the cap of " + turnCap);
        }
    }

    private static void atLeast(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(what + " is " + least + " or more, not " + value);
        }
    }
}
