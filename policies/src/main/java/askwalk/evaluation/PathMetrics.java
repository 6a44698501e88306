package askwalk.evaluation;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * What the paths of dialogues come to, each figure with a 95 % confidence interval.
 *
 * @param length mean number of steps, over all dialogues
 * @param legal share of the dialogues in whose path every step exists
 * @param faithful share of the successes whose fidelity is more than 0, among those that have one; NaN if none has
 */
public record PathMetrics(Estimate length, Estimate legal, Estimate faithful) {

    private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /**
     * Computes the metrics.
     *
     * @param rows the dialogues
     * @return the metrics, or null if a row has no path figures
     * @throws IllegalArgumentException if there is no row
     */
    public static PathMetrics of(List<DialogueRow> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("there is no dialogue to measure");
        }
        SummaryStatistics length = new SummaryStatistics();
        int legal = 0;
        int measured = 0;
        int faithful = 0;
        for (DialogueRow row : rows) {
            PathFigures path = row.path();
            if (path == null) {
                return null;
            }
            length.addValue(path.length());
            legal += path.legal() ? 1 : 0;
            measured += Double.isNaN(path.fidelity()) ? 0 : 1;
            faithful += path.fidelity() > 0 ? 1 : 0;
        }
        return new PathMetrics(
                Estimate.mean(length),
                Estimate.share(legal, rows.size()),
                measured == 0 ? NONE : Estimate.share(faithful, measured));
    }
}
