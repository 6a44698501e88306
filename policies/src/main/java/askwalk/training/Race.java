package askwalk.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A selection of the best of several candidates, such as the values of a parameter, by their scores on the same cases,
 * such as the outcomes of dialogues on the same tuples. Most candidates are tried on a part of the cases only.
 *
 * <p>Algorithm: successive halving (Z. Karnin, T. Koren, O. Somekh, Almost Optimal Exploration in Multi-Armed Bandits,
 * 2013; K. Jamieson, A. Talwalkar, Non-stochastic Best Arm Identification and Hyperparameter Optimization, 2016) with
 * paired comparisons. In each round,
 *
 * <ol>
 *   <li>all candidates that are left are tried on the same first cases: {@link #ROUND_SHARE} of all cases divided by
 *       the number of candidates, but at least {@link #MIN_CASES}, and all cases if that is no more than before;
 *   <li>the leader is the candidate with the largest sum of scores, the first one among equals;
 *   <li>a candidate is dropped if the leader is better by more than {@link #DROP_ERRORS} standard errors of their
 *       paired difference;
 *   <li>of the others, the best half of the candidates of the round is kept, rounded up, with the leader.
 * </ol>
 *
 * <p>The race ends with the leader when one candidate is left or all cases were used. If the others have to exceed the
 * first candidate by some standard errors, only candidates that do so on the cases of the round can lead before it, and
 * the first candidate is never dropped, so that it is beaten on all cases or not at all.
 *
 * <p>The order of the cases should be random. The result depends on the scores only. Immutable, so it is safe for
 * concurrent use.
 */
public final class Race {

    /** The least number of cases in a round, if there are as many. */
    static final int MIN_CASES = 100;

    /** The number of scores in a round, as a share of the number of cases. */
    static final double ROUND_SHARE = 0.7;

    /** A candidate that is worse than the leader by more than this many standard errors is dropped. */
    static final double DROP_ERRORS = 2;

    private final int cases;
    private final double minErrors;

    /**
     * Creates a race.
     *
     * @param cases the number of cases
     * @param minErrors the number of standard errors of the paired difference by which a candidate has to exceed the
     *     first one; 0 if it has to be better only
     */
    public Race(int cases, double minErrors) {
        this.cases = cases;
        this.minErrors = minErrors;
    }

    /** A trial of some candidates. */
    @FunctionalInterface
    public interface Trial {

        /**
         * Returns the scores of candidates.
         *
         * @param candidates the indices of the candidates, ascending
         * @param cases the number of cases; in each call more than in the one before
         * @return for each of these candidates its scores on the first {@code cases} cases, more is better
         */
        double[][] scores(int[] candidates, int cases);
    }

    /**
     * Runs the race.
     *
     * @param candidates the number of candidates, at least 1
     * @param trial tries the candidates
     * @return the index of the best candidate
     */
    public int winner(int candidates, Trial trial) {
        int[] left = IntStream.range(0, candidates).toArray();
        int used = 0;
        while (left.length > 1) {
            used = next(left.length, used);
            double[][] scores = trial.scores(left, used);
            int leader = leader(scores);
            if (used == cases) {
                return left[leader];
            }
            int[] round = left;
            left = kept(scores, leader).map(at -> round[at]).toArray();
        }
        return left[0];
    }

    /**
     * Returns an upper bound of the number of scores: that of a race in which half of the candidates is dropped in each
     * round.
     *
     * @param candidates the number of candidates, at least 1
     * @return the number of candidates times cases over all rounds
     */
    public long maxScores(int candidates) {
        long scores = 0;
        int left = candidates;
        int used = 0;
        while (left > 1 && used < cases) {
            int next = next(left, used);
            scores += (long) left * (next - used);
            used = next;
            left = left == 2 && minErrors > 0 ? left : (left + 1) / 2; // a duel with the first one goes to the end
        }
        return scores;
    }

    /** Returns the number of cases in the next round. */
    private int next(int candidates, int used) {
        int next = Math.max(MIN_CASES, (int) (ROUND_SHARE * cases / candidates));
        return next > used ? Math.min(cases, next) : cases;
    }

    private int leader(double[][] scores) {
        int leader = 0;
        for (int at = 1; at < scores.length; at++) {
            if (isBetter(scores[at], scores[leader], 0) && isBetter(scores[at], scores[0], minErrors)) {
                leader = at;
            }
        }
        return leader;
    }

    /** Returns the positions of the candidates that are kept, ascending. */
    private IntStream kept(double[][] scores, int leader) {
        double[] sums = Arrays.stream(scores)
                .mapToDouble(each -> Arrays.stream(each).sum())
                .toArray();
        boolean isFirstKept = minErrors > 0 && leader != 0;
        int places = (scores.length + 1) / 2 - (isFirstKept ? 2 : 1);
        IntStream others = IntStream.range(0, scores.length)
                .filter(at -> at != leader && !(isFirstKept && at == 0))
                .filter(at -> !isBetter(scores[leader], scores[at], DROP_ERRORS))
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -sums[at]))
                .limit(Math.max(0, places))
                .mapToInt(Integer::intValue);
        IntStream kept = IntStream.concat(IntStream.of(leader), others);
        return (isFirstKept ? IntStream.concat(IntStream.of(0), kept) : kept).sorted();
    }

    /** Returns whether the sum of the paired differences is above so many of its standard errors. */
    private static boolean isBetter(double[] scores, double[] baseline, double minErrors) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            double difference = scores[i] - baseline[i];
            sum += difference;
            squares += difference * difference;
        }
        return sum > minErrors * Math.sqrt(squares);
    }
}
