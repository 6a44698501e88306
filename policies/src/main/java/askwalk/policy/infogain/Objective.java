package askwalk.policy.infogain;

import askwalk.conversation.TurnCounting;

/**
 * What is aimed at, as the worth of a hit.
 *
 * @param hit what a hit is worth in the last turn
 * @param turn what it is worth more for each action that is left after it
 */
record Objective(double hit, double turn) {

    static final double MIN_HIT = 0.01;

    /** Success, where each turn saved is worth a little. */
    static Objective success(double turnCost) {
        return new Objective(1, turnCost);
    }

    /**
     * Few turns on average, where a failure counts the cap: a hit is worth as much as it is before that. Where a hit in
     * the last turn counts no less than a failure, it is still worth a hundredth of a turn.
     */
    static Objective turns(TurnCounting counting) {
        int last = counting.maxActions() + counting.averageOffset();
        return new Objective(Math.max(MIN_HIT, counting.turnCap() - last), 1);
    }

    /** What a hit is worth when so many actions are left, the one that hits among them. */
    double of(int actionsLeft) {
        return hit + turn * (actionsLeft - 1);
    }

    /** What dialogues came to, from the number of hits and the number of turns in all. */
    double worth(int successes, long turns) {
        return hit == 1 ? successes - turn * turns : -turns;
    }
}
