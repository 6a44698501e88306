package askwalk.policy.lazytree;

/**
 * All that a {@link LazyTreePolicy} goes by. Immutable if its arrays are left alone.
 *
 * @param table what is believed before anything was said
 * @param rules how it acts on it
 * @param thresholds when to recommend
 */
record LazyTreeModel(PairTable table, Rules rules, Thresholds thresholds) {

    /** How questions are judged. */
    enum Aim {
        /** By the value of the lists that may be shown after the answer. */
        HITS,
        /** By the entropy of the items after the answer. */
        ENTROPY
    }

    /**
     * How a lazy tree acts on what it believes.
     *
     * @param aim how questions are judged
     * @param doubt the part of its weight that is left to what an answer speaks against
     * @param turnCost what a hit is worth more for each turn that is left after it, where a hit itself is worth 1
     * @param shortlist for how many questions to look at the lists
     */
    record Rules(Aim aim, double doubt, double turnCost, int shortlist) {}
}
