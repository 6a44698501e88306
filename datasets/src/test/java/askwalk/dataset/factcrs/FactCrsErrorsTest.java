package askwalk.dataset.factcrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.graph.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes a good folder, spoils one thing and reads the one line that comes of it. */
class FactCrsErrorsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeAGoodFolder() {
        FactCrsFolder.write(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {FactCrsFolder.ITEM_DICT, "interaction.csv", "user_train.npy", "user_valid.npy", "user_test.npy"})
    void missingFile(String file) {
        Fixtures.delete(folder, file);

        assertRefused(file + ": this file is missing; a folder with the factcrs layout has user_attr.json,"
                + " Graph_generate_data/item_dict.json, interaction.csv, user_train.npy, user_valid.npy,"
                + " user_test.npy; add it");
    }

    @Test
    void userWithTwoRoles() {
        Fixtures.writeBytes(folder, "user_test.npy", FactCrsFolder.npy("<i8", 4, 2));

        assertThat(assertRefused("user_test.npy[1]: user '2' is already a train user, at user_train.npy[1]; with two"
                                + " roles the user's interactions would leak: remove one of the two")
                        .isLeak())
                .isTrue();
    }

    @Test
    void userListedTwice() {
        Fixtures.writeBytes(folder, "user_test.npy", FactCrsFolder.npy("<i8", 4, 4));

        assertThat(assertRefused("user_test.npy[1]: user '4' is already a test user, at user_test.npy[0]; remove one of"
                                + " the two")
                        .isLeak())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 1000})
    void sessionOfAUserWithoutARole(int user) {
        Fixtures.write(folder, "user_attr.json", "{\"1\": [1], \"2\": [0], \"3\": [0], \"4\": [1], \"6\": [0]}");
        spoilSessions("2,7", user + ",8");

        assertRefused("interaction.csv:3:user: user " + user + " has no role; add the user to one of user_train.npy,"
                + " user_valid.npy, user_test.npy, or remove this session");
    }

    @Test
    void sessionWithAnUnknownItem() {
        spoilSessions("2,7", "1,11");

        assertRefused("interaction.csv:3:item: item 11 is not in Graph_generate_data/item_dict.json; add it"
                + " there or remove it here");
    }

    @Test
    void sessionOfAUserWithoutAList() {
        Fixtures.write(folder, "user_attr.json", "{\"1\": [1], \"2\": [0], \"3\": [0], \"4\": []}");

        assertRefused("interaction.csv:3:user: user 4 has no attributes in user_attr.json and would say no to every"
                + " question; add them there, or remove the sessions");
    }

    @Test
    void unknownAttributeOnAList() {
        Fixtures.write(folder, "user_attr.json", "{\"1\": [1],", " \"2\": [0, 4]}");

        assertRefused(
                "user_attr.json:2:11: user '2': attribute 4 is not in Graph_generate_data/merged_tag_map.json; add it there or remove it here");
    }

    @Test
    void unknownAttributeOfAnItem() {
        Fixtures.write(folder, FactCrsFolder.ITEM_DICT, "{\"7\": {\"feature_index\": [0, 5]}, \"10\": {", "}}");

        assertRefused(
                "Graph_generate_data/item_dict.json:2:1: the entry of '10' ends here without feature_index; add it,"
                        + " [] if there is none");
        Fixtures.write(
                folder,
                FactCrsFolder.ITEM_DICT,
                "{\"7\": {\"feature_index\": [0, 5]}, \"8\": {\"feature_index\": []}}");
        spoilSessions("1,7", "2,8");
        assertRefused("Graph_generate_data/item_dict.json:1:29: item '7': attribute 5 is not in"
                + " Graph_generate_data/merged_tag_map.json; add it there or remove it here");
    }

    @Test
    void attributeTwiceOnAList() {
        Fixtures.write(folder, "user_attr.json", "{\"1\": [1],", " \"2\": [0, 2, 0],", " \"3\": [1],", " \"4\": [1]}");

        assertRefused("user_attr.json:2:14: user '2' and attribute '0' are a duplicate of line 2; remove one of"
                + " the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;8", "1", "1,8,3", "1, 8", "1.0,8", "-1,8", "a,8", ",8", "1,", "2147483648,8", "", "١,8"})
    void brokenSession(String row) {
        spoilSessions("2,7", row, "1,8");

        assertRefused(
                "interaction.csv:3: expected a user and an item, two whole numbers from 0 to 2147483647 with a comma"
                        + " between them, but found '" + row + "'");
    }

    @Test
    void anotherHeader() {
        Fixtures.write(folder, "interaction.csv", "item,user", "7,2");

        assertRefused("interaction.csv:1: expected the header user,item, but found 'item,user'");
    }

    @Test
    void noTrainingSession() {
        spoilSessions("4,9");

        assertRefused("interaction.csv: this file has no session of a user of user_train.npy; fetch it again");
    }

    @Test
    void lineEndsOfWindowsAreNoMistake() {
        Fixtures.writeBytes(
                folder, "interaction.csv", "\uFEFFuser,item\r\n2,7\r\n4,9\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(Fixtures.tuples(Datasets.open(folder), Role.TEST)).containsExactly("4>9");
    }

    @Test
    void allIssuesAreFoundAndTheRestIsRead() {
        Fixtures.write(folder, "user_attr.json", "{\"1\": [1], \"2\": [0, 9], \"3\": [0]}");
        Fixtures.writeBytes(folder, "user_valid.npy", FactCrsFolder.npy("<i8", -3, 3, 1));
        spoilSessions("2,7", "4,9", "4,8", "77,7", "2,99", "x", "1,8", "3,9");
        List<DatasetException> issues = new ArrayList<>();
        DatasetLayout layout = Datasets.layoutOf(folder);

        Dataset dataset = Datasets.fill(new SourceFolder(folder, issues::add), layout, Split.of(layout, folder))
                .build();

        assertThat(issues)
                .extracting(
                        issue -> issue.getMessage().replace(folder + "/", "").replaceAll(": .*", ""))
                .containsExactly(
                        "user_valid.npy[0]",
                        "user_valid.npy[2]",
                        "user_attr.json:1:21",
                        "interaction.csv:3:user", // once for both sessions of user 4
                        "interaction.csv:5:user",
                        "interaction.csv:6:item",
                        "interaction.csv:7");
        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("2>7", "1>8");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("3>9");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("4>9", "4>8");
        assertThat(Fixtures.lists(dataset)).containsExactly("1>1", "2>0", "3>0");
    }

    private void spoilSessions(String... rows) {
        List<String> lines = new ArrayList<>(List.of(rows));
        lines.add(0, "user,item");
        Fixtures.write(folder, "interaction.csv", lines.toArray(String[]::new));
    }

    private DatasetException assertRefused(String message) {
        DatasetException[] thrown = new DatasetException[1];
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/" + message)
                .satisfies(e -> thrown[0] = (DatasetException) e);
        return thrown[0];
    }
}
