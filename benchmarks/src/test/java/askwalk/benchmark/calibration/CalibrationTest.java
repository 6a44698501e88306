package askwalk.benchmark.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** With 500 repeats a coverage of 95 % has a standard error of 1 %, and a rate of 5 % one of 1 %. */
class CalibrationTest {

    private static final int REPEATS = 500;

    @Test
    void manyUsers() {
        check(Calibration.measure(new Setting(200, 300, 0.3, 0.1), REPEATS, 1), 0.93, 0.03);
    }

    @Test
    void fewUsers() {
        check(Calibration.measure(new Setting(20, 2_000, 0.1, 0.3), REPEATS, 2), 0.92, 0.01);
    }

    private static void check(Tally tally, double minCoverage, double minFalsePositives) {
        assertThat(tally.coverageOfTurns()).isBetween(minCoverage, 0.975);
        assertThat(tally.falsePositivesOfTurns()).isBetween(minFalsePositives, 0.07);
        for (int rate = 0; rate < Tally.RATES.length; rate++) {
            assertThat(tally.coverageOfRate(rate))
                    .as("SR %s", Tally.RATES[rate])
                    .isBetween(minCoverage - 0.01, 0.985);
            assertThat(tally.falsePositivesOfRate(rate))
                    .as("SR %s", Tally.RATES[rate])
                    .isBetween(0.01, 0.07);
        }
    }

    /** The true figures, that is those of very many dialogues, are what intervals are compared with. */
    @Test
    void theTrueFiguresAreThoseOfManyDialogues() {
        Simulation simulation = new Simulation(new Setting(20_000, 2_000, 0.01, 0.01), new SplittableRandom(3));
        double[][] difficulties = {simulation.difficulty, simulation.compared[0], simulation.compared[1]};
        assertThat(mean(Simulation.turns(difficulties[0]))).isCloseTo(Simulation.TRUE_TURNS, within(0.1));
        for (double rate : Tally.RATES) {
            assertThat(mean(Simulation.successes(difficulties[0], rate))).isCloseTo(rate, within(0.01));
            for (double[] difficulty : difficulties) {
                assertThat(mean(Simulation.successes(difficulty, rate))).isCloseTo(rate, within(0.05));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        Setting setting = new Setting(20, 300, 0.1, 0.1);
        assertThat(Calibration.measure(setting, 50, 7).coverageOfTurns())
                .isEqualTo(Calibration.measure(setting, 50, 7).coverageOfTurns());
        assertThat(Setting.all()).hasSize(32).doesNotHaveDuplicates();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
