package askwalk.evaluation;

/**
 * Figures of the path of a dialogue: from the user through the accepted attributes in order to the item, or to the last
 * of these that there is.
 *
 * @param length the number of steps, from each vertex to the next
 * @param valid whether all steps exist, by {@link askwalk.path.PathCheck}
 * @param answerEffect the score of the accepted item in the policy's preference model minus its score without the
 *     user's answers, in the unit of the model; NaN for a failure, without a model, or without finite scores
 */
public record PathFigures(int length, boolean valid, double answerEffect) {

    /**
     * Creates figures.
     *
     * @throws IllegalArgumentException if the length is less than zero or the answer effect is infinite
     */
    public PathFigures {
        if (length < 0 || Double.isInfinite(answerEffect)) {
            throw new IllegalArgumentException(
                    "a path has a length of zero or more and an answer effect that is finite or" + " NaN, not " + length
                            + " and " + answerEffect);
        }
    }
}
