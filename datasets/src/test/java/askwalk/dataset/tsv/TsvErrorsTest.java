package askwalk.dataset.tsv;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages a valid folder in one place and checks the error message. */
class TsvErrorsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeAGoodFolder() {
        Fixtures.tsv(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attributes.tsv", "item_attributes.tsv", "interactions_train.tsv"})
    void missingFile(String file) {
        Fixtures.delete(folder, file);

        assertRefused(file + ": this file is missing; a folder with the tsv layout has items.tsv, attributes.tsv,"
                + " item_attributes.tsv, interactions_train.tsv; add it");
    }

    @Test
    void missingColumn() {
        spoil("items.tsv", "id\ttitle", "10\tOak Table");

        assertRefused("items.tsv:1: there is no column 'name' among id, title; the first line has to name it");
    }

    @Test
    void missingParentColumn() {
        spoil("attributes.tsv", "id\tname", "0\twooden");

        assertRefused("attributes.tsv:1: there is no column 'parent' among id, name; the first line has to name it");
    }

    @Test
    void columnNamedTwice() {
        spoil("items.tsv", "id\tname\tname", "10\tOak\tTable");

        assertRefused("items.tsv:1: two columns have the same name; give each its own");
    }

    @Test
    void tooFewTabs() {
        spoil("items.tsv", "id\tname\traw_id", "10\tOak Table\tx", "7\tShelf");

        assertRefused(
                "items.tsv:3: expected as many tabs as in the header, 2, but found 1; put one tab between two fields and none"
                        + " inside one");
    }

    @Test
    void tooManyTabs() {
        spoil("items.tsv", "id\tname", "10\tOak\tTable\t!");

        assertRefused(
                "items.tsv:2: expected as many tabs as in the header, 1, but found 3; put one tab between two fields and none"
                        + " inside one");
    }

    @Test
    void emptyLine() {
        spoil("items.tsv", "id\tname", "10\tOak Table", "", "7\tShelf");

        assertRefused("items.tsv:3: this line is empty; remove it");
    }

    @Test
    void noTabAtAll() {
        spoil("items.tsv", "id\tname", "10,Oak Table");

        assertRefused(
                "items.tsv:2: expected as many tabs as in the header, 1, but found 0; put one tab between two fields and none"
                        + " inside one");
    }

    @Test
    void emptyId() {
        spoil("items.tsv", "id\tname", "\tOak Table");

        assertRefused("items.tsv:2:id: this field is empty; give it a value");
    }

    @Test
    void emptyName() {
        spoil("attributes.tsv", "id\tname\tparent", "0\t\t0");

        assertRefused("attributes.tsv:2:name: this field is empty; give it a value");
    }

    @Test
    void emptyReference() {
        spoil("interactions_train.tsv", "user\titem", "u1\t10", "u1\t");

        assertRefused("interactions_train.tsv:3:item: this field is empty; give it a value");
    }

    @Test
    void danglingItem() {
        spoil("item_attributes.tsv", "item\tattribute", "10\t0", "11\t0");

        assertRefused("item_attributes.tsv:3:item: '11' is not an id in items.tsv; add it there or remove it here");
    }

    @Test
    void danglingAttribute() {
        spoil("user_likes.tsv", "user\tattribute", "u1\t9");

        assertRefused("user_likes.tsv:2:attribute: '9' is not an id in attributes.tsv; add it there or remove it here");
    }

    @Test
    void danglingParent() {
        spoil("attributes.tsv", "id\tname\tparent", "0\twooden\t0", "1\tbright\t0,4", "2\tcheap\t");

        assertRefused("attributes.tsv:3:parent: '4' is not an id in parents.tsv; add it there or remove it here");
    }

    @Test
    void parentsWithoutTheirFile() {
        Fixtures.delete(folder, "parents.tsv");

        assertRefused(
                "attributes.tsv:2:parent: '0' has no row: there is no parents.tsv, or it is empty; add it or leave this out");
    }

    @Test
    void coarseAttributeOnAnItem() {
        spoil("item_attributes.tsv", "item\tattribute", "10\tparent:0");

        assertRefused("item_attributes.tsv:2:attribute: 'parent:0' is not an id in attributes.tsv; add it there"
                + " or remove it here");
    }

    @Test
    void danglingUser() {
        spoil("users.tsv", "id", "u1", "u2", "u4");

        assertRefused("interactions_test.tsv:3:user: 'u3' is not an id in users.tsv; add it there or remove it here");
    }

    @Test
    void danglingTestItem() {
        spoil("interactions_test.tsv", "user\titem", "u1\t99");

        assertRefused("interactions_test.tsv:2:item: '99' is not an id in items.tsv; add it there or remove it here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"items.tsv", "parents.tsv", "users.tsv"})
    void idTwice(String file) {
        spoil(file, "id\tname", "10\ta", "7\tb", "8\tc", "7\td");

        assertRefused(file + ":5:id: the id '7' is already used in line 3; give every row its own id");
    }

    @Test
    void attributeIdTwice() {
        spoil("attributes.tsv", "id\tname\tparent", "0\ta\t", "0\tb\t");

        assertRefused("attributes.tsv:3:id: the id '0' is already used in line 2; give every row its own id");
    }

    @Test
    void attributeIdLikeThatOfAParent() {
        spoil("attributes.tsv", "id\tname\tparent", "parent:0\ta\t");

        assertRefused(
                "attributes.tsv:2:id: ids that start with 'parent:' are reserved for parents.tsv; choose another id");
    }

    @Test
    void itemAttributeTwice() {
        spoil("item_attributes.tsv", "item\tattribute", "10\t0", "7\t0", "10\t0");

        assertRefused("item_attributes.tsv:4: item '10' and attribute '0' are a duplicate of line 2; remove one"
                + " of the two");
    }

    @Test
    void parentTwice() {
        spoil("attributes.tsv", "id\tname\tparent", "0\twooden\t1,0,1", "1\tbright\t", "2\tcheap\t");

        assertRefused("attributes.tsv:2: attribute '0' and attribute 'parent:1' are a duplicate of line 2;"
                + " remove one of the two");
    }

    @Test
    void likeTwice() {
        spoil("user_likes.tsv", "user\tattribute", "u1\t0", "u1\t0");

        assertRefused(
                "user_likes.tsv:3: user 'u1' and attribute '0' are a duplicate of line 2; remove one of" + " the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interactions_train.tsv", "interactions_valid.tsv", "interactions_test.tsv"})
    void tupleTwice(String file) {
        spoil(file, "user\titem", "u4\t7", "u4\t8", "u4\t7");

        assertRefused(
                file
                        + ":4: user 'u4' and item '7' are a duplicate of line 2; remove one of the two, or keep one with --repeats first or last");
    }

    @Test
    void testTupleThatIsATrainingInteraction() {
        spoil("interactions_test.tsv", "user\titem", "u2\t9", "u1\t10");

        assertRefused("interactions_test.tsv:3: user 'u1' and item '10' is already a train tuple, at"
                + " interactions_train.tsv:3; with two roles its answer would leak: remove one of the two");
    }

    @Test
    void validationTupleThatIsATrainingInteraction() {
        spoil("interactions_valid.tsv", "user\titem", "u1\t8");

        assertRefused("interactions_valid.tsv:2: user 'u1' and item '8' is already a train tuple, at"
                + " interactions_train.tsv:4; with two roles its answer would leak: remove one of the two");
    }

    @Test
    void testTupleThatIsAValidationTuple() {
        spoil("interactions_test.tsv", "user\titem", "u1\t7");

        assertRefused("interactions_test.tsv:2: user 'u1' and item '7' is already a validation tuple, at"
                + " interactions_valid.tsv:2; with two roles its answer would leak: remove one of the two");
    }

    @Test
    void ownFriend() {
        spoil("user_friends.tsv", "user\tfriend", "u1\tu2", "u2\tu2");

        assertRefused("user_friends.tsv:3: user 'u2' is listed as their own friend; remove it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"items.tsv", "parents.tsv", "interactions_test.tsv"})
    void emptyFile(String file) {
        Fixtures.writeBytes(folder, file, new byte[0]);

        assertRefused(file + ": this file is empty; fetch or write it again");
    }

    @Test
    void noRows() {
        spoil("interactions_train.tsv", "user\titem");

        assertRefused("interactions_train.tsv: this file has a header and no row; fetch or write it again");
    }

    @Test
    void noItems() {
        spoil("items.tsv", "id\tname");

        assertRefused("items.tsv: this file has a header and no row; fetch or write it again");
    }

    @Test
    void noAttributes() {
        spoil("attributes.tsv", "id\tname\tparent");

        assertRefused("attributes.tsv: this file has a header and no row; fetch or write it again");
    }

    @Test
    void noItemAttributes() {
        spoil("item_attributes.tsv", "item\tattribute");

        assertRefused("item_attributes.tsv: this file has a header and no row; fetch or write it again");
    }

    @Test
    void notUtf8() {
        Fixtures.writeBytes(
                folder, "items.tsv", "id\tname\n10\tOak\n7\tcaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused("items.tsv:3: byte 0xE9 is not UTF-8 here; save the file as UTF-8");
    }

    @Test
    void carriageReturnsAlone() {
        Fixtures.writeBytes(folder, "items.tsv", "id\tname\r\n10\tOak\r7\tShelf\r".getBytes(StandardCharsets.US_ASCII));

        assertRefused("items.tsv:2: a carriage return without a line feed; save the file with LF line ends");
    }

    @Test
    void folderInPlaceOfAFile() throws IOException {
        Fixtures.delete(folder, "user_likes.tsv");
        Files.createDirectory(folder.resolve("user_likes.tsv"));

        assertRefused("user_likes.tsv: this is not a regular file; put the data file itself in its place");
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
