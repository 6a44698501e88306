package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.GraphData;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real data that come without a split, against published counts and against each other. */
class RawRealDataTest {

    private static final String HETREC = "original/hetrec2011-lastfm-2k";

    private static Path data;
    private static Dataset hetRec;

    @TempDir
    Path temporary;

    @BeforeAll
    static void findTheData() {
        data = Fixtures.realData();
        hetRec = Datasets.open(data.resolve(HETREC));
    }

    @Test
    void hetRecHasThePublishedCounts() {
        Manifest manifest = hetRec.manifest();
        Manifest.Counts counts = manifest.counts();

        assertThat(manifest.layout()).isEqualTo("hetrec");
        assertThat(counts.users()).isEqualTo(1892);
        assertThat(counts.items()).isEqualTo(17_632 + 390);
        assertThat(counts.fineAttributes()).isEqualTo(11_946);
        assertThat(counts.coarseAttributes()).isZero();
        assertThat(counts.edges())
                .containsEntry(Relation.HAS_ATTRIBUTE, 109_750)
                .containsEntry(Relation.FRIEND_OF, 25_434);
        assertThat(counts.tuples().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(92_834);
        // Most users have 50 artists: 35, 7 and 8.
        assertThat(counts.tuples().values()).containsExactly(64_960, 13_008, 14_866);
    }

    /** The neutral files have the same graph, but all tags that users ever gave among their likes. */
    @Test
    void hetRecIsWhatItsNeutralFilesAre() {
        Dataset tsv = Datasets.open(data.resolve("tsv/hetrec_lastfm"));

        for (Relation relation : List.of(Relation.INTERACTED_WITH, Relation.HAS_ATTRIBUTE, Relation.FRIEND_OF)) {
            assertThat(Fixtures.edges(hetRec, relation)).isEqualTo(Fixtures.edges(tsv, relation));
        }
        for (Role role : Role.values()) { // the same hash of the same keys
            assertThat(Fixtures.tuples(hetRec, role)).isEqualTo(Fixtures.tuples(tsv, role));
        }
        assertThat(new TreeSet<>(Fixtures.vertices(hetRec, VertexType.ATTRIBUTE)))
                .isEqualTo(new TreeSet<>(Fixtures.vertices(tsv, VertexType.ATTRIBUTE)));
        assertThat(Fixtures.edges(tsv, Relation.LIKES)).hasSize(35_816);
        Set<String> likes = Fixtures.edges(hetRec, Relation.LIKES);
        assertThat(likes).isNotEmpty().hasSizeLessThan(35_816);
        assertThat(Fixtures.edges(tsv, Relation.LIKES)).containsAll(likes);
    }

    @Test
    void hetRecLikesComeFromTrainingArtistsAlone() {
        Map<Integer, Set<Integer>> tagsOfArtist = lists(hetRec.graph(), Relation.HAS_ATTRIBUTE);
        Map<Integer, Set<Integer>> training = lists(hetRec.graph(), Relation.INTERACTED_WITH);

        lists(hetRec.graph(), Relation.LIKES).forEach((user, tags) -> {
            Set<Integer> known = new HashSet<>();
            training.get(user).forEach(item -> known.addAll(tagsOfArtist.getOrDefault(item, Set.of())));
            assertThat(known).containsAll(tags);
        });
    }

    @Test
    void hetRecByTimePutsWhatHasNoTimeFirst() throws IOException {
        Path folder = data.resolve(HETREC);
        Set<String> timed = new HashSet<>();
        for (String[] row : rows(folder, "user_taggedartists.dat")) {
            if (Integer.parseInt(row[5].strip()) >= 2002) {
                timed.add(row[0] + ">" + row[1]);
            }
        }
        Dataset dataset = Datasets.open(folder, Datasets.layoutOf(folder), new Split(SplitMethod.TIME, 1));
        List<String> train = Fixtures.tuples(dataset, Role.TRAIN);
        List<String> test = Fixtures.tuples(dataset, Role.TEST);
        int known = 0;
        for (Role role : Role.values()) {
            for (String tuple : Fixtures.tuples(dataset, role)) {
                known += timed.contains(tuple) ? 1 : 0;
            }
        }
        Set<String> usersWithTimedTraining = new HashSet<>();
        for (String tuple : train) {
            if (timed.contains(tuple)) {
                usersWithTimedTraining.add(tuple.substring(0, tuple.indexOf('>')));
            }
        }

        assertThat(known).isEqualTo(20_664); // of 92,834: the share that the package states
        assertThat(test).anyMatch(tuple -> !timed.contains(tuple)); // of users who tagged little
        assertThat(test)
                .filteredOn(tuple -> usersWithTimedTraining.contains(tuple.substring(0, tuple.indexOf('>'))))
                .isNotEmpty()
                .allMatch(timed::contains);
    }

    /** Puts the neutral files of MovieLens back into the form of the CSV files. */
    @Test
    void movieLensCsvIsWhatItsNeutralFilesAre() throws IOException {
        Path neutral = data.resolve("tsv/movielens_small");
        Dataset tsv = Datasets.open(neutral);
        writeCsv(neutral);

        Dataset csv = Datasets.open(temporary);

        Manifest.Counts counts = csv.manifest().counts();
        assertThat(csv.manifest().layout()).isEqualTo("movielens");
        assertThat(counts.users()).isEqualTo(671);
        assertThat(counts.items()).isEqualTo(9066);
        assertThat(counts.fineAttributes()).isEqualTo(31);
        assertThat(counts.coarseAttributes()).isEqualTo(2);
        assertThat(counts.edges()).containsEntry(Relation.HAS_ATTRIBUTE, 29_276);
        assertThat(counts.tuples().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(100_004);
        // The split of the neutral files breaks ties of time in its own way, and many ratings have the same second.
        for (Role role : Role.values()) {
            Set<String> same = new TreeSet<>(byRawId(neutral, tsv, role));
            int size = same.size();
            same.retainAll(new HashSet<>(Fixtures.tuples(csv, role)));
            assertThat((double) same.size() / size).isGreaterThan(0.97);
        }
    }

    private void writeCsv(Path neutral) throws IOException {
        Map<String, List<String>> genres = new HashMap<>();
        Map<String, String> genreNames = new HashMap<>();
        for (String[] row : rows(neutral, "attributes.tsv")) {
            if (row[2].equals("0")) {
                genreNames.put(row[0], row[1]);
            }
        }
        for (String[] row : rows(neutral, "item_attributes.tsv")) {
            if (genreNames.containsKey(row[1])) {
                genres.computeIfAbsent(row[0], unused -> new ArrayList<>()).add(genreNames.get(row[1]));
            }
        }
        Map<String, String> rawIds = rawIds(neutral);
        List<String> movies = new ArrayList<>(List.of("movieId,title,genres"));
        for (String[] row : rows(neutral, "items.tsv")) {
            movies.add(row[2] + ",\"" + row[1].replace("\"", "\"\"") + "\","
                    + String.join("|", genres.getOrDefault(row[0], List.of("(no genres listed)"))));
        }
        List<String> ratings = new ArrayList<>(List.of("userId,movieId,rating,timestamp"));
        for (String part : List.of("train", "valid", "test")) {
            for (String[] row : rows(neutral, "interactions_" + part + ".tsv")) {
                ratings.add(row[0] + "," + rawIds.get(row[1]) + "," + row[2] + "," + row[3]);
            }
        }
        Fixtures.write(temporary, "movies.csv", movies.toArray(String[]::new));
        Fixtures.write(temporary, "ratings.csv", ratings.toArray(String[]::new));
    }

    private static Set<String> byRawId(Path neutral, Dataset tsv, Role role) throws IOException {
        Map<String, String> rawIds = rawIds(neutral);
        Set<String> tuples = new TreeSet<>();
        for (String tuple : Fixtures.tuples(tsv, role)) {
            int arrow = tuple.indexOf('>');
            tuples.add(tuple.substring(0, arrow + 1) + rawIds.get(tuple.substring(arrow + 1)));
        }
        return tuples;
    }

    private static Map<String, String> rawIds(Path neutral) throws IOException {
        Map<String, String> rawIds = new LinkedHashMap<>();
        for (String[] row : rows(neutral, "items.tsv")) {
            rawIds.put(row[0], row[2]);
        }
        return rawIds;
    }

    private static List<String[]> rows(Path folder, String file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            rows.add(line.split("\t", -1));
        }
        return rows.subList(1, rows.size());
    }

    private static Map<Integer, Set<Integer>> lists(GraphData graph, Relation relation) {
        Map<Integer, Set<Integer>> lists = new HashMap<>();
        for (int edge = 0; edge < graph.from(relation).size(); edge++) {
            lists.computeIfAbsent(graph.from(relation).get(edge), unused -> new HashSet<>())
                    .add(graph.to(relation).get(edge));
        }
        return lists;
    }
}
