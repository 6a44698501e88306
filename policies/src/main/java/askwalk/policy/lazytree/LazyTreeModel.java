package askwalk.policy.lazytree;

/**
 * The model of a {@link LazyTreePolicy}. Immutable as long as its arrays are not modified.
 *
 * @param table the prior: joint weights of items and accepted attributes
 * @param parameters the parameters of inference
 * @param thresholds when to recommend
 */
record LazyTreeModel(PairTable table, Parameters parameters, Thresholds thresholds) {

    /** The criterion by which questions are selected. */
    enum Criterion {
        /** The largest expected value of the recommendations after the answer. */
        HITS,
        /** The least expected entropy of the items after the answer. */
        ENTROPY
    }

    /**
     * The parameters of inference.
     *
     * @param criterion the criterion by which questions are selected
     * @param flipRate likelihood of a wrong answer relative to that of a correct one; for small values, about the
     *     probability that an answer is wrong
     * @param turnCost additional value of a hit for each turn left after it, where a hit in the last turn is worth 1
     * @param shortlist number of questions whose recommendations are valued
     */
    record Parameters(Criterion criterion, double flipRate, double turnCost, int shortlist) {}
}
