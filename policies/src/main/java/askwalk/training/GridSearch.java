package askwalk.training;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** Tries the values of a grid in their order and takes the best; of equals, the first. */
public final class GridSearch {

    private GridSearch() {}

    /**
     * Whether a value is to be taken instead of the best before it.
     *
     * @param <S> what came of trying a value
     */
    @FunctionalInterface
    public interface Comparison<S> {

        /**
         * Compares.
         *
         * @param tried the score of the value
         * @param best the score of the best before it
         * @param first the score of the first value of the grid
         * @return whether it is better
         */
        boolean isBetter(S tried, S best, S first);
    }

    /**
     * Returns the value of the highest score.
     *
     * @param otherwise is returned if no score is above minus infinity
     * @param grid the values
     * @param score tries one
     * @return the value
     */
    public static double highest(double otherwise, double[] grid, DoubleUnaryOperator score) {
        BestSoFar<Double, Double> best =
                new BestSoFar<>((tried, most) -> tried > most, otherwise, Double.NEGATIVE_INFINITY);
        for (double value : grid) {
            best.offer(score.applyAsDouble(value), () -> value);
        }
        return best.value();
    }

    /**
     * Returns the best value.
     *
     * @param grid the values, one or more
     * @param trial tries one
     * @param comparison says whether what came of it is better
     * @param <S> what comes of trying a value
     * @return the value
     */
    public static <S> double best(double[] grid, DoubleFunction<? extends S> trial, Comparison<? super S> comparison) {
        S first = trial.apply(grid[0]);
        BestSoFar<Double, S> best =
                new BestSoFar<>((tried, most) -> comparison.isBetter(tried, most, first), grid[0], first);
        for (int i = 1; i < grid.length; i++) {
            double value = grid[i];
            best.offer(trial.apply(value), () -> value);
        }
        return best.value();
    }
}
