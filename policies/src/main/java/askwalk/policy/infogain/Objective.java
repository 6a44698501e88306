package askwalk.policy.infogain;

import askwalk.conversation.TurnCounting;

/**
 * The objective of a conversation, as the value of a hit by the number of actions left.
 *
 * @param lastHitValue value of a hit in the last turn
 * @param turnCost additional value of a hit for each action that is left after it
 */
record Objective(double lastHitValue, double turnCost) {

    static final double MIN_HIT_VALUE = 0.01;

    /** Returns the objective of success, less a small cost for each turn. */
    static Objective success(double turnCost) {
        return new Objective(1, turnCost);
    }

    /**
     * Returns the objective of few turns on average. A failure counts as many turns as the cap, so that a hit is worth
     * the number of turns that it saves; if a hit in the last turn saves none, it is worth {@link #MIN_HIT_VALUE}.
     */
    static Objective turns(TurnCounting counting) {
        int last = counting.maxActions() + counting.averageOffset();
        return new Objective(Math.max(MIN_HIT_VALUE, counting.turnCap() - last), 1);
    }

    /** Returns the value of a hit, with so many actions left including the one that hits. */
    double hitValue(int actionsLeft) {
        return lastHitValue + turnCost * (actionsLeft - 1);
    }

    /** Returns the value of dialogues, from the number of successes and the total number of turns. */
    double value(int successes, long turns) {
        return lastHitValue == 1 ? successes - turnCost * turns : -turns;
    }
}
