package askwalk.policy.infogain;

/**
 * When to recommend: from which share of all weight in one list on. Found on validation tuples.
 *
 * @param floor the share when no action is left
 * @param perAction how much more it is for each action that is left
 */
record StoppingRule(double floor, double perAction) {

    /** The share that one list must hold when so many actions are left. */
    double threshold(int actionsLeft) {
        return floor + perAction * actionsLeft;
    }
}
