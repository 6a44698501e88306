package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SplitterTest {

    private static final Split BY_TIME = new Split(SplitMethod.TIME, 1);
    private static final Split RANDOM = new Split(SplitMethod.RANDOM, 1);

    private record Row(String user, String item, long time) {}

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0",
        "2, 2, 0, 0",
        "3, 2, 0, 1",
        "4, 2, 1, 1",
        "5, 3, 1, 1",
        "7, 4, 1, 2",
        "10, 7, 1, 2",
        "20, 14, 3, 3",
        "100, 70, 15, 15"
    })
    void sharesOfOneUser(int items, int train, int validation, int test) {
        for (Split split : List.of(BY_TIME, RANDOM)) {
            DatasetBuilder builder = split(rows("u", items), split);

            assertThat(builder.tuples(Role.TRAIN).size()).isEqualTo(train);
            assertThat(builder.tuples(Role.VALIDATION).size()).isEqualTo(validation);
            assertThat(builder.tuples(Role.TEST).size()).isEqualTo(test);
        }
    }

    @Test
    void timeDecidesForEachUserSeparately() {
        List<Row> rows = List.of(
                new Row("a", "i1", 40), // the last two of a
                new Row("b", "i1", 7),
                new Row("a", "i2", 10),
                new Row("a", "i3", 30),
                new Row("b", "i2", 9),
                new Row("b", "i3", 8),
                new Row("a", "i4", 20));

        assertThat(roles(split(rows, BY_TIME)))
                .isEqualTo(Map.of(
                        "a>i2", Role.TRAIN,
                        "a>i4", Role.TRAIN,
                        "a>i3", Role.VALIDATION,
                        "a>i1", Role.TEST,
                        "b>i1", Role.TRAIN,
                        "b>i3", Role.TRAIN,
                        "b>i2", Role.TEST));
    }

    @Test
    void interactionsWithoutATimeComeFirst() {
        List<Row> rows = List.of(
                new Row("a", "i1", -5),
                new Row("a", "i2", TimedInteractions.NO_TIME),
                new Row("a", "i3", 3),
                new Row("a", "i4", TimedInteractions.NO_TIME));

        assertThat(roles(split(rows, BY_TIME)))
                .containsEntry("a>i1", Role.VALIDATION)
                .containsEntry("a>i3", Role.TEST);
    }

    @Test
    void tuplesKeepTheOrderTheLinesAndTheFile() {
        DatasetBuilder builder = split(rows("u", 20), RANDOM);

        for (Role role : Role.values()) {
            LocatedPairs tuples = builder.tuples(role);
            assertThat(tuples.file()).isEqualTo("all.tsv");
            for (int row = 0; row < tuples.size(); row++) {
                // Items were numbered as they came, and row 0 stands in line 2.
                assertThat(tuples.line(row)).isEqualTo(tuples.to(row) + 2);
                assertThat(tuples.column(row)).isZero();
                assertThat(row == 0 || tuples.line(row) > tuples.line(row - 1)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SplitMethod.class,
            names = {"RANDOM", "TIME"})
    void theOrderOfRowsChangesNothing(SplitMethod method) {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 20; round++) {
            List<Row> rows = new ArrayList<>();
            for (int user = 0; user < 12; user++) {
                for (Row row : rows("u" + user, random.nextInt(1, 30))) {
                    rows.add(new Row(row.user(), row.item(), random.nextInt(4))); // with many ties
                }
            }
            Split split = new Split(method, random.nextLong());
            Map<String, Role> roles = roles(split(rows, split));

            for (int left = rows.size(); left > 1; left--) {
                Collections.swap(rows, left - 1, random.nextInt(left));
            }

            assertThat(roles(split(rows, split))).as("seed %d", split.seed()).isEqualTo(roles);
        }
    }

    @Test
    void theSeedAndTheUserDecide() {
        List<Row> rows = new ArrayList<>(rows("u", 40));
        rows.addAll(rows("v", 40));

        Map<String, Role> one = roles(split(rows, RANDOM));
        Map<String, Role> other = roles(split(rows, new Split(SplitMethod.RANDOM, 2)));

        assertThat(other).isNotEqualTo(one);
        assertThat(roleByItem(one, "u")).isNotEqualTo(roleByItem(one, "v"));
    }

    @Test
    void theSeedDecidesOnlyAmongEqualTimes() {
        List<Row> rows = new ArrayList<>(rows("u", 40));
        for (int item = 0; item < 40; item++) {
            rows.add(new Row("tied", "i" + item, 1));
        }
        Map<String, Role> one = roles(split(rows, BY_TIME));
        Map<String, Role> other = roles(split(rows, new Split(SplitMethod.TIME, 2)));

        assertThat(roleByItem(other, "u")).isEqualTo(roleByItem(one, "u"));
        assertThat(roleByItem(other, "tied")).isNotEqualTo(roleByItem(one, "tied"));
    }

    @Test
    void neitherKeysNorIdsTellTestFromTraining() {
        List<Row> rows = new ArrayList<>();
        for (int user = 0; user < 300; user++) {
            rows.addAll(rows("u" + user, 40));
        }
        DatasetBuilder builder = split(rows, RANDOM);
        int[][] trainItems = itemsByUser(builder, Role.TRAIN);
        int[][] testItems = itemsByUser(builder, Role.TEST);

        long above = 0;
        long pairs = 0;
        for (int user = 0; user < 300; user++) {
            for (int test : testItems[user]) {
                for (int train : trainItems[user]) {
                    above += test > train ? 1 : 0;
                    pairs++;
                }
            }
        }

        // 300 users with 6 test items each: one standard error of the AUC is about 0.008.
        assertThat((double) above / pairs).isCloseTo(0.5, within(0.025));
        int[] testsOfItem = new int[40];
        for (int[] items : testItems) {
            for (int item : items) {
                testsOfItem[item]++;
            }
        }
        // 45 expected, with a standard deviation of 6.
        for (int tests : testsOfItem) {
            assertThat(tests).isBetween(20, 70);
        }
    }

    @Test
    void aPairThatIsDuplicatedCountsOnceAtItsEarliestTimeAndIsFoundLater() {
        List<Row> rows =
                List.of(new Row("a", "i1", 9), new Row("a", "i2", 2), new Row("a", "i3", 3), new Row("a", "i1", 1));

        DatasetBuilder builder = split(rows, BY_TIME);

        assertThat(roles(builder)).isEqualTo(Map.of("a>i1", Role.TRAIN, "a>i2", Role.TRAIN, "a>i3", Role.TEST));
        assertThatThrownBy(builder::build)
                .hasMessage(
                        "all.tsv:5: user 'a' and item 'i1' are a duplicate of line 2; remove one of the two, or keep one with --repeats first or last");
    }

    @Test
    void saysHowItSplit() {
        DatasetBuilder builder = split(rows("u", 3), new Split(SplitMethod.TIME, 42));

        assertThat(builder.build().manifest().splitRule())
                .isEqualTo(
                        "for each user by time, the first 70 % training, the next 15 % validation, the last 15 % test;"
                                + " ties at random (seed 42); users with fewer than 3 interactions are all training");
    }

    @Test
    void doesNotSplitWhatIsGiven() {
        assertThatThrownBy(() -> split(rows("u", 3), new Split(SplitMethod.GIVEN, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Items i0, i1, … at times that grow. */
    private static List<Row> rows(String user, int items) {
        List<Row> rows = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            rows.add(new Row(user, "i" + item, item));
        }
        return rows;
    }

    private static DatasetBuilder split(List<Row> rows, Split split) {
        DatasetBuilder builder = new DatasetBuilder("test", new Description("test", "test", null, null, null));
        builder.add(VertexType.ATTRIBUTE, "x", "x");
        builder.edges(Relation.HAS_ATTRIBUTE, new LocatedPairs("carried"))
                .edges(Relation.HAS_ATTRIBUTE)
                .add(0, 0, 2, 0);
        Map<String, Integer> users = new HashMap<>();
        Map<String, Integer> items = new LinkedHashMap<>();
        TimedInteractions interactions = new TimedInteractions("all.tsv");
        for (Row row : rows) {
            int user = users.computeIfAbsent(row.user(), key -> builder.add(VertexType.USER, key, key));
            int item = items.computeIfAbsent(row.item(), key -> builder.add(VertexType.ITEM, key, key));
            interactions.add(user, item, interactions.pairs().size() + 2, row.time());
        }
        Splitter.split(builder, interactions, split);
        return builder;
    }

    private static Map<String, Role> roles(DatasetBuilder builder) {
        Map<String, Role> roles = new TreeMap<>();
        for (Role role : Role.values()) {
            LocatedPairs tuples = builder.tuples(role);
            for (int row = 0; row < tuples.size(); row++) {
                roles.put(
                        builder.key(VertexType.USER, tuples.from(row)) + ">"
                                + builder.key(VertexType.ITEM, tuples.to(row)),
                        role);
            }
        }
        return roles;
    }

    private static Map<String, Role> roleByItem(Map<String, Role> roles, String user) {
        Map<String, Role> byItem = new TreeMap<>();
        roles.forEach((tuple, role) -> {
            if (tuple.startsWith(user + ">")) {
                byItem.put(tuple.substring(user.length() + 1), role);
            }
        });
        return byItem;
    }

    private static int[][] itemsByUser(DatasetBuilder builder, Role role) {
        Map<Integer, List<Integer>> items = new TreeMap<>();
        LocatedPairs tuples = builder.tuples(role);
        for (int row = 0; row < tuples.size(); row++) {
            items.computeIfAbsent(tuples.from(row), unused -> new ArrayList<>()).add(tuples.to(row));
        }
        return items.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
