package askwalk.dataset.scpr;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes a good folder, spoils one thing and reads the one line that comes of it. */
class ScprErrorsTest {

    private static final String ITEM_DICT = "Graph_generate_data/item_dict.json";
    private static final String USER_DICT = "Graph_generate_data/user_dict.json";
    private static final String USER_ITEM_TRAIN = "Graph_generate_data/user_item_train.json";
    private static final String TRAIN = "UI_Interaction_data/review_dict_train.json";
    private static final String VALIDATION = "UI_Interaction_data/review_dict_valid.json";
    private static final String TEST = "UI_Interaction_data/review_dict_test.json";

    @TempDir
    Path folder;

    @BeforeEach
    void writeAGoodFolder() {
        Fixtures.scpr(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {USER_DICT, TRAIN, VALIDATION, TEST})
    void missingFile(String file) {
        Fixtures.delete(folder, file);

        assertRefused(file + ": this file is missing; a folder with the scpr layout has " + ITEM_DICT + ", " + USER_DICT
                + ", " + TRAIN + ", " + VALIDATION + ", " + TEST + "; add it");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN, VALIDATION, TEST})
    void danglingItem(String file) {
        Fixtures.delete(folder, USER_ITEM_TRAIN);
        spoil(file, "{", "  \"0\": [", "    8,", "    99999", "  ]", "}");

        assertRefused(file + ":4:5: user '0': item 99999 is not in " + ITEM_DICT + "; add it there or remove it here");
    }

    @Test
    void danglingFeature() {
        spoil(ITEM_DICT, "{", "  \"7\": {\"feature_index\": [0, 3]}", "}");

        assertRefused(ITEM_DICT + ":2:30: item '7': attribute 3 is not in ID_map_info/tag_reverse_map.json; add"
                + " it there or remove it here");
    }

    @Test
    void danglingLike() {
        spoil(USER_DICT, "{", "  \"1\": {\"friends\": [], \"like\": [5]}", "}");

        assertRefused(USER_DICT + ":2:33: user '1': attribute 5 is not in ID_map_info/tag_reverse_map.json; add"
                + " it there or remove it here");
    }

    @Test
    void testTupleThatIsATrainingInteraction() {
        spoil(TEST, "{", "  \"1\": [9, 8]", "}");

        assertRefused(TEST + ":2:12: user '1' and item '8' is already a train tuple, at " + TRAIN
                + ":3:13; with two roles its answer would leak: remove one of the two");
    }

    @Test
    void testTupleThatIsAValidationTuple() {
        spoil(TEST, "{", "  \"1\": [7]", "}");

        assertRefused(TEST + ":2:9: user '1' and item '7' is already a validation tuple, at " + VALIDATION
                + ":2:9; with two roles its answer would leak: remove one of the two");
    }

    @Test
    void itemTwiceInAList() {
        spoil(TEST, "{", "  \"2\": [9,", "    10, 9]", "}");

        assertRefused(
                TEST
                        + ":3:9: user '2' and item '9' are a duplicate of line 2; remove one of the two, or keep one with --repeats first or last");
    }

    @Test
    void featureTwice() {
        spoil(ITEM_DICT, "{", "  \"7\": {\"feature_index\": [0, 0]}", "}");
        spoil(TRAIN, "{\"1\": [7]}");
        spoil(USER_ITEM_TRAIN, "{\"1\": [7]}");
        spoil(VALIDATION, "{}");
        spoil(TEST, "{}");

        assertRefused(ITEM_DICT + ":2:30: item '7' and attribute '0' are a duplicate of line 2; remove one of the two");
    }

    @Test
    void ownFriend() {
        spoil(USER_DICT, "{", "  \"1\": {\"friends\": [1], \"like\": []}", "}");

        assertRefused(USER_DICT + ":2:21: user '1' is listed as their own friend; remove it");
    }

    @Test
    void keyTwice() {
        spoil(TEST, "{", "  \"2\": [9],", "  \"2\": [10]", "}");

        assertRefused(TEST + ":3:6: Duplicate field '2'; fix the file or fetch it again");
    }

    @Test
    void trainingTupleThatTheTrainingGraphLacks() {
        spoil(USER_ITEM_TRAIN, "{", "  \"1\": [8, 10]", "}");

        assertRefused(TRAIN + ":2:9: user '2' and item '7' are not together in " + USER_ITEM_TRAIN
                + "; the two files must hold the same pairs: fetch both again");
    }

