package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real data sets, against the published counts and against each other. */
class RealDataTest {

    private static Path data;

    @BeforeAll
    static void findTheData() {
        data = Fixtures.realData();
    }

    @ParameterizedTest
    @CsvSource({
        "tsv/lastfm, 33, 0, 30290, 7276",
        "original/lastfm, 33, 0, 30290, 7276",
        "tsv/lastfm_star, 8438, 33, 94446, 33120",
        "original/lastfm_star, 8438, 0, 94446, 33120"
    })
    void lastFmHasThePublishedCounts(String folder, int fine, int coarse, int itemAttributes, int likes) {
        Manifest.Counts counts = open(folder).manifest().counts();

        assertThat(counts.users()).isEqualTo(1801);
        assertThat(counts.items()).isEqualTo(7432);
        assertThat(counts.fineAttributes()).isEqualTo(fine);
        assertThat(counts.coarseAttributes()).isEqualTo(coarse);
        assertThat(counts.edges())
                .containsEntry(Relation.INTERACTED_WITH, 52910)
                .containsEntry(Relation.HAS_ATTRIBUTE, itemAttributes)
                .containsEntry(Relation.FRIEND_OF, 23958)
                .containsEntry(Relation.LIKES, likes);
        assertThat(counts.tuples())
                .containsEntry(Role.TRAIN, 52910)
                .containsEntry(Role.VALIDATION, 11891)
                .containsEntry(Role.TEST, 11892);
    }

    @Test
    void yelpHasThePublishedCounts() {
        Manifest.Counts counts = open("tsv/yelp_partial").manifest().counts();

        assertThat(counts.users()).isEqualTo(27675);
        assertThat(counts.items()).isEqualTo(70311);
        assertThat(counts.fineAttributes()).isEqualTo(590);
        assertThat(counts.coarseAttributes()).isEqualTo(29);
        assertThat(counts.edges())
                .containsEntry(Relation.INTERACTED_WITH, 169056)
                .containsEntry(Relation.HAS_ATTRIBUTE, 477012);
        assertThat(counts.tuples())
                .containsEntry(Role.TRAIN, 169056)
                .containsEntry(Role.VALIDATION, 42263)
                .containsEntry(Role.TEST, 211319);
    }

    @Test
    void movieLensHasTheCountsOfItsReadme() {
        Manifest.Counts counts = open("tsv/movielens_small").manifest().counts();

        assertThat(counts.users()).isEqualTo(671);
        assertThat(counts.items()).isEqualTo(9066);
        assertThat(counts.fineAttributes()).isEqualTo(31);
        assertThat(counts.coarseAttributes()).isEqualTo(2);
        assertThat(counts.tuples().values()).containsExactly(69717, 14981, 15306);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lastfm", "lastfm_star"})
    void bothLayoutsGiveTheSameGraph(String name) {
        Dataset tsv = open("tsv/" + name);
        Dataset scpr = open("original/" + name);

        for (Relation relation : Relation.values()) {
            if (relation != Relation.CHILD_OF) { // which the release itself does not have
                assertThat(Fixtures.edges(tsv, relation)).isEqualTo(Fixtures.edges(scpr, relation));
            }
        }
        for (VertexType type : VertexType.values()) {
            assertThat(keys(tsv, type)).isEqualTo(keys(scpr, type));
        }
        for (Role role : Role.values()) {
            assertThat(new TreeSet<>(Fixtures.tuples(tsv, role)))
                    .isEqualTo(new TreeSet<>(Fixtures.tuples(scpr, role)))
                    .hasSize(tsv.tuples(role).size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tsv/lastfm",
                "tsv/lastfm_star",
                "tsv/movielens_small",
                "tsv/yelp_partial",
                "original/lastfm",
                "original/lastfm_star"
            })
    void noValidationOrTestTupleIsAnEdge(String folder) {
        Dataset dataset = open(folder);
        Set<String> edges = Fixtures.edges(dataset, Relation.INTERACTED_WITH);

        assertThat(new TreeSet<>(Fixtures.tuples(dataset, Role.TRAIN))).isEqualTo(edges);
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).isNotEmpty().noneMatch(edges::contains);
        assertThat(Fixtures.tuples(dataset, Role.TEST)).isNotEmpty().noneMatch(edges::contains);
    }

    private static Dataset open(String folder) {
        return Datasets.open(data.resolve(folder));
    }

    /** Keys of all vertices but coarse attributes, which one layout alone has. */
    private static Set<String> keys(Dataset dataset, VertexType type) {
        Set<String> keys = new TreeSet<>();
        for (int id = 0; id < dataset.graph().catalogue().size(type); id++) {
            String key = dataset.graph().catalogue().key(type, id);
            if (!key.startsWith("parent:")) {
                keys.add(key);
            }
        }
        return keys;
    }
}
