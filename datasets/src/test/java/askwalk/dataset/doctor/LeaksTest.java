package askwalk.dataset.doctor;

import static askwalk.dataset.doctor.DraftDataset.ATTRIBUTES;
import static askwalk.dataset.doctor.DraftDataset.ITEMS;
import static askwalk.dataset.doctor.DraftDataset.ITEM_ATTRIBUTES;
import static askwalk.dataset.doctor.DraftDataset.LIKES;
import static askwalk.dataset.doctor.DraftDataset.TEST;
import static askwalk.dataset.doctor.DraftDataset.TRAIN;
import static askwalk.dataset.doctor.DraftDataset.USERS;
import static askwalk.dataset.doctor.DraftDataset.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distinguishes leaks from data that only look like one. */
class LeaksTest {

    @TempDir
    Path folder;

    @Test
    void anotherCutOfTheHeldOutTuplesIsNotAGraph() {
        DraftDataset draft = new DraftDataset(10, 1);
        draft.header("interactions_test_other.tsv", "user", "item");
        draft.rows(VALID).forEach(row -> draft.add("interactions_test_other.tsv", row));

        assertThat(kinds(draft)).isEmpty();

        draft.add("interactions_test_other.tsv", pair(draft.rows(TRAIN).get(0)));
        assertThat(kinds(draft)).containsExactly(IssueKind.MIXED_INTERACTIONS);
    }

    @Test
    void aFileOfInteractionsCountsItsHeldOutTuples() {
        DraftDataset draft = new DraftDataset(10, 1);
        draft.header("all.tsv", "user", "item");
        for (String file : List.of(TRAIN, VALID, TEST)) {
            draft.rows(file).forEach(row -> draft.add("all.tsv", pair(row)));
        }

        // Ten users with six, one and two tuples.
        String[] first = draft.rows(VALID).get(0).split("\t", -1);
        assertThat(only(draft))
                .isEqualTo(
                        folder + "/all.tsv:62:item: 30 of the 90 interactions of this file are validation or test"
                                + " tuples, the first of user '" + first[0] + "' and item '" + first[1] + "'; a graph"
                                + " built from it contains the answers: remove them from this file or the file from this folder");
    }

    @Test
    void whatIsNotAFileOfInteractionsIsIgnored() {
        DraftDataset draft = new DraftDataset(10, 1);
        draft.header("notes.tsv", "user", "user", "caf\u00e9");
        draft.header("empty.tsv");
        draft.add("notes.tsv", "x");

        assertThat(kinds(draft)).isEmpty();
    }

    @Test
    void aFileOfInteractionsThatCannotBeReadIsAnIssueAndTheNextIsRead() {
        DraftDataset draft = new DraftDataset(10, 1);
        draft.header("bad.tsv", "user", "item", "item");
        draft.header("graph.tsv", "user", "item");
        draft.add("graph.tsv", pair(draft.rows(TRAIN).get(0)));
        draft.add("graph.tsv", pair(draft.rows(TEST).get(0)));

        assertThat(Doctor.examine(draft.write(folder)).counts())
                .isEqualTo(Map.of(IssueKind.INVALID_DATA, 1L, IssueKind.MIXED_INTERACTIONS, 1L));
    }

    @Test
    void theMessageAboutIdsSaysHowSure() {
        DraftDataset draft = new DraftDataset(60, 1);
        draft.sortSplit(0, 1);

        // 60 users with 6 * 3 pairs each.
        assertThat(only(draft))
                .isEqualTo(folder + "/items.tsv:1:id: of a held-out and a training item of the same user, the held-out"
                        + " one has the larger id in 100.0 % of 1,080 pairs, where chance gives 50 %; give the items"
                        + " new ids at random");
    }

    @Test
    void descendingIdsAreALeakToo() {
        DraftDataset draft = new DraftDataset(60, 1);
        draft.sortSplit(0, 1);
        int last = draft.next(ITEMS) - 1;
        renameItems(draft, item -> Integer.toString(last - Integer.parseInt(item)));

        assertThat(only(draft)).contains("larger id in 0.0 % of 1,080 pairs");
        assertThat(kinds(draft)).containsExactly(IssueKind.ID_ORDER);
    }

