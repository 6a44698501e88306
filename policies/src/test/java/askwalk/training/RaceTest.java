package askwalk.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Races of 1,000 cases unless stated. Rounds share 700 scores: 4 candidates have 175 cases each, 2 have 350. */
class RaceTest {

    private final List<String> rounds = new ArrayList<>();

    @Test
    void halfOfEqualCandidatesIsDroppedInEachRoundAndTheFirstWins() {
        IntToDoubleFunction[] equal = new IntToDoubleFunction[8];
        Arrays.fill(equal, (IntToDoubleFunction) at -> at % 3);
        assertThat(winner(1000, 0, equal)).isZero();
        assertThat(rounds).containsExactly("[0, 1, 2, 3, 4, 5, 6, 7] 100", "[0, 1, 2, 3] 175", "[0, 1] 350");
    }

    @Test
    void aClearlyWorseCandidateIsDroppedAfterTheFirstRound() {
        // worse by 0.1 in all of 175 cases: 17.5 is more than two standard errors, 2 sqrt(175 * 0.01) = 2.6
        assertThat(winner(1000, 0, at -> 0, at -> 0.9, at -> 0, at -> 1)).isEqualTo(3);
        assertThat(rounds).containsExactly("[0, 1, 2, 3] 175");
    }

    @Test
    void aCandidateThatMayStillWinStays() {
        // worse by 1 in 90 of 175 cases and better in 85: -5, with a standard error of sqrt(175) = 13.2; better later
        IntToDoubleFunction changing = at -> at < 90 ? -1 : 1;
        assertThat(winner(1000, 0, at -> -2, changing, at -> -2, at -> 0)).isEqualTo(1);
        assertThat(rounds).containsExactly("[0, 1, 2, 3] 175", "[1, 3] 350");
    }

    @Test
    void aCandidateHasToExceedTheFirstByStandardErrorsOnAllCases() {
        // better in 5 cases: 5 > 2 sqrt(5) = 4.5
        assertThat(winner(1000, 2, at -> 0, at -> at < 5 ? 1 : 0)).isEqualTo(1);
        assertThat(rounds).containsExactly("[0, 1] 350", "[0, 1] 1000");

        // 4 is not more than 2 sqrt(4)
        assertThat(winner(1000, 2, at -> 0, at -> at < 4 ? 1 : 0)).isZero();
        assertThat(rounds).containsExactly("[0, 1] 350");

        // 5 better and, later, 1 worse: 4 < 2 sqrt(6)
        assertThat(winner(1000, 2, at -> 0, at -> at < 5 ? 1 : at == 999 ? -1 : 0))
                .isZero();
        assertThat(rounds).containsExactly("[0, 1] 350", "[0, 1] 1000");
    }

    @Test
    void theFirstStaysWithTheLeaderThatHasToExceedIt() {
        assertThat(winner(1000, 1, at -> 0, at -> 2, at -> 1.9 + at % 2 * 0.4, at -> -1))
                .isEqualTo(2);
        assertThat(rounds).containsExactly("[0, 1, 2, 3] 175", "[0, 2] 350", "[0, 2] 1000");
    }

    @Test
    void fewCasesAreUsedAtOnce() {
        assertThat(winner(60, 0, at -> 0, at -> 1, at -> 2)).isEqualTo(2);
        assertThat(rounds).containsExactly("[0, 1, 2] 60");
        assertThat(winner(0, 0, at -> 0, at -> 1)).as("no cases").isZero();
        assertThat(winner(1000, 0, at -> 0)).as("one candidate").isZero();
        assertThat(rounds).isEmpty();
    }

    @Test
    void theNumberOfScoresIsKnownBefore() {
        assertThat(new Race(1000, 0).maxScores(8)).isEqualTo(8 * 100 + 4 * 75 + 2 * 175);
        assertThat(new Race(1000, 2).maxScores(8)).isEqualTo(8 * 100 + 4 * 75 + 2 * 825);
        assertThat(new Race(1000, 0).maxScores(3)).isEqualTo(3 * 233 + 2 * 117);
        assertThat(new Race(60, 0).maxScores(8)).isEqualTo(8 * 60);
        assertThat(new Race(1000, 0).maxScores(1)).isZero();
    }

    private int winner(int cases, double minErrors, IntToDoubleFunction... candidates) {
        rounds.clear();
        return new Race(cases, minErrors).winner(candidates.length, (tried, used) -> {
            rounds.add(Arrays.toString(tried) + " " + used);
            return Arrays.stream(tried)
                    .mapToObj(candidate -> scores(candidates[candidate], used))
                    .toArray(double[][]::new);
        });
    }

    private static double[] scores(IntToDoubleFunction candidate, int cases) {
        double[] scores = new double[cases];
        Arrays.setAll(scores, candidate);
        return scores;
    }
}
