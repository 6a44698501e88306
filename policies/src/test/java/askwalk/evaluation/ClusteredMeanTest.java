package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The expected numbers of the first four cases were computed with SciPy 1.10, leaving out one cluster after the other.
 */
class ClusteredMeanTest {

    private static final Offset<Double> DIGITS = within(1e-9);
    private static final Range TURNS = new Range(0, 15);
    private static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** With one dialogue for each user and item it is Student's t test, here with 9 degrees of freedom. */
    @Test
    void independentDialoguesHaveStudentsInterval() {
        ClusteredMean mean = ClusteredMean.of(numbers(3, 15, 7, 4, 15, 2, 9, 15, 6, 5), clusters(10));

        assertInterval(mean.estimate(TURNS), 8.1, 4.4143881611297395, 11.78561183886026);
        assertThat(mean.pValue(ANY)).isCloseTo(0.0007681949486057698, DIGITS);
    }

    /** Ten users with two dialogues each, mostly with the same result; each item once. */
    @Test
    void twoDialoguesOfAUserAreLessEvidenceThanTwoUsers() {
        double[] values = numbers(1, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 0);
        int[] users = IntStream.range(0, 20).map(i -> i / 2).toArray();
        ClusteredMean mean = ClusteredMean.of(
                values, Clusters.of(users, IntStream.range(0, 20).toArray()));

        assertInterval(mean.estimate(ANY), 0.5, 0.16277752055487238, 0.8372224794451276);
        assertInterval(mean.share(), 0.5, 0.20605191591541855, 0.7939480840845814);
        assertThat(mean.pValue(ANY)).isCloseTo(0.008468150403154259, DIGITS);
        ClusteredMean independent = ClusteredMean.of(values, clusters(20));
        assertThat(independent.share().low()).isGreaterThan(0.26);
    }

    /** Twelve users with three of twelve items each: the variance by user plus that by item minus that by pair. */
    @Test
    void usersAndItemsAreClustersAtTheSameTime() {
        int[] users = new int[36];
        int[] items = new int[36];
        double[] values = new double[36];
        for (int i = 0; i < 36; i++) {
            users[i] = i / 3;
            items[i] = (users[i] + new int[] {0, 1, 3}[i % 3]) % 12;
            values[i] = users[i] % 3 == 0 || items[i] < 3 ? 1 : 0;
        }
        Clusters clusters = Clusters.of(users, items);
        ClusteredMean mean = ClusteredMean.of(values, clusters);

        assertThat(clusters.varianceOfMean(values))
                .isCloseTo(0.015993265993265983 + 0.012626262626262617 - 0.007142857142857121, DIGITS);
        assertInterval(mean.estimate(ANY), 0.5, 0.17744735962534408, 0.8225526403746559);
        assertInterval(mean.share(), 0.5, 0.21581717323666644, 0.7841828267633335);
        assertThat(mean.pValue(ANY)).isCloseTo(0.005806505839192768, DIGITS);
    }

    /** Users with 1, 2, 3, 4, 5, 1, 2, 3, 4 and 5 dialogues: 30^2 / 110 effective clusters. */
    @Test
    void clustersOfUnequalSizeCountForLess() {
        int[] users = new int[30];
        double[] values = new double[30];
        int at = 0;
        for (int user = 0; user < 10; user++) {
            for (int i = 0; i <= user % 5; i++) {
                users[at] = user;
                values[at++] = user + i;
            }
        }
        Clusters clusters = Clusters.of(users, IntStream.range(0, 30).toArray());
        ClusteredMean mean = ClusteredMean.of(values, clusters);

        assertThat(clusters.effectiveClusters()).isCloseTo(900 / 110.0, DIGITS);
        assertInterval(mean.estimate(ANY), 6.5, 3.7783083887755593, 9.22169161122444);
        assertThat(mean.pValue(ANY)).isCloseTo(0.0007317882363384931, DIGITS);
    }

    /** The exact interval of 0 successes in 12 ends at 1 - 0.025^(1/12) = 0.26465 (Clopper and Pearson). */
    @Test
    void aShareOfZeroOrOneHasTheExactBinomialInterval() {
        assertInterval(ClusteredMean.of(new double[12], clusters(12)).share(), 0, 0, 0.2646484693970512);
        double[] ones = new double[12];
        Arrays.fill(ones, 1);
        assertInterval(ClusteredMean.of(ones, clusters(12)).share(), 1, 1 - 0.2646484693970512, 1);
        // For a share that does not vary, five dialogues of each of twelve users are no more evidence than one.
        int[] users = IntStream.range(0, 60).map(i -> i % 12).toArray();
        Clusters clustered = Clusters.of(users, IntStream.range(0, 60).toArray());
        assertInterval(ClusteredMean.of(new double[60], clustered).share(), 0, 0, 0.2646484693970512);
    }