    @Test
    void trainingGraphWithMoreThanTheTrainingTuples() {
        spoil(USER_ITEM_TRAIN, "{", "  \"1\": [8, 10, 7],", "  \"2\": [7]", "}");

        assertRefused(USER_ITEM_TRAIN + ":2:16: user '1' and item '7' are not together in " + TRAIN
                + "; the two files must hold the same pairs: fetch both again");
    }

    @Test
    void cutOffInAList() {
        spoil(TEST, "{", "  \"2\": [9,");

        assertRefused(TEST + ":3:1: the file ends in the middle of its JSON; fetch it again");
    }

    @Test
    void cutOffInAValueThatIsSkipped() {
        spoil(ITEM_DICT, "{", "  \"2\": {\"categories\": [9,");

        assertRefused(ITEM_DICT + ":3:1: the file ends in the middle of its JSON; fetch it again");
    }

    @Test
    void cutOffInAName() {
        String file = "ID_map_info/item_reverse_map.json";
        Fixtures.writeBytes(folder, file, "{\"7\":\n {\"real_name\": [\"Sh".getBytes(StandardCharsets.UTF_8));

        assertRefused(file + ":2:20: the file ends in the middle of its JSON; fetch it again");
    }

    @Test
    void blankFile() {
        spoil(TEST, "");

        assertRefused(TEST + ":2:1: the file ends in the middle of its JSON; fetch it again");
    }

    @Test
    void emptyFile() {
        Fixtures.writeBytes(folder, TEST, new byte[0]);

        assertRefused(TEST + ": this file is empty; fetch or write it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"8\"", "99999999999", "null"})
    void listElementThatIsNoId(String element) {
        spoil(TEST, "{", "  \"2\": [9, " + element + "]", "}");

        assertRefused(TEST + ":2:12: expected an id, which is a whole number from 0 to 2147483647, but found "
                + element.replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "07", "99999999999", ""})
    void keyThatIsNoId(String key) {
        spoil(TEST, "{", "  \"" + key + "\": [9]", "}");

        assertRefused(TEST + ":2:3: expected a key that is an id, a whole number from 0 to 2147483647, but found '"
                + key + "'");
    }

    @Test
    void noList() {
        spoil(TEST, "{", "  \"2\": 9", "}");

        assertRefused(TEST + ":2:8: expected a list, [ … ], but found 9");
    }

    @Test
    void noFeatures() {
        spoil(ITEM_DICT, "{", "  \"7\": {\"categories\": [1]}", "}");

        assertRefused(ITEM_DICT + ":2:26: the entry of '7' ends here without feature_index or attribute_index; add it,"
                + " [] if there is none");
    }

    @Test
    void noLikes() {
        spoil(USER_DICT, "{", "  \"1\": {\"friends\": [2]}", "}");

        assertRefused(USER_DICT + ":2:23: the entry of '1' ends here without like; add it, [] if there is none");
    }

    @Test
    void nameThatIsNoText() {
        spoil("ID_map_info/tag_reverse_map.json", "{", "  \"0\": {\"real_name\": [7]}", "}");

        assertRefused("ID_map_info/tag_reverse_map.json:2:23: expected a string in double quotes, but found 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {ITEM_DICT, TEST, "ID_map_info/tag_reverse_map.json"})
    void somethingAfterTheEnd(String file) {
        spoil(file, "{}", "{}");

        assertRefused(file + ":2:1: something follows the end of the object; remove it");
    }

    @Test
    void noItems() {
        spoil(ITEM_DICT, "{}");

        assertRefused(ITEM_DICT + ": this file has no item; fetch it again");
    }

    @Test
    void noItemWithAnAttribute() {
        spoil(ITEM_DICT, "{\"7\": {\"feature_index\": []}}");

        assertRefused(ITEM_DICT + ": this file has no item with an attribute; fetch it again");
    }

    @Test
    void noTrainingTuples() {
        spoil(TRAIN, "{\"2\": []}");

        assertRefused(TRAIN + ": this file has no interaction; fetch it again");
    }

    @Test
    void bracketOfTheWrongKind() {
        spoil(TEST, "{", "  \"2\": [9}");

        assertRefused(TEST + ":2:10: Unexpected close marker '}': expected ']'; fix the file or fetch it again");
    }

    private void spoil(String file, String... lines) {
        Fixtures.write(folder, file, lines);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/" + message);
    }
}
