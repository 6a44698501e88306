package askwalk.training;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** Grid search over the values of one parameter, in the order of the grid. Among equal scores, the first value wins. */
public final class GridSearch {

    private GridSearch() {}

    /**
     * A comparison of the score of a value with the best score so far.
     *
     * @param <S> the type of score
     */
    @FunctionalInterface
    public interface Comparison<S> {

        /**
         * Returns whether a value replaces the best one so far.
         *
         * @param score the score of the value
         * @param best the best score before it
         * @param first the score of the first value of the grid
         * @return {@code true} if the value is better
         */
        boolean isBetter(S score, S best, S first);
    }

    /**
     * Returns the value with the highest score.
     *
     * @param defaultValue the result if no score is greater than negative infinity
     * @param grid the values
     * @param score the function that evaluates a value
     * @return the value
     */
    public static double highest(double defaultValue, double[] grid, DoubleUnaryOperator score) {
        BestSoFar<Double, Double> best =
                new BestSoFar<>((candidate, highest) -> candidate > highest, defaultValue, Double.NEGATIVE_INFINITY);
        for (double value : grid) {
            best.offer(score.applyAsDouble(value), () -> value);
        }
        return best.value();
    }

    /**
     * Returns the best value by a comparison of scores.
     *
     * @param grid the values, at least one
     * @param trial the function that evaluates a value
     * @param comparison the comparison of scores
     * @param <S> the type of score
     * @return the value
     */
    public static <S> double best(double[] grid, DoubleFunction<? extends S> trial, Comparison<? super S> comparison) {
        S first = trial.apply(grid[0]);
        BestSoFar<Double, S> best =
                new BestSoFar<>((candidate, highest) -> comparison.isBetter(candidate, highest, first), grid[0], first);
        for (int i = 1; i < grid.length; i++) {
            double value = grid[i];
            best.offer(trial.apply(value), () -> value);
        }
        return best.value();
    }
}