    @Test
    void fewTuplesAreNotSignificant() {
        DraftDataset draft = new DraftDataset(5, 1);
        draft.sortSplit(0, 1);

        assertThat(kinds(draft)).isEmpty();
    }

    @Test
    void rowsAreALeakWhereIdsAreText() {
        DraftDataset draft = new DraftDataset(60, 1);
        draft.sortSplit(0, 1);
        renameItems(draft, item -> "item-" + item);
        draft.rows(ITEMS).sort((a, b) -> number(a) - number(b));

        assertThat(only(draft)).contains("items.tsv:1:id", "has the larger row number in 100.0 % of");
        assertThat(kinds(draft)).containsExactly(IssueKind.ID_ORDER);

        draft.shuffle(ITEMS);
        assertThat(kinds(draft)).isEmpty();
    }

    @Test
    void rowsAreNotReportedForWhatTheIdsSayAlready() {
        DraftDataset draft = new DraftDataset(60, 1);
        draft.sortSplit(0, 1);
        draft.rows(ITEMS).sort((a, b) -> number(a) - number(b));

        assertThat(only(draft)).contains("larger id in");
    }

    @Test
    void columnsWithTextAreNotCompared() {
        DraftDataset draft = new DraftDataset(60, 1);
        for (PlantedIssue plant : PlantedIssue.local()) {
            if (plant.kind() == IssueKind.COLUMN_ORDER) {
                assertThat(plant.damage().apply(draft)).contains("raw_id");
            }
        }
        assertThat(kinds(draft)).containsExactly(IssueKind.COLUMN_ORDER);

        String row = draft.rows(ITEMS).get(7);
        draft.rows(ITEMS).set(7, row.substring(0, row.lastIndexOf('\t') + 1));
        assertThat(kinds(draft)).containsExactly(IssueKind.COLUMN_ORDER);

        draft.rows(ITEMS).set(7, row + "x");
        assertThat(kinds(draft)).isEmpty();
    }

    @Test
    void theRuleForOrders() {
        assertThat(OrderCheck.grade(0.40, 6)).isEqualTo(OrderCheck.LEAK_STRENGTH);
        assertThat(OrderCheck.grade(0.39, 6)).isEqualTo(OrderCheck.TREND_STRENGTH);
        assertThat(OrderCheck.grade(0.10, 6)).isEqualTo(OrderCheck.TREND_STRENGTH);
        assertThat(OrderCheck.grade(0.09, 99)).isZero();
        assertThat(OrderCheck.grade(0.50, 5.99)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // Without any by chance: ten or more, since the deviation counts as one at least.
        "9, 0, 0, false", "10, 0, 0, true",
        // Always five: the deviation is sqrt(5), and 5 + 6 * 2.236 = 18.4.
        "18, 5, 0, false", "19, 5, 0, true",
        // Always a hundred: 100 + 6 * 10 is less than twice.
        "200, 100, 0, false", "201, 100, 0, true",
        // Half of the time 80 and 120: the deviation is sqrt(20 * 400 / 19) = 20.52, and 100 + 6 * 20.52 = 223.1.
        "223, 100, 20, false", "224, 100, 20, true",
    })
    void theRuleForLikes(int found, double mean, double swing, boolean leak) {
        double[] byChance = DoubleStream.iterate(-1, sign -> -sign)
                .limit(20)
                .map(sign -> mean + sign * swing)
                .toArray();

        assertThat(LikesCheck.isLeak(found, mean, byChance)).isEqualTo(leak);
    }

