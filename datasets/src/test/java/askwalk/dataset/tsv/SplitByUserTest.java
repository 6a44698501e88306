package askwalk.dataset.tsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users u1 and u2 are training users, u3 is for validation and u4 for test; u5 has a list but no interaction. */
class SplitByUserTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheFolder() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "interactions_train.tsv", "user\titem", "u2\t7", "u1\t10");
        Fixtures.write(folder, "interactions_valid.tsv", "user\titem", "u3\t7");
        Fixtures.write(folder, "interactions_test.tsv", "user\titem", "u4\t9", "u4\t7");
        Fixtures.write(folder, "user_likes.tsv", "user\tattribute", "u4\t1", "u4\t0", "u1\t2", "u5\t0");
        Fixtures.write(folder, "users_train.tsv", "user\tnote", "u1\ta", "u2\tb");
        Fixtures.write(folder, "users_valid.tsv", "user", "u3");
        Fixtures.write(folder, "users_test.tsv", "user", "u4");
    }

    @Test
    void likesAreWhatUsersCanBeAskedAbout() {
        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.lists(dataset)).containsExactly("u1>2", "u4>0", "u4>1", "u5>0");
        assertThat(Fixtures.edges(dataset, Relation.LIKES)).isEmpty();
        assertThat(dataset.manifest().protocol()).isEqualTo("FACT_STRICT");
        assertThat(dataset.manifest().splitRule()).isEqualTo("by user, as the files have it");
        assertThat(Fixtures.vertices(dataset, VertexType.USER))
                .containsExactly("u1=user u1", "u2=user u2", "u3=user u3", "u4=user u4", "u5=user u5");
    }

    @Test
    void tuplesAndOtherEdgesAreReadAsUsual() {
        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("u2>7", "u1>10");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("u3>7");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("u4>9", "u4>7");
        assertThat(Fixtures.edges(dataset, Relation.FRIEND_OF)).contains("u1>u2", "u2>u1");
    }

    @Test
    void withoutListsUsersCanBeAskedAboutEverything() {
        Fixtures.delete(folder, "user_likes.tsv");
        Dataset dataset = Datasets.open(folder);

        assertThat(dataset.userAttributes()).isNull();
        assertThat(dataset.manifest().protocol()).isNull();
    }

    @Test
    void aFolderThatIsNotSplitByUserHasLikes() {
        for (String file : new String[] {"users_train.tsv", "users_valid.tsv", "users_test.tsv"}) {
            Fixtures.delete(folder, file);
        }
        Dataset dataset = Datasets.open(folder);

        assertThat(dataset.userAttributes()).isNull();
        assertThat(Fixtures.edges(dataset, Relation.LIKES)).containsExactly("u1>2", "u4>0", "u4>1", "u5>0");
        assertThat(dataset.manifest().splitRule()).isEqualTo("as given by the files");
    }

    @ParameterizedTest
    @CsvSource({"users_train.tsv, train, u1", "users_valid.tsv, valid, u3", "users_test.tsv, test, u4"})
    void oneOfTheFilesIsEnough(String kept, String word, String user) {
        for (String file : new String[] {"users_train.tsv", "users_valid.tsv", "users_test.tsv"}) {
            if (!file.equals(kept)) {
                Fixtures.delete(folder, file);
            }
        }

        String first = word.equals("train") ? "valid:2:u3" : "train:2:u2";
        String[] parts = first.split(":", -1);
        assertRefused(
                "interactions_" + parts[0] + ".tsv:" + parts[1] + ":user: user '" + parts[2]
                        + "' has no role in data that are split by user; give one to the user, or remove this row",
                false);
    }

    @Test
    void interactionsWithoutRoles() {
        Fixtures.write(folder, "interactions_all.tsv", "user\titem", "u1\t7", "u4\t8");
        for (String role : new String[] {"train", "valid", "test"}) {
            Fixtures.delete(folder, "interactions_" + role + ".tsv");
        }

        assertRefused(
                "users_train.tsv: this file gives roles to users, but the interactions are in interactions_all.tsv,"
                        + " which is split otherwise; write the interactions of each role into a file, or remove this one",
                false);
    }

    @Test
    void userWithTwoRoles() {
        Fixtures.write(folder, "users_test.tsv", "user", "u4", "u1");

        assertRefused(
                "users_test.tsv:3: user 'u1' is already a train user, at users_train.tsv:2; with two roles the user's"
                        + " interactions would leak: remove one of the two",
                true);
    }

    @Test
    void userListedTwice() {
        Fixtures.write(folder, "users_test.tsv", "user", "u4", "u4");

        assertRefused(
                "users_test.tsv:3: user 'u4' is already a test user, at users_test.tsv:2; remove one of the two",
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "train, u4, test, users_test.tsv:2",
        "valid, u1, train, users_train.tsv:2",
        "test, u2, train, users_train.tsv:3"
    })
    void interactionOfAUserWithAnotherRole(String file, String user, String role, String place) {
        Fixtures.write(folder, "interactions_" + file + ".tsv", "item\tuser", "8\t" + user);

        assertRefused(
                "interactions_" + file + ".tsv:2:user: user '" + user + "' is a " + role + " user, at " + place
                        + ", and these are " + (file.equals("valid") ? "validation" : file)
                        + " interactions; a user has one role: move this row to the others of the user, or the user",
                true);
    }

    @Test
    void usersAreThoseOfTheirFileIfThereIsOne() {
        Fixtures.write(folder, "users.tsv", "id\tname", "u1\tA", "u2\tB", "u3\tC", "u4\tD");
        Fixtures.write(folder, "users_test.tsv", "user", "u9");

        assertRefused("users_test.tsv:2:user: 'u9' is not an id in users.tsv; add it there or remove it here", false);
    }

    private void assertRefused(String message, boolean leak) {
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/" + message)
                .satisfies(e -> assertThat(((DatasetException) e).isLeak()).isEqualTo(leak));
    }
}
