package askwalk.dataset.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.Fixtures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are unprintable or ambiguous, and attributes that appear to be lists. */
class NameTextTest {

    @TempDir
    Path folder;

    private void films(String... rows) {
        Fixtures.write(folder, "movies.csv", "movieId,title,genres\n" + String.join("\n", rows));
        Fixtures.write(folder, "ratings.csv", "userId,movieId,rating,timestamp", "1,1,4.0,1", "1,2,4.0,2");
    }

    @Test
    void controlCharactersAreNamed() {
        films("1,\"Fi\u001B[31mlm\u0007\",Comedy", "2,\u202EHeat,Drama", "3,Brazil,Drama");

        assertThat(messages(IssueKind.CONTROL_CHARACTERS))
                .containsExactly(
                        "movies.csv:2:id: item '1' has control characters in its name (U+001B, U+0007), which are"
                                + " replaced when shown; remove them",
                        "movies.csv:3:id: item '2' has control characters in its name (U+202E), which are"
                                + " replaced when shown; remove them");
        assertThat(Doctor.examine(folder).isHealthy()).isFalse();
    }

    @Test
    void blankAndVeryLongNamesAreNamed() {
        Fixtures.tsv(folder);
        Fixtures.write(
                folder, "items.tsv", "id\tname", "10\t ", "7\t" + "x".repeat(201), "8\t" + "x".repeat(200), "9\ty");

        assertThat(messages(IssueKind.BLANK_NAME))
                .containsExactly("items.tsv:2:id: item '10' has a blank name; give it one that can be read");
        assertThat(messages(IssueKind.LONG_NAME))
                .containsExactly("items.tsv:3:id: item '7' has a name of 201 characters, more than 200, which begins '"
                        + "x".repeat(40) + "'; give it a shorter one");
    }

    @Test
    void namesThatDifferOnlyInCaseAreNamed() {
        films("1,Heat,Drama|drama", "2,Alien,Drama");

        assertThat(messages(IssueKind.SAME_NAME_BUT_CASE))
                .containsExactly(
                        "movies.csv:2:id: attribute 'genre=drama' has the name 'drama', which differs only in case from 'Drama', the name that attribute 'genre=Drama' has; if they are not the same"
                                + " thing, give each its own name; if they are, write them alike");
        assertThat(messages(IssueKind.SAME_NAME)).isEmpty();
    }

    @Test
    void listsWithAnotherSeparatorAreNamed() {
        films("1,Heat,\"Crime, Drama\"", "2,Alien,Drama", "3,Brazil,\"Smith, John\"");

        assertThat(messages(IssueKind.LIST_AS_VALUE))
                .containsExactly(
                        "movies.csv:2:id: attribute 'genre=Crime, Drama' looks like a list, or a piece of one, with"
                                + " another separator than that of the layout; write the lists with the layout's separator");
    }

    @Test
    void listsThatWereImportedAsOneValueAreNamed() {
        Fixtures.tsv(folder);
        Fixtures.write(
                folder,
                "attributes.tsv",
                "id\tname\tparent",
                "0\twood, metal\t",
                "1\tmetal\t",
                "2\tcheap\t",
                "g=a, b\ta, b\t",
                "g=b\tb\t");

        assertThat(messages(IssueKind.LIST_AS_VALUE))
                .singleElement()
                .asString()
                .startsWith(
                        "attributes.tsv:5:id: attribute 'g=a, b' looks like a list, or a piece of one, as one value");
    }

    @Test
    void piecesOfListsWithAnotherSeparatorAreNamed() {
        Fixtures.write(folder, "x.inter", "user_id:token\titem_id:token", "1\t1", "1\t2");
        Fixtures.write(folder, "x.item", "item_id:token\tkind:token_seq", "1\tFood, Coffee", "2\tCoffee");

        assertThat(messages(IssueKind.LIST_AS_VALUE))
                .singleElement()
                .asString()
                .startsWith("x.item:2:id: attribute 'kind=Food,' looks like a list");
    }

    @Test
    void idsThatHardlyMatchAreAnIssue() {
        Fixtures.write(folder, "x.inter", "user_id:token\titem_id:token", "1\t1.0");
        Fixtures.write(folder, "x.item", "item_id:token\tkind:token", "1\ta");

        assertThat(messages(IssueKind.INVALID_DATA))
                .singleElement()
                .asString()
                .startsWith("x.inter: 1 of the 1 item ids in x.inter are not in x.item, such as '1.0'");
    }

    private List<String> messages(IssueKind kind) {
        return Doctor.examine(folder).issues(kind).stream()
                .map(issue -> issue.message().replace(folder + "/", ""))
                .toList();
    }
}
