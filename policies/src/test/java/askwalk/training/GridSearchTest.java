package askwalk.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridSearchTest {

    private static final double[] GRID = {3, 1, 2, 5};

    @Test
    void amongEqualsTheFirstWins() {
        List<Double> tried = new ArrayList<>();
        double found = GridSearch.highest(9, GRID, value -> {
            tried.add(value);
            return -Math.abs(value - 1.5);
        });
        assertThat(found).as("1 and 2 are as good").isEqualTo(1);
        assertThat(tried).containsExactly(3.0, 1.0, 2.0, 5.0);
    }

    @Test
    void nanScoresAreIgnored() {
        assertThat(GridSearch.highest(9, GRID, value -> value == 2 ? 0 : Double.NaN))
                .isEqualTo(2);
        assertThat(GridSearch.highest(9, GRID, value -> Double.NEGATIVE_INFINITY))
                .isEqualTo(9);
    }

    @Test
    void theComparisonSeesTheFirstScore() {
        assertThat(find(0)).isEqualTo(5);
        assertThat(find(1.5)).as("2 more than the first").isEqualTo(5);
        assertThat(find(2.5)).as("not enough").isEqualTo(3);
    }

    private static double find(double margin) {
        return GridSearch.<Double>best(
                GRID, value -> value, (tried, best, first) -> tried > best && tried - first > margin);
    }
}
