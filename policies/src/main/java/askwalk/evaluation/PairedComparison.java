package askwalk.evaluation;

import askwalk.conversation.Protocol;
import java.util.List;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Two policies compared on the same dialogues.
 *
 * @param successRate difference of the success rates at the cap, ours minus the baseline's
 * @param averageTurns difference of AT, ours minus the baseline's; less than 0 is better
 * @param pValue two-sided p-value of the exact McNemar test that both succeed equally often
 */
public record PairedComparison(Estimate successRate, Estimate averageTurns, double pValue) {

    /**
     * Compares two policies.
     *
     * @param ours rows of one policy
     * @param baseline rows of the other, on the same tuples in the same order
     * @param protocol the protocol of both
     * @return the comparison
     * @throws IllegalArgumentException if the rows are not about the same tuples
     */
    public static PairedComparison of(List<DialogueRow> ours, List<DialogueRow> baseline, Protocol protocol) {
        if (ours.size() != baseline.size()) {
            throw new IllegalArgumentException(
                    "not the same dialogues: " + ours.size() + " against " + baseline.size());
        }
        SummaryStatistics success = new SummaryStatistics();
        SummaryStatistics turns = new SummaryStatistics();
        int onlyOurs = 0;
        int onlyBaseline = 0;
        for (int i = 0; i < ours.size(); i++) {
            DialogueRow a = ours.get(i);
            DialogueRow b = baseline.get(i);
            if (a.index() != b.index() || a.user() != b.user() || a.item() != b.item()) {
                throw new IllegalArgumentException("not the same dialogues: row " + i + " is about tuple " + a.index()
                        + " here and tuple " + b.index() + " there");
            }
            int difference = (a.outcome().success() ? 1 : 0) - (b.outcome().success() ? 1 : 0);
            onlyOurs += difference > 0 ? 1 : 0;
            onlyBaseline += difference < 0 ? 1 : 0;
            success.addValue(difference);
            turns.addValue(
                    Metrics.turns(a.outcome(), protocol.counting()) - Metrics.turns(b.outcome(), protocol.counting()));
        }
        double pValue = mcNemar(onlyOurs + onlyBaseline, Math.min(onlyOurs, onlyBaseline));
        return new PairedComparison(Estimate.mean(success), Estimate.mean(turns), pValue);
    }

    /**
     * Twice the smaller tail, as an incomplete beta function. Commons Math's own test drops a term where its two tails
     * differ by rounding, and its binomial distribution takes small tails from 1.
     */
    private static double mcNemar(int discordant, int fewer) {
        return discordant == 0 ? 1 : Math.min(1, 2 * Beta.regularizedBeta(0.5, discordant - fewer, fewer + 1));
    }
}
