package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.memory.InMemoryGraph;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class GraphFingerprintTest {

    @Test
    void equalGraphsHaveOneFingerprint() {
        assertThat(fingerprint("a", "Ann")).matches("[0-9a-f]{64}").isEqualTo(fingerprint("a", "Ann"));
    }

    @Test
    void theOrderOfAddingEdgesDoesNotMatter() {
        String one = fingerprint(
                "a",
                "Ann",
                builder -> builder.connect(Relation.HAS_ATTRIBUTE, 1, 0).connect(Relation.HAS_ATTRIBUTE, 1, 1));
        String other = fingerprint(
                "a",
                "Ann",
                builder -> builder.connect(Relation.HAS_ATTRIBUTE, 1, 1).connect(Relation.HAS_ATTRIBUTE, 1, 0));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void theFingerprintCoversTrainingData() {
        assertThat(Set.of(
                        fingerprint("a", "Ann"),
                        fingerprint("b", "Ann"),
                        fingerprint("a", "Ann", builder -> builder.add(VertexType.USER, "c", "c")),
                        fingerprint("a", "Ann", builder -> builder.add(VertexType.ITEM, "c", "c")),
                        fingerprint("a", "Ann", builder -> builder.add(VertexType.ATTRIBUTE, "c", "c")),
                        fingerprint("a", "Ann", builder -> builder.connect(Relation.INTERACTED_WITH, 0, 1)),
                        fingerprint("a", "Ann", builder -> builder.connect(Relation.HAS_ATTRIBUTE, 0, 1)),
                        fingerprint("a", "Ann", builder -> builder.connect(Relation.HAS_ATTRIBUTE, 1, 1)),
                        fingerprint("a", "Ann", builder -> builder.connect(Relation.CHILD_OF, 0, 1))))
                .hasSize(9);
    }

    @Test
    void namesFriendsAndLikesAreIgnored() {
        assertThat(fingerprint("a", "Ann"))
                .isEqualTo(fingerprint("a", "Anne"))
                .isEqualTo(fingerprint("a", "Ann", builder -> builder.connect(Relation.LIKES, 0, 1)))
                .isEqualTo(fingerprint("a", "Ann", builder -> builder.connect(Relation.FRIEND_OF, 0, 1)));
    }

    @Test
    void theFingerprintCoversUsersAndAttributesOfLists() {
        String some = lists(3, 3, Ids.of(0, 0, 2), Ids.of(0, 2, 1));

        assertThat(lists(3, 3, Ids.of(2, 0, 0), Ids.of(1, 2, 0))).isEqualTo(some);
        assertThat(Set.of(
                        some,
                        lists(3, 3, Ids.of(0, 0, 1), Ids.of(0, 2, 1)),
                        lists(3, 3, Ids.of(0, 0, 2), Ids.of(0, 1, 1)),
                        lists(3, 3, Ids.of(0, 2, 2), Ids.of(0, 1, 2)),
                        lists(3, 3, Ids.of(0, 0), Ids.of(0, 2)),
                        lists(4, 3, Ids.of(0, 0, 2), Ids.of(0, 2, 1)),
                        lists(3, 4, Ids.of(0, 0, 2), Ids.of(0, 2, 1))))
                .hasSize(7);
    }

    private static String lists(int users, int attributes, Ids user, Ids attribute) {
        return GraphFingerprint.of(UserAttributes.of(users, attributes, user, attribute));
    }

    @Test
    void theFingerprintCoversRoleOrderUsersAndItemsOfTuples() {
        String some = GraphFingerprint.of(Tuples.of(Role.VALIDATION, Ids.of(0, 1), Ids.of(2, 3)));

        assertThat(GraphFingerprint.of(Tuples.of(Role.VALIDATION, Ids.of(0, 1), Ids.of(2, 3))))
                .isEqualTo(some);
        assertThat(Set.of(
                        some,
                        GraphFingerprint.of(Tuples.of(Role.TEST, Ids.of(0, 1), Ids.of(2, 3))),
                        GraphFingerprint.of(Tuples.of(Role.VALIDATION, Ids.of(1, 0), Ids.of(3, 2))),
                        GraphFingerprint.of(Tuples.of(Role.VALIDATION, Ids.of(0, 1), Ids.of(2, 4))),
                        GraphFingerprint.of(Tuples.of(Role.VALIDATION, Ids.of(0), Ids.of(2)))))
                .hasSize(5);
    }

    private static String fingerprint(String userKey, String userName) {
        return fingerprint(userKey, userName, builder -> {});
    }

    /** Two users, two items and two attributes; the first user knows the first item, which has the first attribute. */
    private static String fingerprint(String userKey, String userName, Consumer<GraphBuilder> change) {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, userKey, userName);
        builder.add(VertexType.USER, "z", "Zoe");
        for (VertexType type : new VertexType[] {VertexType.ITEM, VertexType.ATTRIBUTE}) {
            builder.add(type, "0", "zero");
            builder.add(type, "1", "one");
        }
        builder.connect(Relation.INTERACTED_WITH, 0, 0).connect(Relation.HAS_ATTRIBUTE, 0, 0);
        change.accept(builder);
        return GraphFingerprint.of(InMemoryGraph.of(builder.build()));
    }
}
