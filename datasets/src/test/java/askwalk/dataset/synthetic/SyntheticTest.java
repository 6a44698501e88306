package askwalk.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.Dataset;
import askwalk.dataset.Fixtures;
import askwalk.dataset.Manifest;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SyntheticTest {

    private static final SyntheticSpec SMALL = new SyntheticSpec("small", 40, 60, 12, 4, 8.5, 2.5, 3, 2, 1, 1);

    @Test
    void makesTheSameDataOfTheSameSpecification() {
        assertThat(rows(Synthetic.generate(SMALL))).isEqualTo(rows(Synthetic.generate(SMALL)));
    }

    @Test
    void makesOtherDataOfAnotherSeed() {
        Map<String, List<String>> one = rows(Synthetic.generate(SMALL));
        Map<String, List<String>> other = rows(Synthetic.generate(SMALL.withSeed(2)));

        one.forEach((part, rows) -> assertThat(other.get(part)).as(part).isNotEqualTo(rows));
    }

    @Test
    void keepsTheOtherPartsWhenThereAreMoreFriends() {
        Map<String, List<String>> few = rows(Synthetic.generate(SMALL));
        Map<String, List<String>> many =
                rows(Synthetic.generate(new SyntheticSpec("small", 40, 60, 12, 4, 8.5, 2.5, 6, 2, 1, 1)));

        assertThat(few.remove("FRIEND_OF")).hasSize(120);
        assertThat(many.remove("FRIEND_OF")).hasSize(240);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void keepsTheOtherPartsWhenThereAreNoParents() {
        Map<String, List<String>> some = rows(Synthetic.generate(SMALL));
        Map<String, List<String>> none =
                rows(Synthetic.generate(new SyntheticSpec("small", 40, 60, 12, 0, 8.5, 2.5, 3, 2, 1, 1)));

        assertThat(some.remove("CHILD_OF")).isNotEmpty();
        assertThat(none.remove("CHILD_OF")).isEmpty();
        assertThat(some.remove("attributes")).hasSize(16);
        assertThat(none.remove("attributes")).hasSize(12);
        assertThat(none).isEqualTo(some);
    }

    /**
     * Holds on every Java virtual machine. If it fails after a change of the generator, raise the version in the
     * origin, so that the new data are not taken for the old, and pin the new number.
     */
    @Test
    void makesTheSameDataEverywhere() {
        Dataset dataset = Synthetic.generate(SMALL);

        assertThat(dataset.manifest().origin()).startsWith("generated, version 1: ");
        assertThat(rows(dataset).hashCode()).isEqualTo(-982702426);
    }

    @Test
    void saysInTheManifestWhatItIs() {
        Manifest manifest = Synthetic.generate(SMALL).manifest();

        assertThat(manifest.name()).isEqualTo("small");
        assertThat(manifest.layout()).isEqualTo("synthetic");
        assertThat(manifest.origin())
                .isEqualTo("generated, version 1: users 40, items 60, attributes 12, coarseAttributes 4,"
                        + " interactionsPerUser 8.5, attributesPerItem 2.5, friendsPerUser 3, likesPerUser 2, skew 1,"
                        + " seed 1");
        assertThat(manifest.licence()).isEqualTo("none needed: generated, about no real users or items");
        assertThat(manifest.protocol()).isNull();
        assertThat(manifest.sha256())
                .isEqualTo(Synthetic.generate(SMALL).manifest().sha256())
                .isNotEqualTo(Synthetic.generate(SMALL.withSeed(2)).manifest().sha256());
    }

    @Test
    void countsAsLastFmDoes() {
        Manifest manifest = Synthetic.generate(SyntheticSpec.LASTFM).manifest();

        assertThat(manifest.name()).isEqualTo("lastfm");
        assertThat(manifest.counts().users()).isEqualTo(1_801);
        assertThat(manifest.counts().items()).isEqualTo(7_432);
        assertThat(manifest.counts().fineAttributes()).isEqualTo(33);
        assertThat(manifest.counts().coarseAttributes()).isZero();
        assertThat(manifest.counts().edges())
                .containsEntry(Relation.HAS_ATTRIBUTE, 30_290)
                .containsEntry(Relation.FRIEND_OF, 23_958)
                .containsEntry(Relation.CHILD_OF, 0);
    }

    @Test
    void countsAsYelpDoes() {
        Manifest.Counts counts =
                Synthetic.generate(SyntheticSpec.YELP).manifest().counts();

        assertThat(counts.users()).isEqualTo(27_675);
        assertThat(counts.items()).isEqualTo(70_311);
        assertThat(counts.fineAttributes()).isEqualTo(590);
        assertThat(counts.coarseAttributes()).isEqualTo(29);
        assertThat(counts.edges())
                .containsEntry(Relation.HAS_ATTRIBUTE, 477_012)
                .containsEntry(Relation.FRIEND_OF, 2 * 688_209)
                .containsEntry(Relation.LIKES, 0);
        assertThat(counts.tuples().get(Role.TRAIN)).isBetween(935_000, 955_000);
        assertThat(counts.tuples().get(Role.VALIDATION)).isBetween(209_000, 214_000);
        assertThat(counts.tuples().get(Role.TEST)).isBetween(209_000, 214_000);
    }

    @Test
    void numbersKeysWithoutGapsAndMakesNamesToReadAloud() {
        Dataset dataset = Synthetic.generate(SMALL);

        assertThat(Fixtures.vertices(dataset, VertexType.USER)).hasSize(40).startsWith("0=user 0", "1=user 1");
        List<String> items = Fixtures.vertices(dataset, VertexType.ITEM);
        assertThat(items.get(59)).matches("59=[A-Z][a-z]+ [0-9]+");
        assertThat(names(items)).doesNotHaveDuplicates().hasSize(60);
        List<String> attributes = Fixtures.vertices(dataset, VertexType.ATTRIBUTE);
        assertThat(attributes.get(11)).matches("11=[A-Z][a-z]+");
        assertThat(attributes.get(12)).matches("parent:0=[A-Z][a-z]+");
        assertThat(names(attributes)).doesNotHaveDuplicates().hasSize(16);
    }

    /** More than there are words, so that numbers have to tell them apart. */
    @Test
    void namesManyThingsApart() {
        SyntheticSpec many = new SyntheticSpec("many", 1, 250_000, 30_000, 0, 4, 1, 0, 0, 1, 1);
        Names names = new Names(many, new Draws(1));
        HashSet<String> seen = new HashSet<>();
        for (int attribute = 0; attribute < many.attributes(); attribute++) {
            assertThat(seen.add(names.attribute(attribute))).isTrue();
        }
        seen.clear();
        for (int item = 0; item < many.items(); item++) {
            assertThat(seen.add(names.nextItem())).isTrue();
        }
    }

    private static List<String> names(List<String> vertices) {
        return vertices.stream()
                .map(vertex -> vertex.substring(vertex.indexOf('=') + 1))
                .toList();
    }

    private static Map<String, List<String>> rows(Dataset dataset) {
        Map<String, List<String>> rows = new TreeMap<>();
        // No generated item lacks an attribute explicitly.
        assertThat(Fixtures.edges(dataset, Relation.LACKS_ATTRIBUTE)).isEmpty();
        for (Relation relation : EnumSet.complementOf(EnumSet.of(Relation.LACKS_ATTRIBUTE))) {
            rows.put(relation.name(), new ArrayList<>(Fixtures.edges(dataset, relation)));
        }
        for (Role role : Role.values()) {
            rows.put(role.name(), Fixtures.tuples(dataset, role));
        }
        rows.put("items", Fixtures.vertices(dataset, VertexType.ITEM));
        rows.put("attributes", Fixtures.vertices(dataset, VertexType.ATTRIBUTE));
        return rows;
    }
}
