package askwalk.dataset.tsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Description;
import askwalk.dataset.LocatedPairs;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * User ann has a training tuple, bob a test tuple, cy none; ann can be asked about both attributes, cy of the second.
 */
class UserFilesWriterTest {

    @TempDir
    Path temp;

    private final DatasetBuilder builder =
            new DatasetBuilder("own", new Description("shop", "a shop", null, null, "FACT_STRICT"));

    @BeforeEach
    void fill() {
        for (String user : new String[] {"ann", "bob", "cy"}) {
            builder.add(VertexType.USER, user, user);
        }
        builder.add(VertexType.ITEM, "x", "x");
        builder.add(VertexType.ATTRIBUTE, "p", "p");
        builder.add(VertexType.ATTRIBUTE, "q", "q");
        builder.edges(Relation.HAS_ATTRIBUTE, pairs(0, 0))
                .tuples(Role.TRAIN, pairs(0, 0))
                .tuples(Role.TEST, pairs(1, 0))
                .userAttributes(pairs(0, 1, 2, 1, 0, 0));
    }

    @Test
    void givesUsersWithTuplesARoleAndEveryUserTheirList() throws IOException {
        Path copy = temp.resolve("copy");

        TsvWriter.write(builder.build(), copy);

        assertThat(Files.readString(copy.resolve("users_train.tsv"))).isEqualTo("user\nann\n");
        assertThat(copy.resolve("users_valid.tsv")).doesNotExist();
        assertThat(Files.readString(copy.resolve("users_test.tsv"))).isEqualTo("user\nbob\n");
        assertThat(Files.readString(copy.resolve("user_likes.tsv")))
                .isEqualTo("user\tattribute\nann\tp\nann\tq\ncy\tq\n");
    }

    @Test
    void refusesAUserWithTwoRoles() {
        builder.add(VertexType.ITEM, "y", "y");
        builder.tuples(Role.TRAIN, pairs(0, 0, 1, 0)).tuples(Role.TEST, pairs(1, 1));

        assertRefused("shop: user 'bob' has both train and test tuples, but if users have attribute"
                + " lists, the tsv layout has one role per user; split the source by user");
    }

    @Test
    void refusesLikesInAdditionToTheLists() {
        builder.edges(Relation.LIKES, pairs(0, 0));

        assertRefused("shop: users have both attribute lists and LIKES edges, for which the tsv"
                + " layout has only one file; remove the LIKES edges from the source");
    }

    private void assertRefused(String message) {
        Path copy = temp.resolve("copy");
        assertThatThrownBy(() -> TsvWriter.write(builder.build(), copy))
                .isInstanceOf(DatasetException.class)
                .hasMessage(message);
        assertThat(copy).doesNotExist();
    }

    private static LocatedPairs pairs(int... fromTo) {
        LocatedPairs pairs = new LocatedPairs("pairs");
        for (int i = 0; i < fromTo.length; i += 2) {
            pairs.add(fromTo[i], fromTo[i + 1], 1 + i / 2, 0);
        }
        return pairs;
    }
}
