package askwalk.policy.infogain;

/**
 * Arrays of the size of the catalogue that a call of a session needs until it returns, and what computes with them. Not
 * safe for concurrent use.
 *
 * @param items a copy of the posterior's items that may be reordered
 * @param next the items of the posterior that the call computes
 * @param selector selects questions
 * @param lookahead the lookahead on {@code items}
 * @param closedForm the lookahead in closed form
 */
record Workspace(
        WeightedItems items,
        WeightedItems next,
        QuestionSelector selector,
        Lookahead lookahead,
        ClosedFormLookahead closedForm) {

    static Workspace of(QuestionSelector selector, InfoGainModel.Parameters parameters, int listSize) {
        WeightedItems items = new WeightedItems();
        return new Workspace(
                items,
                new WeightedItems(),
                selector,
                new Lookahead(items, selector, parameters.objective(), parameters.stoppingRule(), listSize),
                new ClosedFormLookahead(parameters.closedFormLookahead(), parameters.objective(), listSize));
    }
}
