package askwalk.dataset.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Description;
import askwalk.dataset.LocatedPairs;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import org.junit.jupiter.api.Test;

class RankTestTest {

    private final LocatedPairs training = new LocatedPairs("train");
    private final LocatedPairs validation = new LocatedPairs("valid");
    private final LocatedPairs test = new LocatedPairs("test");

    @Test
    void oneUser() {
        tuples(training, 0, 0, 2);
        tuples(validation, 0, 1);
        tuples(test, 0, 3);

        // Items 0 and 2 against 1 and 3: 1 > 0, 3 > 0 and 3 > 2, but 1 < 2.
        RankTest result = run(1, 1, 3, 5, 7);
        assertThat(result.pairs()).isEqualTo(4);
        assertThat(result.share()).isEqualTo(0.75);
        assertThat(result.strength()).isEqualTo(0.25);
        // The mean is 2, the variance 2 * 2 * 5 / 12.
        assertThat(result.score()).isCloseTo((3 - 2) / Math.sqrt(20.0 / 12), within(1e-12));
    }

    @Test
    void smallerIsAsTellingAsLarger() {
        tuples(training, 0, 2, 3);
        tuples(test, 0, 0, 1);

        RankTest result = run(1, 1, 2, 3, 4);
        assertThat(result.share()).isZero();
        assertThat(result.strength()).isEqualTo(0.5);
        assertThat(result.score()).isPositive();
    }

    @Test
    void equalNumbersCountHalf() {
        tuples(training, 0, 0, 1, 2);
        tuples(test, 0, 3);

        assertThat(run(1, 5, 5, 9, 5).share()).isEqualTo((0.5 + 0.5 + 0) / 3);
    }

    @Test
    void usersArePooledAndNeverMixed() {
        tuples(training, 0, 0);
        tuples(test, 0, 1);
        tuples(training, 1, 2, 3);
        tuples(test, 1, 0);

        // User 0: 1 > 0. User 1: item 0 is below both of theirs.
        RankTest result = run(2, 1, 2, 3, 4);
        assertThat(result.pairs()).isEqualTo(3);
        assertThat(result.share()).isEqualTo(1.0 / 3);
    }

    @Test
    void itemsWithoutANumberAreLeftOut() {
        tuples(training, 0, 0, 1);
        tuples(test, 0, 2, 3);

        RankTest result = run(1, 1, Double.NaN, 2, Double.NaN);
        assertThat(result.pairs()).isEqualTo(1);
        assertThat(result.share()).isEqualTo(1);
    }

    @Test
    void withoutPairsThereIsNoEvidence() {
        tuples(training, 0, 0, 1);
        tuples(test, 1, 2);

        RankTest result = run(2, 1, 2, 3);
        assertThat(result.share()).isEqualTo(0.5);
        assertThat(result.score()).isZero();
    }

    private static void tuples(LocatedPairs into, int user, int... items) {
        for (int item : items) {
            into.add(user, item, into.size() + 1, 0);
        }
    }

    private RankTest run(int users, double... numbers) {
        DatasetBuilder builder = new DatasetBuilder("test", Description.NONE)
                .tuples(Role.TRAIN, training)
                .tuples(Role.VALIDATION, validation)
                .tuples(Role.TEST, test);
        for (int user = 0; user < users; user++) {
            builder.add(VertexType.USER, "u" + user, "");
        }
        return new RankTest(new UserInteractions(new Inspection("test", null, builder)), users, numbers);
    }
}