    /** Without discordant pairs the interval has a width, and if all agree on one side the test is the sign test. */
    @Test
    void differencesThatDoNotVaryHaveABoundAndASignTest() {
        Range differences = Range.SHARE.ofDifferences();
        ClusteredMean none = ClusteredMean.of(new double[12], clusters(12));
        assertInterval(none.estimate(differences), 0, -0.2646484693970512, 0.2646484693970512);
        assertThat(none.pValue(differences)).isEqualTo(1);

        double[] ones = new double[12];
        Arrays.fill(ones, 1);
        ClusteredMean all = ClusteredMean.of(ones, clusters(12));
        assertInterval(all.estimate(differences), 1, 1 - 2 * 0.2646484693970512, 1);
        assertThat(all.pValue(differences)).isCloseTo(2 * Math.pow(0.5, 12), DIGITS);
        Arrays.fill(ones, -1);
        assertThat(ClusteredMean.of(ones, clusters(12)).pValue(differences)).isEqualTo(all.pValue(differences));
    }

    @Test
    void intervalsAreCutToTheRange() {
        double[] values = numbers(0, 0, 0, 0, 0, 0, 0, 0, 0, 15);
        assertThat(ClusteredMean.of(values, clusters(10)).estimate(TURNS).low()).isZero();
        assertThat(ClusteredMean.of(values, clusters(10)).estimate(ANY).low()).isNegative();
    }

    /** 1,000 dialogues with the same value are no evidence about the size of other values. */
    @Test
    void valuesWithoutALimitThatDoNotVaryHaveNoInterval() {
        double[] ones = new double[1_000];
        Arrays.fill(ones, 1);
        ClusteredMean mean = ClusteredMean.of(ones, clusters(1_000));
        assertThat(mean.estimate(ANY).hasInterval()).isFalse();
        assertThat(mean.pValue(ANY)).isNaN();
        assertThat(mean.estimate(new Range(0, 2)).hasInterval()).isTrue();
    }

    @Test
    void fewUsersOrItemsHaveNoIntervalAndNoTest() {
        int[] many = IntStream.range(0, 90).toArray();
        int[] few = IntStream.range(0, 90).map(i -> i % 9).toArray();
        double[] values = IntStream.range(0, 90).mapToDouble(i -> i % 7).toArray();
        for (Clusters clusters : new Clusters[] {Clusters.of(few, many), Clusters.of(many, few)}) {
            ClusteredMean mean = ClusteredMean.of(values, clusters);
            assertThat(mean.estimate(TURNS).hasInterval()).isFalse();
            assertThat(mean.estimate(TURNS).value()).isEqualTo(mean.mean());
            assertThat(mean.share().hasInterval()).isFalse();
            assertThat(mean.pValue(TURNS)).isNaN();
        }
        // Ten users, but one of them has nearly all dialogues: 100^2 / (91^2 + 9) is less than 2.
        int[] lopsided = IntStream.range(0, 100).map(i -> Math.min(i, 9)).toArray();
        assertThat(ClusteredMean.of(
                                new double[100],
                                Clusters.of(lopsided, IntStream.range(0, 100).toArray()))
                        .share()
                        .hasInterval())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteredMean.of(new double[0], clusters(0)))
                .withMessage("there is no dialogue to measure");
    }

    /** p is below 0.05 exactly where the interval of the difference excludes 0, for one or more dialogues of a user. */
    @Test
    void testAndIntervalAgree() {
        long seed = 3;
        SplittableRandom random = new SplittableRandom(seed);
        Range differences = Range.SHARE.ofDifferences();
        int significant = 0;
        for (int repeat = 0; repeat < 2_000; repeat++) {
            int dialogues = random.nextInt(10, 60);
            int clusters = random.nextInt(5, 60);
            double shift = random.nextDouble(-1, 1);
            int[] users = random.ints(dialogues, 0, clusters).toArray();
            int[] items = random.ints(dialogues, 0, clusters).toArray();
            double[] values = new double[dialogues];
            Arrays.setAll(values, i -> Math.rint(Math.max(-1, Math.min(1, shift + random.nextGaussian() / 2))));
            ClusteredMean mean = ClusteredMean.of(values, Clusters.of(users, items));
            Estimate estimate = mean.estimate(differences);
            if (estimate.hasInterval()) {
                boolean excludesZero = estimate.low() > 0 || estimate.high() < 0;
                assertThat(mean.pValue(differences) < 0.05)
                        .as("seed %d, repeat %d", seed, repeat)
                        .isEqualTo(excludesZero);
                assertThat(estimate.low()).isGreaterThanOrEqualTo(-1).isLessThan(estimate.high());
                assertThat(estimate.high()).isLessThanOrEqualTo(1);
                significant += excludesZero ? 1 : 0;
            }
        }
        assertThat(significant).isBetween(200, 1_800);
    }

    private static void assertInterval(Estimate estimate, double value, double low, double high) {
        assertThat(estimate.value()).isCloseTo(value, DIGITS);
        assertThat(estimate.low()).isCloseTo(low, DIGITS);
        assertThat(estimate.high()).isCloseTo(high, DIGITS);
    }

    /** As many users and items as dialogues. */
    private static Clusters clusters(int dialogues) {
        int[] each = IntStream.range(0, dialogues).toArray();
        return Clusters.of(each, each);
    }

    private static double[] numbers(double... numbers) {
        return numbers;
    }
}
