package askwalk.evaluation;

import askwalk.conversation.Protocol;
import askwalk.conversation.TurnCounting;
import askwalk.simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * What rows of dialogues come to, each figure with a 95 % confidence interval.
 *
 * @param dialogues how many rows there are
 * @param successRates SR@t for t from 1 to the protocol's turn cap, in that order: the share of dialogues that
 *     succeeded by turn t
 * @param averageTurns AT: mean turns, where a failed dialogue counts the cap
 * @param hdcg hDCG@(T,K): hierarchical discounted cumulative gain of the target's turn and rank, as in UNICORN
 */
public record Metrics(int dialogues, List<Estimate> successRates, Estimate averageTurns, Estimate hdcg) {

    /**
     * Makes metrics.
     *
     * @param dialogues how many rows there are
     * @param successRates SR@t for t from 1 to the protocol's turn cap, in that order: the share of dialogues that
     *     succeeded by turn t
     * @param averageTurns AT: mean turns, where a failed dialogue counts the cap
     * @param hdcg hDCG@(T,K): hierarchical discounted cumulative gain of the target's turn and rank, as in UNICORN
     */
    public Metrics {
        successRates = List.copyOf(successRates);
    }

    /**
     * Computes the metrics.
     *
     * @param rows the dialogues
     * @param protocol says how turns are counted
     * @return the metrics
     * @throws IllegalArgumentException if there is no row
     */
    public static Metrics of(List<DialogueRow> rows, Protocol protocol) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("there is no dialogue to measure");
        }
        TurnCounting counting = protocol.counting();
        int[] successes = new int[counting.turnCap() + 1];
        SummaryStatistics turns = new SummaryStatistics();
        SummaryStatistics gain = new SummaryStatistics();
        for (DialogueRow row : rows) {
            if (row.outcome().success()) {
                successes[row.outcome().actions() + counting.successOffset()]++;
            }
            turns.addValue(turns(row.outcome(), counting));
            gain.addValue(hdcg(row.outcome()));
        }
        List<Estimate> rates = new ArrayList<>();
        int soFar = 0;
        for (int turn = 1; turn <= counting.turnCap(); turn++) {
            soFar += successes[turn];
            rates.add(Estimate.share(soFar, rows.size()));
        }
        return new Metrics(rows.size(), rates, Estimate.mean(turns), Estimate.mean(gain));
    }

    /**
     * Returns SR@t.
     *
     * @param turn t, from 1
     * @return the share of dialogues that succeeded by then, or null beyond the turn cap
     */
    public Estimate successRate(int turn) {
        return turn <= successRates.size() ? successRates.get(turn - 1) : null;
    }

    /** The turns that a dialogue counts in AT. */
    static int turns(Outcome outcome, TurnCounting counting) {
        return outcome.success() ? outcome.actions() + counting.averageOffset() : counting.turnCap();
    }

    /**
     * The gain of one dialogue: 0 for a failure; else the discount of the turn after the successful one, plus the
     * difference to the discount of that turn, itself discounted by the rank. A turn is an action that cost one here
     * under every protocol, as in UNICORN's released code.
     */
    static double hdcg(Outcome outcome) {
        if (!outcome.success()) {
            return 0;
        }
        double here = 1 / log2(outcome.actions() + 1);
        double later = 1 / log2(outcome.actions() + 2);
        return later + (here - later) / log2(outcome.rank() + 1);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
