package askwalk.benchmark.calibration;

import askwalk.evaluation.ClusteredMean;
import askwalk.evaluation.Clusters;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Range;
import java.util.Arrays;

/**
 * Counts intervals that contained the true value, and significant tests without a true difference. Not safe for
 * concurrent use.
 */
final class Tally {

    static final double[] RATES = {0.1, 0.5, 0.9};

    private static final Range TURNS = new Range(1, 15);
    private static final double LEVEL = 0.05;

    private final int[] ratesCovered = new int[RATES.length];
    private final int[] ratesSignificant = new int[RATES.length];
    private int turnsCovered;
    private int turnsSignificant;
    private int repeats;

    void add(Simulation simulation) {
        repeats++;
        Clusters clusters = simulation.clusters;
        for (int i = 0; i < RATES.length; i++) {
            double[] successes = Simulation.successes(simulation.difficulty, RATES[i]);
            ratesCovered[i] += contains(ClusteredMean.of(successes, clusters).share(), RATES[i]) ? 1 : 0;
            double[] ours = Simulation.successes(simulation.compared[0], RATES[i]);
            double[] theirs = Simulation.successes(simulation.compared[1], RATES[i]);
            ratesSignificant[i] += isSignificant(ours, theirs, Range.SHARE, clusters) ? 1 : 0;
        }
        double[] turns = Simulation.turns(simulation.difficulty);
        turnsCovered += contains(ClusteredMean.of(turns, clusters).estimate(TURNS), Simulation.TRUE_TURNS) ? 1 : 0;
        double[] ours = Simulation.turns(simulation.compared[0]);
        double[] theirs = Simulation.turns(simulation.compared[1]);
        turnsSignificant += isSignificant(ours, theirs, TURNS, clusters) ? 1 : 0;
    }

    void add(Tally other) {
        for (int i = 0; i < RATES.length; i++) {
            ratesCovered[i] += other.ratesCovered[i];
            ratesSignificant[i] += other.ratesSignificant[i];
        }
        turnsCovered += other.turnsCovered;
        turnsSignificant += other.turnsSignificant;
        repeats += other.repeats;
    }

    /** Returns the share of the intervals of a success rate that contained it. */
    double coverageOfRate(int rate) {
        return share(ratesCovered[rate]);
    }

    double coverageOfTurns() {
        return share(turnsCovered);
    }

    /** Returns the share of the comparisons of equal success rates with p below 0.05. */
    double falsePositivesOfRate(int rate) {
        return share(ratesSignificant[rate]);
    }

    double falsePositivesOfTurns() {
        return share(turnsSignificant);
    }

    private double share(int count) {
        return (double) count / repeats;
    }

    private static boolean contains(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high();
    }

    private static boolean isSignificant(double[] ours, double[] theirs, Range range, Clusters clusters) {
        double[] differences = new double[ours.length];
        Arrays.setAll(differences, i -> ours[i] - theirs[i]);
        return ClusteredMean.of(differences, clusters).pValue(range.ofDifferences()) < LEVEL;
    }
}
