package askwalk.evaluation;

/**
 * Figures of the path that a dialogue walked: from the user by the accepted attributes in order to the item, or as far
 * as it came.
 *
 * @param length how many steps it has, from each vertex to the next
 * @param valid whether all of them exist, as {@link askwalk.path.PathCheck} says
 * @param answerEffect how much lower the policy's preference model scores the accepted item when it hears nothing of
 *     what the user said, in the model's own unit; NaN for a failure, or if no model or no finite number is at hand
 */
public record PathFigures(int length, boolean valid, double answerEffect) {

    /**
     * Makes figures.
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
