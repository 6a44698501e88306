package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    @ParameterizedTest
    @CsvSource({"GIVEN, 15471, 8312", "HALVES, 11891, 11892"})
    void earHasThePublishedCounts(SplitMethod method, int validation, int test) {
        Manifest.Counts counts = openEar("lastfm_ear", method).manifest().counts();

        assertThat(counts.users()).isEqualTo(1801);
        assertThat(counts.items()).isEqualTo(7432);
        assertThat(counts.fineAttributes()).isEqualTo(33);
        assertThat(counts.edges())
                .containsEntry(Relation.INTERACTED_WITH, 52910)
                .containsEntry(Relation.HAS_ATTRIBUTE, 30290)
                .containsEntry(Relation.FRIEND_OF, 0)
                .containsEntry(Relation.LIKES, 0);
        assertThat(counts.tuples().values()).containsExactly(52910, validation, test);
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
    @ValueSource(strings = {"tsv/factcrs_lastfm", "original/factcrs/lastfm"})
    void factCrsHasTheCountsOfItsReadme(String folder) {
        Dataset dataset = open(folder);
        Manifest.Counts counts = dataset.manifest().counts();

        assertThat(counts.users()).isEqualTo(1801);
        assertThat(counts.items()).isEqualTo(7432);
        assertThat(counts.fineAttributes()).isEqualTo(33);
        assertThat(counts.tuples().values()).containsExactly(57600, 7200, 7200);
        assertThat(counts.edges())
                .containsEntry(Relation.INTERACTED_WITH, 57600)
                .containsEntry(Relation.LIKES, 0)
                .containsEntry(Relation.FRIEND_OF, 0);
        assertThat(users(dataset, Role.TRAIN)).hasSize(1440).doesNotContain("371"); // one of 1,441 has no session
        assertThat(users(dataset, Role.VALIDATION)).hasSize(180);
        assertThat(users(dataset, Role.TEST)).hasSize(180);
        for (int user = 0; user < counts.users(); user++) {
            assertThat(dataset.userAttributes().list(user).size()).isEqualTo(7);
        }
        assertThat(dataset.manifest().protocol()).isEqualTo("FACT_STRICT");
    }

    @Test
    void bothLayoutsGiveTheSameFactCrsData() {
        Dataset tsv = open("tsv/factcrs_lastfm");
        Dataset original = open("original/factcrs/lastfm");

        for (Relation relation : Relation.values()) {
            assertThat(Fixtures.edges(tsv, relation)).isEqualTo(Fixtures.edges(original, relation));
        }
        for (VertexType type : VertexType.values()) {
            assertThat(keys(tsv, type)).isEqualTo(keys(original, type));
        }
        for (Role role : Role.values()) {
            assertThat(Fixtures.tuples(tsv, role)).isEqualTo(Fixtures.tuples(original, role));
        }
        assertThat(Fixtures.lists(tsv)).isEqualTo(Fixtures.lists(original)).hasSize(7 * 1801);
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
    @ValueSource(strings = {"lastfm", "lastfm_star"})
    void anInspectionSeesEveryHeldOutTupleAmongTheOtherInteractions(String name) {
        List<DatasetException> issues = new ArrayList<>();
        SourceFolder source = new SourceFolder(data.resolve("original").resolve(name), issues::add);
        DatasetLayout layout = Datasets.layoutOf(source.folder());

        DatasetBuilder builder = Datasets.fill(source, layout, Split.of(layout, source.folder()));

        assertThat(issues).isEmpty();
        assertThat(builder.otherInteractions()).hasSize(1);
        LocatedPairs all = builder.otherInteractions().get(0);
        assertThat(all.size()).isEqualTo(76693);
        for (Role role : Role.values()) {
            assertThat(all.firstMissing(builder.tuples(role))).as(role.word()).isEqualTo(-1);
        }
    }

    @Test
    void earHasTheSameGraphAndPoolAsScpr() {
        Dataset ear = openEar("lastfm_ear/FM-train-data-lastfm", SplitMethod.GIVEN);
        Dataset halves = openEar("lastfm_ear", SplitMethod.HALVES);
        Dataset scpr = open("original/lastfm");

        for (Relation relation : List.of(Relation.INTERACTED_WITH, Relation.HAS_ATTRIBUTE)) {
            assertThat(Fixtures.edges(ear, relation)).isEqualTo(Fixtures.edges(scpr, relation));
        }
        assertThat(pool(ear)).isEqualTo(pool(scpr)).isEqualTo(pool(halves)).hasSize(23783);
    }

    @Test
    void earHasTheTuplesThatTheTsvFolderKeepsInAdditionTo() {
        Dataset ear = openEar("lastfm_ear", SplitMethod.GIVEN);
        SourceFolder tsv = new SourceFolder(data.resolve("tsv/lastfm"));

        assertThat(new TreeSet<>(Fixtures.tuples(ear, Role.VALIDATION)))
                .isEqualTo(rows(tsv, "interactions_valid_ear.tsv", "user", "item"));
        assertThat(new TreeSet<>(Fixtures.tuples(ear, Role.TEST)))
                .isEqualTo(rows(tsv, "interactions_test_ear.tsv", "user", "item"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tsv/lastfm",
                "tsv/lastfm_star",
                "tsv/movielens_small",
                "tsv/yelp_partial",
                "tsv/factcrs_lastfm",
                "original/factcrs/lastfm",
                "original/lastfm",
                "original/lastfm_star",
                "original/lastfm_ear"
            })
    void noValidationOrTestTupleIsAnEdge(String folder) {
        Dataset dataset = open(folder);
        Set<String> edges = Fixtures.edges(dataset, Relation.INTERACTED_WITH);

        assertThat(new TreeSet<>(Fixtures.tuples(dataset, Role.TRAIN))).isEqualTo(edges);
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).isNotEmpty().noneMatch(edges::contains);
        assertThat(Fixtures.tuples(dataset, Role.TEST)).isNotEmpty().noneMatch(edges::contains);
    }

    private static Dataset openEar(String folder, SplitMethod method) {
        Path path = data.resolve("original").resolve(folder);
        return Datasets.open(path, Datasets.layoutOf(path), new Split(method, Split.DEFAULT_SEED));
    }

    private static Set<String> pool(Dataset dataset) {
        Set<String> pool = new TreeSet<>(Fixtures.tuples(dataset, Role.VALIDATION));
        pool.addAll(Fixtures.tuples(dataset, Role.TEST));
        return pool;
    }

    private static Set<String> rows(SourceFolder source, String file, String from, String to) {
        TsvTable table = new TsvTable(source, file, from, to);
        Set<String> rows = new TreeSet<>();
        while (table.next()) {
            rows.add(table.field(table.column(from)) + ">" + table.field(table.column(to)));
        }
        return rows;
    }

    private static Dataset open(String folder) {
        return Datasets.open(data.resolve(folder));
    }

    private static Set<String> users(Dataset dataset, Role role) {
        return Fixtures.tuples(dataset, role).stream()
                .map(tuple -> tuple.substring(0, tuple.indexOf('>')))
                .collect(Collectors.toSet());
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
