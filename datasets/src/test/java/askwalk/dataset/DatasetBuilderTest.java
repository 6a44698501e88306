package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetBuilderTest {

    @TempDir
    Path folder;

    private DatasetBuilder builder;

    @BeforeEach
    void addVertices() {
        builder = new DatasetBuilder("own", new SourceFolder(folder));
        for (String key : new String[] {"a", "b"}) {
            builder.add(VertexType.USER, key, key);
            builder.add(VertexType.ITEM, key, key);
        }
        builder.add(VertexType.ATTRIBUTE, "x", "x");
        builder.edges(Relation.HAS_ATTRIBUTE, pairs("carried", 0, 0));
    }

    @Test
    void makesInteractionsOfTrainingTuplesAlone() {
        Dataset dataset = builder.tuples(Role.TRAIN, pairs("train", 0, 0, 1, 1))
                .tuples(Role.VALIDATION, pairs("valid", 0, 1))
                .tuples(Role.TEST, pairs("test", 1, 0))
                .build();

        assertThat(Fixtures.edges(dataset, Relation.INTERACTED_WITH)).containsExactly("a>a", "b>b");
    }

    @Test
    void takesNoInteractionFromAnywhereElse() {
        assertThatThrownBy(() -> builder.edges(Relation.INTERACTED_WITH, pairs("x", 0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("INTERACTED_WITH edges are built from the training tuples; set those instead");
    }

    @Test
    void refusesATestTupleThatIsATrainingTuple() {
        builder.tuples(Role.TRAIN, pairs("train", 1, 1, 0, 1)).tuples(Role.TEST, pairs("test", 0, 0, 0, 1));

        assertRefused("test:3: user 'a' and item 'b' is already a train tuple, at train:3; with two roles its answer"
                + " would leak: remove one of the two");
    }

    @Test
    void refusesAValidationTupleThatIsATrainingTuple() {
        builder.tuples(Role.TRAIN, pairs("train", 1, 1)).tuples(Role.VALIDATION, pairs("valid", 1, 1));

        assertRefused("valid:2: user 'b' and item 'b' is already a train tuple, at train:2; with two roles its answer"
                + " would leak: remove one of the two");
    }

    @Test
    void refusesATestTupleThatIsAValidationTuple() {
        builder.tuples(Role.VALIDATION, pairs("valid", 1, 0)).tuples(Role.TEST, pairs("test", 1, 0));

        assertRefused("test:2: user 'b' and item 'a' is already a validation tuple, at valid:2; with two roles its"
                + " answer would leak: remove one of the two");
    }

    @Test
    void refusesATupleThatIsDuplicated() {
        builder.tuples(Role.TEST, pairs("test", 1, 0, 0, 0, 1, 0));

        assertRefused(
                "test:4: user 'b' and item 'a' are a duplicate of line 2; remove one of the two, or keep one with --repeats first or last");
    }

    @Test
    void takesFriendsInOneOrBothDirections() {
        builder.edges(Relation.FRIEND_OF, pairs("friends", 0, 1));
        assertThat(Fixtures.edges(builder.build(), Relation.FRIEND_OF)).containsExactly("a>b", "b>a");

        builder = new DatasetBuilder("own", new SourceFolder(folder));
        addVertices();
        builder.edges(Relation.FRIEND_OF, pairs("friends", 0, 1, 1, 0));
        assertThat(Fixtures.edges(builder.build(), Relation.FRIEND_OF)).containsExactly("a>b", "b>a");
    }

    @Test
    void refusesAFriendshipThatIsDuplicated() {
        builder.edges(Relation.FRIEND_OF, pairs("friends", 0, 1, 0, 1));

        assertRefused("friends:3: user 'a' and user 'b' are a duplicate of line 2; remove one of the two");
    }

    @Test
    void refusesAFriendshipWithOneself() {
        builder.edges(Relation.FRIEND_OF, pairs("friends", 0, 1, 1, 1));

        assertRefused("friends:3: user 'b' is listed as their own friend; remove it");
    }

    @Test
    void asksForFactWhereUsersHaveListsAndNothingElseIsSaid() {
        Description ear = new Description(null, null, null, null, "EAR");

        assertThat(protocol(own -> own)).isNull();
        assertThat(protocol(own -> own.userAttributes(pairs("lists", 1, 0)))).isEqualTo("FACT_STRICT");
        assertThat(protocol(own -> own.userAttributes(pairs("lists", 1, 0)).describe(ear)))
                .isEqualTo("EAR");
        Fixtures.write(folder, "dataset.json", "{\"protocol\": \"IDEAL\"}");
        assertThat(protocol(own -> own.userAttributes(pairs("lists", 1, 0)).describe(ear)))
                .isEqualTo("IDEAL");
    }

    private String protocol(UnaryOperator<DatasetBuilder> more) {
        addVertices();
        return more.apply(builder).build().manifest().protocol();
    }

    @Test
    void comparesManyPairsWithoutConfusingThem() {
        // The two halves of a pair are not to be mixed up, and neither are pairs with equal sums.
        Dataset dataset = builder.tuples(Role.TRAIN, pairs("train", 0, 1))
                .tuples(Role.TEST, pairs("test", 1, 0, 0, 0, 1, 1))
                .build();

        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("b>a", "a>a", "b>b");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(builder::build).isInstanceOf(DatasetException.class).hasMessage(folder + "/" + message);
    }

    private static LocatedPairs pairs(String file, int... fromTo) {
        LocatedPairs pairs = new LocatedPairs(file);
        for (int index = 0; index < fromTo.length; index += 2) {
            pairs.add(fromTo[index], fromTo[index + 1], 2 + index / 2, 0);
        }
        return pairs;
    }
}
