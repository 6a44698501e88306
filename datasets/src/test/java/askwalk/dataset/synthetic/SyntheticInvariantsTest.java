package askwalk.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.Dataset;
import askwalk.dataset.Manifest;
import askwalk.graph.GraphData;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Invariants of every specification, checked on many small and often extreme ones. */
class SyntheticInvariantsTest {

    private static final int SPECS = 300;

    private SyntheticSpec spec;
    private Dataset dataset;
    private GraphData graph;

    @Test
    void holdForRandomSpecifications() {
        for (long seed = 1; seed <= SPECS; seed++) {
            spec = randomSpec(seed);
            try {
                dataset = Synthetic.generate(spec);
                graph = dataset.graph();
                checkCounts();
                checkTuples();
                checkItems();
                checkParents();
                checkFriends();
                checkLikes();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", " + spec, e);
            }
        }
    }

    private void checkCounts() {
        Manifest.Counts counts = dataset.manifest().counts();
        assertThat(counts.users()).isEqualTo(spec.users());
        assertThat(counts.items()).isEqualTo(spec.items());
        assertThat(counts.fineAttributes()).isEqualTo(spec.attributes());
        assertThat(counts.coarseAttributes()).isEqualTo(spec.coarseAttributes());
        Map<Relation, Integer> edges = counts.edges();
        assertThat(edges.get(Relation.HAS_ATTRIBUTE)).isEqualTo(spec.itemAttributes());
        assertThat(edges.get(Relation.FRIEND_OF)).isEqualTo(2 * spec.friendships());
        assertThat(edges.get(Relation.LIKES)).isLessThanOrEqualTo(spec.likes());
        assertThat(counts.tuples().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(spec.interactions());
    }

    private void checkTuples() {
        int[] sizes = new int[spec.users()];
        Set<Long> pairs = new HashSet<>();
        for (Role role : Role.values()) {
            Tuples tuples = dataset.tuples(role);
            Set<Integer> users = new HashSet<>();
            for (int i = 0; i < tuples.size(); i++) {
                users.add(tuples.user(i));
                sizes[tuples.user(i)]++;
                assertThat(pairs.add(pair(tuples.user(i), tuples.item(i)))).isTrue();
            }
            assertThat(users).as("users with a %s tuple", role.word()).hasSize(spec.users());
        }
        for (int size : sizes) {
            assertThat(size).isBetween(4, spec.items() / 2);
        }
    }

    private void checkItems() {
        Set<Integer> items = new HashSet<>();
        Set<Integer> attributes = new HashSet<>();
        for (int edge = 0; edge < graph.from(Relation.HAS_ATTRIBUTE).size(); edge++) {
            items.add(graph.from(Relation.HAS_ATTRIBUTE).get(edge));
            attributes.add(graph.to(Relation.HAS_ATTRIBUTE).get(edge));
        }
        assertThat(items).hasSize(spec.items());
        assertThat(attributes).hasSize(spec.attributes()).allMatch(id -> id < spec.attributes());
    }

    private void checkParents() {
        int[] parents = new int[spec.attributes()];
        Set<Integer> withChild = new HashSet<>();
        for (int edge = 0; edge < graph.from(Relation.CHILD_OF).size(); edge++) {
            parents[graph.from(Relation.CHILD_OF).get(edge)]++;
            withChild.add(graph.to(Relation.CHILD_OF).get(edge));
        }
        assertThat(withChild).hasSize(spec.coarseAttributes()).allMatch(id -> id >= spec.attributes());
        for (int count : parents) {
            assertThat(count).isBetween(0, 3);
        }
        for (int coarse = 0; coarse < spec.coarseAttributes(); coarse++) {
            assertThat(graph.catalogue().key(VertexType.ATTRIBUTE, spec.attributes() + coarse))
                    .isEqualTo("parent:" + coarse);
        }
    }

    private void checkFriends() {
        Set<Long> pairs = new HashSet<>();
        for (int edge = 0; edge < graph.from(Relation.FRIEND_OF).size(); edge++) {
            int user = graph.from(Relation.FRIEND_OF).get(edge);
            int friend = graph.to(Relation.FRIEND_OF).get(edge);
            assertThat(user).isNotEqualTo(friend);
            assertThat(pairs.add(pair(user, friend))).isTrue();
        }
    }

    private void checkLikes() {
        Set<Long> ofItems = new HashSet<>();
        for (int edge = 0; edge < graph.from(Relation.HAS_ATTRIBUTE).size(); edge++) {
            ofItems.add(pair(
                    graph.from(Relation.HAS_ATTRIBUTE).get(edge),
                    graph.to(Relation.HAS_ATTRIBUTE).get(edge)));
        }
        Set<Long> possible = new HashSet<>();
        for (int i = 0; i < dataset.train().size(); i++) {
            for (int attribute = 0; attribute < spec.attributes(); attribute++) {
                if (ofItems.contains(pair(dataset.train().item(i), attribute))) {
                    possible.add(pair(dataset.train().user(i), attribute));
                }
            }
        }
        for (int edge = 0; edge < graph.from(Relation.LIKES).size(); edge++) {
            assertThat(possible)
                    .contains(pair(
                            graph.from(Relation.LIKES).get(edge),
                            graph.to(Relation.LIKES).get(edge)));
        }
    }

    private static long pair(int from, int to) {
        return ((long) from << 32) | to;
    }

    /** Every number is at its lower bound, at its upper bound or in between, each as often. */
    private static SyntheticSpec randomSpec(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int users = (int) between(random, 1, 40);
        int items = (int) between(random, 8, 60);
        int attributes = (int) between(random, 1, 30);
        // A hair above the quotient, so that rounding it does not take an attribute away.
        double attributesPerItem =
                between(random, Math.max(1, Math.min((attributes + 0.1) / items, attributes)), attributes);
        return new SyntheticSpec(
                "random",
                users,
                items,
                attributes,
                (int) between(random, 0, attributes),
                between(random, 4, Math.floor(items / 2.0)),
                attributesPerItem,
                between(random, 0, (users - 1) / 2.0),
                between(random, 0, attributes),
                between(random, 0, 4),
                seed);
    }

    private static double between(SplittableRandom random, double low, double high) {
        return switch (random.nextInt(3)) {
            case 0 -> low;
            case 1 -> high;
            default -> low + (high - low) * random.nextDouble();
        };
    }
}
