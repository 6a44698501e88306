package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeCutsTest {

    @Test
    void quantilesDivideIntoPartsOfEqualSize() {
        assertThat(RangeCuts.quantiles(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 4))
                .containsExactly(2, 4, 6);
        assertThat(RangeCuts.quantiles(new double[] {1, 2, 3, 4, 5}, 2)).containsExactly(3);
        assertThat(RangeCuts.quantiles(new double[] {1, 2, 3}, 10)).containsExactly(1, 2);
        assertThat(RangeCuts.quantiles(new double[] {7}, 4)).isEmpty();
        assertThat(RangeCuts.quantiles(new double[] {}, 4)).isEmpty();
    }

    @Test
    void equalNumbersStayTogether() {
        assertThat(RangeCuts.quantiles(new double[] {1, 5, 5, 5, 5, 9}, 3)).containsExactly(5);
        assertThat(RangeCuts.quantiles(new double[] {1, 5, 5, 5, 5, 5}, 3)).isEmpty();
        assertThat(RangeCuts.quantiles(new double[] {1, 1, 1, 1, 5, 5}, 3)).containsExactly(1);
    }

    @Test
    void partsAreNotEmptyAndCutsHoldTheirShare() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            double[] numbers = random.ints(1 + random.nextInt(40), 0, 1 + random.nextInt(30))
                    .sorted()
                    .asDoubleStream()
                    .toArray();
            int parts = 2 + random.nextInt(9);
            double[] cuts = RangeCuts.quantiles(numbers, parts);
            assertThat(cuts).as("seed %s", seed).isSorted().doesNotHaveDuplicates();
            for (int i = 1; i < parts; i++) {
                int share = i;
                double least = Arrays.stream(numbers)
                        .filter(n -> Arrays.stream(numbers).filter(m -> m <= n).count() * parts
                                >= (long) share * numbers.length)
                        .min()
                        .orElseThrow();
                boolean isMaximum = least == numbers[numbers.length - 1];
                assertThat(Arrays.stream(cuts).anyMatch(cut -> cut == least))
                        .as("seed %s, part %s of %s of %s", seed, i, parts, Arrays.toString(numbers))
                        .isEqualTo(!isMaximum);
            }
        }
    }

    @Test
    void readsBothForms() {
        double[] numbers = {1, 2, 3, 4};
        assertThat(RangeCuts.parse("10, 20.5,1e2").of(numbers)).containsExactly(10, 20.5, 100);
        assertThat(RangeCuts.parse("quantiles:2").of(numbers)).containsExactly(2);
        assertThat(RangeCuts.parse("quantiles:2")).isEqualTo(RangeCuts.parse("quantiles:2"));
        assertThat(RangeCuts.parse("1,2")).isEqualTo(RangeCuts.parse("1,2.0")).isNotEqualTo(RangeCuts.parse("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10,", "20,10", "10,10", "cheap", "quantiles:", "quantiles:1", "quantiles:2.5"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> RangeCuts.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "': expected ");
    }
}
