package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files whose ids hardly match are refused when they are opened, with the likely cause. */
class MatchingIdsTest {

    private static final String INTER = "user_id:token\titem_id:token";
    private static final String ITEM = "item_id:token\tgenre:token";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1.0, 1, 'decimals, which tables of numbers add where an id is missing'",
        "1, 1.0, 'decimals, which tables of numbers add where an id is missing'",
        "7, 0007, 'leading zeros, which tables of numbers leave out'",
        "B7, b7, case",
        "'\"7\"', 7, quotes"
    })
    void namesTheCause(String here, String there, String cause) {
        Fixtures.write(folder, "x.inter", INTER, "u\t" + here);
        Fixtures.write(folder, "x.item", ITEM, there + "\ta");

        assertRefused("x.inter: 1 of the 1 item ids in x.inter are not in x.item, such as '" + here
                + "': elsewhere it is '" + there + "', and the two differ only in " + cause
                + "; write the ids in the same way in all files");
    }

    @Test
    void ofOtherDataNothingMeets() {
        Fixtures.write(folder, "x.inter", INTER, "u\tp", "u\tq");
        Fixtures.write(folder, "x.item", ITEM, "1\ta");

        assertRefused("x.inter: 2 of the 2 item ids in x.inter are not in x.item, such as 'p': they may be ids of"
                + " other data; take files that belong together");
    }

    @Test
    void filesOfASplitAreNoReferenceForEachOther() {
        Fixtures.write(folder, "x.train.inter", INTER, "u\t1.0");
        Fixtures.write(folder, "x.test.inter", INTER, "v\t1.0");
        Fixtures.write(folder, "x.item", ITEM, "1\ta");

        assertRefused("x.train.inter: 1 of the 1 item ids in x.train.inter, x.test.inter are not in x.item");
    }

    @Test
    void linksOfAKnowledgeGraphCount() {
        Fixtures.write(folder, "x.inter", INTER, "u\t1.0");
        Fixtures.write(folder, "x.link", "item_id:token\tentity_id:token", "1\tm");
        Fixtures.write(folder, "x.kg", "head_id:token\trelation_id:token\ttail_id:token", "m\tgenre\ta");

        assertRefused("x.inter: 1 of the 1 item ids in x.inter are not in x.link, such as '1.0'");
    }

    @Test
    void lessThanHalfIsANotice() {
        Fixtures.write(folder, "x.inter", INTER, "u\t1", "u\tp", "u\tq");
        Fixtures.write(folder, "x.item", ITEM, "1\ta");

        assertThat(notices())
                .singleElement()
                .asString()
                .startsWith(folder + "/x.inter: 2 of the 3 item ids in x.inter are not in x.item, such as 'p'");
    }

    @Test
    void friendsMustBeUsers() {
        Fixtures.write(folder, "x.inter", INTER, "7\t1");
        Fixtures.write(folder, "x.item", ITEM, "1\ta");
        Fixtures.write(folder, "x.net", "source_id:token\ttarget_id:token", "7.0\t8.0");

        assertRefused("x.net: 2 of the 2 user ids in x.net are not in x.inter, such as '7.0': elsewhere it is '7'");
    }

    @Test
    void friendsMustBeUsersOfTabSeparatedFilesToo() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "user_friends.tsv", "user\tfriend", "U1\tU2");

        assertRefused("user_friends.tsv: 2 of the 2 user ids in user_friends.tsv are not in interactions_train.tsv or"
                + " interactions_valid.tsv or interactions_test.tsv, such as 'U1': elsewhere it is 'u1', and"
                + " the two differ only in case");
    }

    @Test
    void anIdThatHasToBeThereIsFoundInAnotherSpelling() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "interactions_test.tsv", "user\titem", "u1\t9.0");

        assertRefused(
                "interactions_test.tsv:2:item: '9.0' is not an id in items.tsv (elsewhere it is '9', and"
                        + " the two differ only in decimals, which tables of numbers add where an id is missing); add it there or");
    }

    @Test
    void blanksAroundAnIdAreIgnored() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "interactions_test.tsv", "user\titem", "u2 \t 9");
        Fixtures.write(folder, "interactions_valid.tsv", "user\titem");

        assertThat(Fixtures.tuples(Datasets.open(folder), Role.TEST)).containsExactly("u2>9");
    }

    @Test
    void linksHaveToBeOfItemsWithInteractions() {
        Fixtures.write(folder, "x.inter", INTER, "u\t7");
        Fixtures.write(folder, "x.item", "item_id:token\tname:token", "7\tLamp");
        Fixtures.write(folder, "x.link", "item_id:token\tentity_id:token", "7.0\tm");
        Fixtures.write(folder, "x.kg", "head_id:token\trelation_id:token\ttail_id:token", "m\tgenre\ta");

        assertRefused("x.link: 1 of the 1 item ids in x.link are not in x.inter, such as '7.0': elsewhere it is '7'");
    }

    @Test
    void itemsOfBothFilesHaveToBeThoseOfInteractions() {
        Fixtures.write(folder, "x.inter", INTER, "u\t7");
        Fixtures.write(folder, "x.item", ITEM, "7.0\tb");
        Fixtures.write(folder, "x.link", "item_id:token\tentity_id:token", "7\tm");
        Fixtures.write(folder, "x.kg", "head_id:token\trelation_id:token\ttail_id:token", "m\tgenre\ta");

        assertRefused("x.item: 1 of the 1 item ids in x.item are not in x.inter, such as '7.0': elsewhere it is '7'");
    }

    @Test
    void aFileOfUsersIsNoReferenceForFriends() {
        Fixtures.write(folder, "x.inter", INTER, "7\t1", "8\t1");
        Fixtures.write(folder, "x.item", ITEM, "1\ta");
        Fixtures.write(folder, "x.user", "user_id:token", "0007", "0008");
        Fixtures.write(folder, "x.net", "source_id:token\ttarget_id:token", "0007\t0008");

        assertRefused("x.net: 2 of the 2 user ids in x.net are not in x.inter, such as '0007': elsewhere it is '7'");
    }

    @Test
    void friendsAndLikesAreNoReferenceForEachOther() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "user_friends.tsv", "user\tfriend", "U1\tU2");
        Fixtures.write(folder, "user_likes.tsv", "user\tattribute", "U1\t0", "U2\t0");

        assertRefused("user_friends.tsv: 2 of the 2 user ids in user_friends.tsv are not in interactions_train.tsv");
    }

    @Test
    void friendsOfManyMoreMembersAreANotice() {
        friendsOf("1", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "n1", "n2");

        assertThat(notices())
                .containsExactly(folder + "/x.net: 11 of the 12 user ids in x.net are not in x.inter, such as 'm1':"
                        + " they may be ids of other data; take files that belong together");
    }

    @Test
    void friendsOfManyMoreMembersInAnotherSpellingAreRefused() {
        friendsOf("1", "02", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "n1", "n2");

        assertRefused("x.net: 11 of the 12 user ids in x.net are not in x.inter, such as '02': elsewhere it is '2'");
    }

    @Test
    void oneFriendInTenIsEnough() {
        friendsOf("1", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9");

        assertThat(notices()).isEmpty();
    }

    /** Writes interactions of the users 1 and 2, and friendships of one user with others. */
    private void friendsOf(String user, String... others) {
        Fixtures.write(folder, "x.inter", INTER, "1\t1", "2\t1");
        Fixtures.write(folder, "x.item", ITEM, "1\ta");
        List<String> lines = new ArrayList<>(List.of("source_id:token\ttarget_id:token"));
        for (String other : others) {
            lines.add(user + "\t" + other);
        }
        Fixtures.write(folder, "x.net", lines.toArray(String[]::new));
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        DatasetLayout layout = Datasets.layoutOf(folder);
        Datasets.open(folder, layout, Split.of(layout, folder), ReadOptions.DEFAULT, notices::add);
        return notices;
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/" + message);
    }
}
