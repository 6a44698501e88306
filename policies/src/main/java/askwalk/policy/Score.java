package askwalk.policy;

/**
 * What came of a dialogue or of some, in whole numbers, so that no rounding decides.
 *
 * @param dialogues how many there were
 * @param successes in how many the target was recommended
 * @param turns of all of them; a failure counts the cap
 */
public record Score(int dialogues, int successes, long turns) {

    /** No dialogue. */
    static final Score NONE = new Score(0, 0, 0);

    /**
     * Returns the score that has these rates.
     *
     * @param dialogues how many there were, one or more
     * @param successRate the {@linkplain #successRate() share} of successes
     * @param averageTurns the {@linkplain #averageTurns() turns} of one on average
     * @return the score
     */
    static Score ofRates(int dialogues, double successRate, double averageTurns) {
        return new Score(dialogues, (int) Math.round(successRate * dialogues), Math.round(averageTurns * dialogues));
    }

    /**
     * Returns the score of these dialogues and some others.
     *
     * @param other the others' score
     * @return the sum
     */
    public Score plus(Score other) {
        return new Score(dialogues + other.dialogues, successes + other.successes, turns + other.turns);
    }

    /**
     * Returns the share of successes.
     *
     * @return a number from 0 to 1
     */
    public double successRate() {
        return (double) successes / dialogues;
    }

    /**
     * Returns how many turns a dialogue has on average.
     *
     * @return the number, a failure counting the cap
     */
    public double averageTurns() {
        return (double) turns / dialogues;
    }

    /**
     * Weighs successes against turns.
     *
     * @param turnCost what a turn costs, where a success is worth 1
     * @return the successes less what the turns cost
     */
    public double worth(double turnCost) {
        return successes - turnCost * turns;
    }

    /**
     * Returns whether one policy did better than another in the same dialogues: more successes, or as many in fewer
     * turns.
     *
     * @param other the other's score
     * @return whether this is better
     */
    public boolean isBetterThan(Score other) {
        return successes > other.successes || (successes == other.successes && turns < other.turns);
    }
}
