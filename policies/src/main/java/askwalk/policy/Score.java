package askwalk.policy;

/**
 * The result of one or more dialogues. All values are integers, so that comparisons are free of rounding.
 *
 * @param dialogues the number of dialogues
 * @param successes the number of dialogues in which the target item was recommended
 * @param turns the total number of turns; a failure counts as the turn cap
 */
public record Score(int dialogues, int successes, long turns) {

    /** The score of no dialogues. */
    public static final Score NONE = new Score(0, 0, 0);

    /**
     * Returns the score with given rates.
     *
     * @param dialogues the number of dialogues, at least 1
     * @param successRate the {@linkplain #successRate() success rate}
     * @param averageTurns the {@linkplain #averageTurns() average number of turns}
     * @return the score
     */
    static Score ofRates(int dialogues, double successRate, double averageTurns) {
        return new Score(dialogues, (int) Math.round(successRate * dialogues), Math.round(averageTurns * dialogues));
    }

    /**
     * Returns the sum of this score and another one.
     *
     * @param other the other score
     * @return the sum
     */
    public Score plus(Score other) {
        return new Score(dialogues + other.dialogues, successes + other.successes, turns + other.turns);
    }

    /**
     * Returns the success rate.
     *
     * @return the rate, from 0 to 1
     */
    public double successRate() {
        return (double) successes / dialogues;
    }

    /**
     * Returns the average number of turns of a dialogue.
     *
     * @return the number; a failure counts as the turn cap
     */
    public double averageTurns() {
        return (double) turns / dialogues;
    }

    /**
     * Returns the utility: the number of successes minus the cost of all turns.
     *
     * @param turnCost the cost of a turn, in successes
     * @return the utility, in successes
     */
    public double worth(double turnCost) {
        return successes - turnCost * turns;
    }

    /**
     * Returns whether this score is better than another one of the same dialogues: more successes, or as many successes
     * in fewer turns.
     *
     * @param other the other score
     * @return {@code true} if this score is better
     */
    public boolean isBetterThan(Score other) {
        return successes > other.successes || (successes == other.successes && turns < other.turns);
    }
}