    @Test
    void likesOnlyFromTrainingItemsAreFine() {
        for (int seed = 0; seed < 10; seed++) {
            DraftDataset draft = withRareAttributes(40, seed);
            draft.makeLikes(List.of(TRAIN), 99);

            assertThat(kinds(draft)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void likesFromAllItemsLeak() {
        for (int seed = 0; seed < 10; seed++) {
            DraftDataset draft = withRareAttributes(40, seed);
            draft.makeLikes(List.of(TRAIN, VALID, TEST), 99);

            assertThat(kinds(draft)).as("seed %d", seed).containsExactly(IssueKind.LIKES_FROM_TARGETS);
        }
    }

    @Test
    void likesByChanceAreWorthANote() {
        for (int seed = 0; seed < 10; seed++) {
            DraftDataset draft = withRareAttributes(40, seed);
            draft.makeRandomLikes();

            assertThat(kinds(draft)).as("seed %d", seed).containsExactly(IssueKind.LIKES_FROM_ELSEWHERE);
        }
    }

    @Test
    void ofLikesThatAreNotALeakTheFirstFromElsewhereIsShown() {
        DraftDataset draft = new DraftDataset(30, 1);
        int attribute = draft.next(ATTRIBUTES);
        draft.add(ATTRIBUTES, attribute, "rare", "");
        draft.add(ITEM_ATTRIBUTES, draft.itemsOf(TEST, "7").get(0), attribute);
        String place = draft.add(LIKES, 7, attribute, 1);

        assertThat(only(draft))
                .startsWith(folder + "/" + place + ":attribute: 1 of 61 likes are of attributes that no training item"
                        + " of the user carries, and a held-out item of the user carries 1 of them, where chance gives"
                        + " 0; make sure");
        assertThat(kinds(draft)).containsExactly(IssueKind.LIKES_FROM_ELSEWHERE);
    }

    @Test
    void fewUsersAreAlsoNotSignificant() {
        DraftDataset draft = withRareAttributes(20, 1);
        draft.makeLikes(List.of(TRAIN, VALID, TEST), 99);
        assertThat(kinds(draft)).containsExactly(IssueKind.LIKES_FROM_ELSEWHERE);

        draft = withRareAttributes(21, 1);
        draft.makeLikes(List.of(TRAIN, VALID, TEST), 99);
        assertThat(kinds(draft)).containsExactly(IssueKind.LIKES_FROM_TARGETS);
    }

    @Test
    void likesOfUsersWithoutTrainingItemsOrWithoutOthersAreIgnored() {
        DraftDataset draft = new DraftDataset(30, 1);
        for (String file : List.of(TRAIN, TEST)) {
            int user = draft.next(USERS);
            draft.add(USERS, user, "half " + user);
            draft.add(file, user, file.equals(TRAIN) ? "0\t1\t1" : "0");
            draft.column(ATTRIBUTES, 0).forEach(attribute -> draft.add(LIKES, user, attribute, 1));
        }

        assertThat(kinds(draft)).containsExactly(IssueKind.ONE_SPLIT_USER, IssueKind.ONE_SPLIT_USER);
    }

    /** Adds a unique attribute to every item, so that likes reveal as much as the tags of LastFM*. */
    private static DraftDataset withRareAttributes(int users, int seed) {
        DraftDataset draft = new DraftDataset(users, seed);
        for (String item : draft.column(ITEMS, 0)) {
            int attribute = draft.next(ATTRIBUTES);
            draft.add(ATTRIBUTES, attribute, "only " + item, "");
            draft.add(ITEM_ATTRIBUTES, item, attribute);
        }
        return draft;
    }

    private static void renameItems(DraftDataset draft, UnaryOperator<String> renamed) {
        rename(draft, ITEMS, 0, renamed);
        rename(draft, ITEM_ATTRIBUTES, 0, renamed);
        for (String file : List.of(TRAIN, VALID, TEST)) {
            rename(draft, file, 1, renamed);
        }
    }

    private static void rename(DraftDataset draft, String file, int column, UnaryOperator<String> renamed) {
        draft.rows(file).replaceAll(row -> {
            String[] fields = row.split("\t", -1);
            fields[column] = renamed.apply(fields[column]);
            return String.join("\t", fields);
        });
    }

    private static int number(String row) {
        return Integer.parseInt(row.split("\t", -1)[0].replace("item-", ""));
    }

    private static String pair(String row) {
        String[] fields = row.split("\t", -1);
        return fields[0] + "\t" + fields[1];
    }

    private String only(DraftDataset draft) {
        List<Issue> issues = Doctor.examine(draft.write(folder)).issues();
        assertThat(issues).hasSize(1);
        return issues.get(0).message();
    }

    private List<IssueKind> kinds(DraftDataset draft) {
        return Doctor.examine(draft.write(folder)).issues().stream()
                .map(Issue::kind)
                .toList();
    }
}
