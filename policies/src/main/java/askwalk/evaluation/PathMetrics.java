package askwalk.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The figures of the paths of dialogues, each with a 95 % confidence interval that takes users and items as clusters.
 *
 * @param length mean number of steps, over all dialogues
 * @param valid share of the dialogues in whose path every step exists
 * @param answerEffectAboveZero share of the successes with an answer effect above 0, among those that have one; NaN if
 *     none has one
 */
public record PathMetrics(Estimate length, Estimate valid, Estimate answerEffectAboveZero) {

    private static final Range STEPS = new Range(0, Double.POSITIVE_INFINITY);

    /**
     * Computes the metrics.
     *
     * @param rows the dialogues
     * @return the metrics, or null if a row has no path figures
     * @throws IllegalArgumentException if there is no row
     */
    public static PathMetrics of(List<DialogueRow> rows) {
        if (rows.stream().anyMatch(row -> row.path() == null)) {
            return null;
        }
        List<DialogueRow> measured = rows.stream()
                .filter(row -> !Double.isNaN(row.path().answerEffect()))
                .toList();
        Clusters clusters = Clusters.of(rows);
        return new PathMetrics(
                mean(rows, row -> row.path().length(), clusters).estimate(STEPS),
                mean(rows, row -> row.path().valid() ? 1 : 0, clusters).share(),
                measured.isEmpty()
                        ? Estimate.NONE
                        : mean(measured, row -> row.path().answerEffect() > 0 ? 1 : 0, Clusters.of(measured))
                                .share());
    }

    private static ClusteredMean mean(List<DialogueRow> rows, ToDoubleFunction<DialogueRow> value, Clusters clusters) {
        return ClusteredMean.of(rows.stream().mapToDouble(value).toArray(), clusters);
    }
}
