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

/** Files whose ids hardly meet are refused when they are opened, with the likely cause. */
class MeetingIdsTest {

    private static final String INTER = "user_id:token\titem_id:token";
    private static final String ITEM = "item_id:token\tgenre:token";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1.0, 1, 'decimals alone, which tables of numbers add where an id is missing'",
        "1, 1.0, 'decimals alone, which tables of numbers add where an id is missing'",
        "7, 0007, 'leading zeros alone, which tables of numbers leave out'",
        "B7, b7, case alone",
        "'\"7\"', 7, quotes alone"
    })
    void namesTheCause(String here, String there, String cause) {
        Fixtures.write(folder, "x.inter", INTER, "u\t" + here);
        Fixtures.write(folder, "x.item", ITEM, there + "\ta");

        assertRefused("x.inter: 1 of the 1 item ids in x.inter are in no other file, such as '" + here
                + "': elsewhere it is '" + there + "', and the two differ in " + cause
                + "; write the ids in the same way in all files");
    }

    @Test
    void ofOtherDataNothingMeets() {
        Fixtures.write(folder, "x.inter", INTER, "u\tp", "u\tq");
        Fixtures.write(folder, "x.item", ITEM, "1\ta");

        assertRefused("x.inter: 2 of the 2 item ids in x.inter are in no other file, such as 'p': they may be ids of"
                + " other data; take files that belong together");
    }

    @Test
    void filesOfASplitDoNotVouchForEachOther() {
        Fixtures.write(folder, "x.train.inter", INTER, "u\t1.0");
        Fixtures.write(folder, "x.test.inter", INTER, "v\t1.0");
        Fixtures.write(folder, "x.item", ITEM, "1\ta");

        assertRefused("x.train.inter: 1 of the 1 item ids in x.train.inter, x.test.inter are in no other file");
    }

    @Test
    void linksOfAKnowledgeGraphCount() {
        Fixtures.write(folder, "x.inter", INTER, "u\t1.0");
        Fixtures.write(folder, "x.link", "item_id:token\tentity_id:token", "1\tm");
        Fixtures.write(folder, "x.kg", "head_id:token\trelation_id:token\ttail_id:token", "m\tgenre\ta");

        assertRefused("x.inter: 1 of the 1 item ids in x.inter are in no other file, such as '1.0'");
    }

    @Test
    void lessThanHalfIsANotice() {
        Fixtures.write(folder, "x.inter", INTER, "u\t1", "u\tp", "u\tq");
        Fixtures.write(folder, "x.item", ITEM, "1\ta");
        List<String> notices = new ArrayList<>();
        DatasetLayout layout = Datasets.layoutOf(folder);

        Datasets.open(folder, layout, Split.of(layout, folder), ReadOptions.DEFAULT, notices::add);

        assertThat(notices)
                .singleElement()
                .asString()
                .startsWith(folder + "/x.inter: 2 of the 3 item ids in x.inter are in no other file, such as 'p'");
    }

    @Test
    void friendsHaveToBeUsers() {
        Fixtures.write(folder, "x.inter", INTER, "7\t1");
        Fixtures.write(folder, "x.item", ITEM, "1\ta");
        Fixtures.write(folder, "x.net", "source_id:token\ttarget_id:token", "7.0\t8.0");

        assertRefused("x.net: 2 of the 2 user ids in x.net are in no other file, such as '7.0': elsewhere it is '7'");
    }

    @Test
    void friendsHaveToBeUsersOfTabSeparatedFilesToo() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "user_friends.tsv", "user\tfriend", "U1\tU2");

        assertRefused("user_friends.tsv: 2 of the 2 user ids in user_friends.tsv are in no other file, such as 'U1':"
                + " elsewhere it is 'u1', and the two differ in case alone");
    }

    @Test
    void anIdThatHasToBeThereIsFoundInAnotherSpelling() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "interactions_test.tsv", "user\titem", "u1\t9.0");

        assertRefused("interactions_test.tsv:2:item: '9.0' is no id in items.tsv (elsewhere it is '9', and the two"
                + " differ in decimals alone, which tables of numbers add where an id is missing); add it there or");
    }

    @Test
    void blanksAroundAnIdAreNoDifference() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "interactions_test.tsv", "user\titem", "u2 \t 9");
        Fixtures.write(folder, "interactions_valid.tsv", "user\titem");

        assertThat(Fixtures.tuples(Datasets.open(folder), Role.TEST)).containsExactly("u2>9");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/" + message);
    }
}
